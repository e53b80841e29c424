import { decoding } from 'lib0';
import { AUTH, MESSAGE, SYNC } from '@shoal/contract';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface ClientOptions {
  /** Of the server or of the proxy before it. */
  readonly origin: string;
  readonly cookie: string;
  readonly room: string;
  /** The longest pause before it comes back; default: half a second. */
  readonly maxBackoffMs?: number;
}

/** The messages with updates of one connection, and how many of the client's edits had been made when each was sent. */
class SentCounter {
  private readonly edits: number[] = [];
  private step2At = 0;

  sent(message: Uint8Array, editsMade: number): void {
    if (message[0] !== MESSAGE.SYNC || message[1] === SYNC.STEP_1) return;
    this.edits.push(editsMade);
    if (message[1] === SYNC.STEP_2 && this.step2At === 0) this.step2At = this.edits.length;
  }

  /** How many edits are saved when so many messages are: none before the step 2 that carries what was typed before. */
  savedWith(acknowledged: number): number {
    return this.step2At > 0 && acknowledged >= this.step2At ? (this.edits[acknowledged - 1] ?? 0) : 0;
  }
}

/** y-websocket's own provider in Node, asking for acknowledgements. */
export class RoomClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly closes: { readonly code: number; readonly reason: string }[] = [];
  /** Edits made here so far, and how many of them, the first ones, the server has acknowledged. */
  edits = 0;
  saved = 0;
  /** What the server said last about writing. */
  mayWrite: boolean | null = null;
  /** Messages of any kind that have come, for `nothing is delivered after`. */
  received = 0;
  private counter = new SentCounter();
  private readonly sockets: WebSocket[] = [];

  constructor({ origin, cookie, room, maxBackoffMs = 500 }: ClientOptions) {
    const opened = (socket: WebSocket): void => this.opened(socket);
    const sent = (message: Uint8Array): void => this.counter.sent(message, this.edits);
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } });
        opened(this);
      }
      override send(data: Uint8Array): void {
        sent(data);
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/collab`, room, this.doc, { WebSocketPolyfill: CountingSocket as never, disableBc: true, maxBackoffTime: maxBackoffMs, params: { ack: '1' } });
    this.provider.on('connection-close', (event) => event && this.closes.push({ code: event.code, reason: event.reason }));
    this.provider.messageHandlers[MESSAGE.ACK] = (_: unknown, decoder: decoding.Decoder) => {
      this.saved = Math.max(this.saved, this.counter.savedWith(decoding.readVarUint(decoder)));
    };
    this.provider.messageHandlers[MESSAGE.AUTH] = (_: unknown, decoder: decoding.Decoder) => {
      this.mayWrite = decoding.readVarUint(decoder) === AUTH.MAY_WRITE;
    };
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('default');
  }

  get isSaved(): boolean {
    return this.provider.synced && this.saved === this.edits;
  }

  /** The person ids of the carets shown here. */
  get people(): string[] {
    return [...this.provider.awareness.getStates().entries()].flatMap(([id, { user }]) => (id === this.doc.clientID ? [] : [(user as { personId: string }).personId]));
  }

  shows(words: string): boolean {
    return this.fragment.toString().includes(words);
  }

  /** Adds a paragraph and returns it; `at`: its place, by default the last. */
  type(words: string, at = this.fragment.length): Y.XmlElement {
    this.edits += 1;
    const paragraph = new Y.XmlElement('paragraph');
    this.doc.transact(() => {
      paragraph.insert(0, [new Y.XmlText(words)]);
      this.fragment.insert(at, [paragraph]);
    });
    return paragraph;
  }

  erase(paragraph: Y.XmlElement): void {
    const at = this.fragment.toArray().indexOf(paragraph);
    if (at < 0) throw new Error('not in this text');
    this.edits += 1;
    this.fragment.delete(at, 1);
  }

  /** Puts the caret somewhere, so that the others see it. */
  point(cursor: number): void {
    this.provider.awareness.setLocalStateField('cursor', cursor);
  }

  /** Breaks the connection as a network does; the provider comes back. */
  cut(): void {
    this.sockets.at(-1)?.terminate();
  }

  /** The tab is closed: whatever is unsaved is gone with it. */
  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
    for (const socket of this.sockets) socket.terminate();
  }

  private opened(socket: WebSocket): void {
    this.sockets.splice(0, this.sockets.length, socket);
    this.counter = new SentCounter();
    socket.on('message', () => (this.received += 1));
  }
}

/** Waits until it is so; an error names what did not happen. Resolves with the milliseconds that it took. */
export const until = async (what: string, is: () => boolean | Promise<boolean>, limitMs = 20_000, everyMs = 10): Promise<number> => {
  const begun = Date.now();
  while (!(await is())) {
    if (Date.now() - begun > limitMs) throw new Error(`waited ${limitMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return Date.now() - begun;
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
