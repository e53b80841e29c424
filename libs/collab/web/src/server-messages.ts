import { AUTH, MESSAGE, SYNC } from '@shoal/contract';
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';

export interface ServerMessages {
  acknowledged(committed: number): void;
  /** The first thing said on every connection, and again when it changes. */
  access(mayWrite: boolean): void;
  /** The server asks for what it lacks; called before the answer goes out. `stateVector`: encoded, what it holds. */
  asked(stateVector: Uint8Array): void;
}

/** Adds to a provider what stock y-websocket does not know: acknowledgements and the right to write. */
export function listenToServer(provider: WebsocketProvider, messages: ServerMessages): void {
  const handlers = provider.messageHandlers.slice();
  const stockSync = handlers[MESSAGE.SYNC];
  handlers[MESSAGE.ACK] = (_encoder, decoder) => messages.acknowledged(decoding.readVarUint(decoder));
  handlers[MESSAGE.AUTH] = (_encoder, decoder) => messages.access(decoding.readVarUint(decoder) === AUTH.MAY_WRITE);
  handlers[MESSAGE.SYNC] = (encoder, decoder, ...rest) => {
    const ahead = decoding.clone(decoder);
    if (decoding.readVarUint(ahead) === SYNC.STEP_1) messages.asked(decoding.readVarUint8Array(ahead));
    stockSync?.(encoder, decoder, ...rest);
  };
  provider.messageHandlers = handlers;
}
