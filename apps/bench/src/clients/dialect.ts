import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC } from '@shoal/contract';

/** Hocuspocus puts the document's name before each message and has numbers of its own beside y-websocket's. */
const HOCUSPOCUS = { AUTH: 2, TOKEN: 0 } as const;
const EMPTY_STATE_VECTOR = Uint8Array.of(0);

/** How a server is spoken to. All know y-protocols' sync messages. */
export interface Dialect {
  /** Stands before every message of a room. */
  prefix(room: string): Uint8Array;
  /** What a client says upon entering. */
  opening(room: string): readonly Uint8Array[];
  /** What message type 8 says: a count of this connection's committed updates, one update's taking, or nothing. */
  readonly receipts: 'count' | 'each' | 'none';
  /** False for relays, which answer nothing. */
  readonly answers: boolean;
}

const message = (prefix: Uint8Array, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, prefix);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** A sync message as either wire carries it. */
export const syncMessage = (prefix: Uint8Array, kind: number, payload: Uint8Array): Uint8Array =>
  message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });

const NOTHING = new Uint8Array();
const step1 = (prefix: Uint8Array): Uint8Array => syncMessage(prefix, SYNC.STEP_1, EMPTY_STATE_VECTOR);

export const yWebsocket: Dialect = { prefix: () => NOTHING, opening: () => [step1(NOTHING)], receipts: 'none', answers: true };
export const shoalWire: Dialect = { ...yWebsocket, receipts: 'count' };
export const relayWire: Dialect = { ...yWebsocket, opening: () => [], answers: false };

const named = (room: string): Uint8Array => message(NOTHING, (encoder) => encoding.writeVarString(encoder, room));
export const hocuspocusWire: Dialect = {
  prefix: named,
  opening: (room) => [
    message(named(room), (encoder) => {
      encoding.writeVarUint(encoder, HOCUSPOCUS.AUTH);
      encoding.writeVarUint(encoder, HOCUSPOCUS.TOKEN);
      encoding.writeVarString(encoder, 'bench');
    }),
    step1(named(room)),
  ],
  receipts: 'each',
  answers: true,
};
