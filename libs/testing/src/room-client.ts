import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { TestPerson } from './factory';
import type { TestServer } from './test-server';

/** y-websocket's own provider with a person's cookie, in one room of a test server. */
export class RoomClient {
  readonly doc = new Y.Doc();
  readonly closes: number[] = [];
  readonly provider: WebsocketProvider;

  constructor(server: TestServer, person: TestPerson | null, room: string) {
    const { cookie } = server.as(person);
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, cookie ? { headers: { cookie } } : {});
      }
    }
    this.provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/collab`, room, this.doc, { WebSocketPolyfill: CookieSocket as never, disableBc: true });
    this.provider.on('connection-close', (event) => event && this.closes.push(event.code));
  }

  get shown(): string {
    return this.doc.getXmlFragment('default').toString();
  }

  write(words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment('default').push([paragraph]);
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Errors: an Error that says what was waited for. */
export const until = async (condition: () => boolean | Promise<boolean>, what: string, withinMs = 3_000): Promise<void> => {
  for (const end = Date.now() + withinMs; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 10))) if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
};
