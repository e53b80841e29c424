import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AUTH, MESSAGE, SYNC, type CloseReason } from '@shoal/contract';
import { Frame } from './frame';
import { malformed } from './refusal';

/** A Yjs update (version 1) without any content. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);

export type ClientMessage =
  | { readonly type: 'step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array; /** It answers our step 1. */ readonly isStep2: boolean }
  | { readonly type: 'presence'; readonly entries: Uint8Array }
  | { readonly type: 'query-presence' };

/** Reads what a client may send. Throws a `Refusal` (4422) for anything else. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    switch (type) {
      case MESSAGE.SYNC:
        return readSync(decoder);
      case MESSAGE.AWARENESS:
        return { type: 'presence', entries: decoding.readVarUint8Array(decoder) };
      case MESSAGE.QUERY_AWARENESS:
        return { type: 'query-presence' };
      default:
        throw new RangeError(`message type ${type}`);
    }
  } catch (error) {
    throw malformed(error);
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (type) {
    case SYNC.STEP_1:
      return { type: 'step-1', stateVector: payload };
    case SYNC.STEP_2:
    case SYNC.UPDATE:
      // Copied: the payload is a window on the socket's read buffer, which would stay in memory with it.
      return { type: 'update', update: payload.slice(), isStep2: type === SYNC.STEP_2 };
    default:
      throw new RangeError(`sync message type ${type}`);
  }
}

function message(type: number, write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return new Frame(encoding.toUint8Array(encoder));
}

function sync(type: number, payload: Uint8Array): Frame {
  const encoder = encoding.createEncoder();
  for (const number of [MESSAGE.SYNC, type, payload.length]) encoding.writeVarUint(encoder, number);
  return new Frame(encoding.toUint8Array(encoder), payload);
}

export const step1Frame = (stateVector: Uint8Array): Frame => sync(SYNC.STEP_1, stateVector);
export const step2Frame = (update: Uint8Array): Frame => sync(SYNC.STEP_2, update);
export const updateFrame = (update: Uint8Array): Frame => sync(SYNC.UPDATE, update);

/** `committed`: how many update-carrying messages of the receiving connection are on the disk. */
export const ackFrame = (committed: number): Frame =>
  message(MESSAGE.ACK, (encoder) => encoding.writeVarUint(encoder, committed));

export const mayWriteFrame = (): Frame => message(MESSAGE.AUTH, (encoder) => encoding.writeVarUint(encoder, AUTH.MAY_WRITE));

export const deniedFrame = (reason: CloseReason): Frame =>
  message(MESSAGE.AUTH, (encoder) => {
    encoding.writeVarUint(encoder, AUTH.DENIED);
    encoding.writeVarString(encoder, reason);
  });

/** A presence message about nobody: clients read it and do nothing. */
export const SIGN_OF_LIFE = message(MESSAGE.AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(0)));

/** One presence entry; `state` is JSON, `null` when the client has gone. */
export const presenceFrame = (clientId: number, clock: number, state: string): Frame =>
  message(MESSAGE.AWARENESS, (encoder) => {
    const entries = encoding.createEncoder();
    encoding.writeVarUint(entries, 1);
    encoding.writeVarUint(entries, clientId);
    encoding.writeVarUint(entries, clock);
    encoding.writeVarString(entries, state);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entries));
  });
