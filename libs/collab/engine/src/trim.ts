import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { readUpdate } from './update-reader';

/**
 * The part of an update beyond these clocks, with these deletions (flat: client, first clock, length) and no others.
 * What the log holds already must not enter it again: merging would take one or the other copy for the text.
 */
export function trimUpdate(update: Uint8Array, known: ReadonlyMap<number, number>, deletions: readonly number[]): Uint8Array {
  const rest = known.size > 0 ? Y.diffUpdate(update, Y.encodeStateVector(new Map(known))) : update;
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, rest.subarray(0, readUpdate(rest).deletionsAt));
  writeDeletions(encoder, deletions);
  return encoding.toUint8Array(encoder);
}

function writeDeletions(encoder: encoding.Encoder, deletions: readonly number[]): void {
  const clients = new Map<number, number[]>();
  for (let at = 0; at < deletions.length; at += 3) {
    const client = deletions[at] as number;
    const ranges = clients.get(client) ?? [];
    ranges.push(deletions[at + 1] as number, deletions[at + 2] as number);
    clients.set(client, ranges);
  }
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, ranges] of [...clients].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length / 2);
    for (const number of ranges) encoding.writeVarUint(encoder, number);
  }
}
