import { decoding } from 'lib0';
import { MESSAGE } from '@shoal/contract';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface StockOptions {
  readonly origin: string;
  readonly room: string;
  readonly cookie?: string;
  readonly acks?: boolean;
}

/** y-websocket's own provider in Node, with a cookie; it also notes how it was closed. */
export class StockClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly closes: { code: number; reason: string }[] = [];
  readonly acks: number[] = [];
  /** What the server said about writing (see AUTH). */
  readonly auth: number[] = [];
  /** The `ws` sockets it has opened so far. */
  readonly sockets: WebSocket[] = [];

  constructor({ origin, room, cookie, acks }: StockOptions) {
    const { sockets } = this;
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, cookie ? { headers: { cookie } } : {});
        sockets.push(this);
      }
    }
    this.provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/collab`, room, this.doc, {
      WebSocketPolyfill: CookieSocket as never,
      disableBc: true,
      params: acks ? { ack: '1' } : {},
    });
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push({ code: event.code, reason: event.reason });
    });
    this.provider.messageHandlers[MESSAGE.AUTH] = (_encoder: unknown, decoder: decoding.Decoder) => {
      this.auth.push(decoding.readVarUint(decoder));
    };
    this.provider.messageHandlers[MESSAGE.ACK] = (_encoder: unknown, decoder: decoding.Decoder) => {
      this.acks.push(decoding.readVarUint(decoder));
    };
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  get shown(): string {
    return this.text.toString();
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced, 'synced');
    return this;
  }

  async closed(): Promise<{ code: number; reason: string } | undefined> {
    await until(() => this.closes.length > 0, 'closed');
    return this.closes.at(-1);
  }

  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Waits until it is so; an error names what did not happen. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, withinMs = 5_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
