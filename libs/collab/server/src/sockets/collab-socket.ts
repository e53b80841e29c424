import type { Duplex } from 'node:stream';
import { CLOSE } from '@shoal/contract';
import { WebSocket } from 'ws';

const MESSAGE_TOO_BIG = 1009;

/** As `ws` makes it, but a message beyond the limit closes with our code, so that the client can say what happened. */
export class CollabSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.TOO_LARGE, 'too_large');
    else super.close(code, data);
  }
}

/** A WebSocket with the network socket below it, to which whole frames are written as they are. */
export interface RawSocket {
  readonly webSocket: CollabSocket;
  readonly stream: Duplex;
}
