import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { CLOSE, WIRE_LIMITS, type PresenceUser } from '@shoal/contract';
import { malformed, Refusal } from './refusal';

/** JSON of a client that has left. */
export const GONE = 'null';

/** Entries for the bus are cut into pieces of at most this size; a PostgreSQL notification holds 8,000 bytes of text. */
export const MAX_BUS_ENTRIES_BYTES = 5_600;

/** One entry of an awareness message. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON in UTF-8, not yet decoded. */
  readonly state: Uint8Array;
}

/** One entry as this node gives it out. */
export interface StampedEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON; `GONE` when the client has left. */
  readonly state: string;
}

export const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export const isGone = (state: Uint8Array): boolean => state.length === GONE.length && text(state) === GONE;

/** Reads an awareness message. Throws a `Refusal` (4422) when it is none. */
export function readEntries(bytes: Uint8Array): PresenceEntry[] {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    const entries: PresenceEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, state: decoding.readVarUint8Array(decoder) });
    }
    return entries;
  } catch (error) {
    throw malformed(error);
  }
}

/** The client's state with the person as the server knows it. Throws a `Refusal` when it is too large or no object. */
export function stamp(state: Uint8Array, user: PresenceUser): string {
  if (state.length > WIRE_LIMITS.maxPresenceBytes) throw new Refusal(CLOSE.TOO_LARGE, 'too_large');
  if (isGone(state)) return GONE;
  try {
    const fields: unknown = JSON.parse(text(state));
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new TypeError('presence is no object');
    return JSON.stringify({ ...fields, user });
  } catch (error) {
    throw malformed(error);
  }
}

/** Awareness messages with all entries, each small enough for the bus. */
export function writeEntries(entries: Iterable<StampedEntry>): Uint8Array[] {
  const messages: Uint8Array[] = [];
  let batch: Uint8Array[] = [];
  let bytes = 0;
  const finish = (): void => {
    if (batch.length > 0) messages.push(joined(batch));
    batch = [];
    bytes = 0;
  };
  for (const entry of entries) {
    const encoded = encodeEntry(entry);
    if (bytes + encoded.length > MAX_BUS_ENTRIES_BYTES) finish();
    batch.push(encoded);
    bytes += encoded.length;
  }
  finish();
  return messages;
}

function encodeEntry({ clientId, clock, state }: StampedEntry): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, state);
  return encoding.toUint8Array(encoder);
}

function joined(batch: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, batch.length);
  for (const entry of batch) encoding.writeUint8Array(encoder, entry);
  return encoding.toUint8Array(encoder);
}
