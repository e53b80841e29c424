import { mergeUpdates } from '@shoal/collab-engine';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export interface ClientRange {
  readonly client: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

type Struct = Y.Item | Y.GC;

/** What an update deletes. */
export const deletionsIn = (update: Uint8Array): ClientRange[] =>
  [...Y.decodeUpdate(update).ds.clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })));

/**
 * Updates (version 1) as one, with keystrokes that follow each other as one struct, and with these deletions in place
 * of their own. Ten to twenty times smaller than the updates themselves, and the same to whoever applies it: two structs are
 * joined only where Yjs would split the joined one back into exactly these.
 */
export function squashUpdates(updates: readonly Uint8Array[], deletions: readonly ClientRange[]): Uint8Array {
  const byClient = new Map<number, Struct[]>();
  for (const struct of Y.decodeUpdate(mergeUpdates(updates)).structs) {
    if (struct instanceof Y.Skip) continue;
    const { client } = struct.id;
    const run = byClient.get(client) ?? [];
    byClient.set(client, run);
    const last = run.at(-1);
    if (!last || !append(last, struct)) run.push(struct);
  }
  const encoder = new Y.UpdateEncoderV1();
  writeStructs(encoder, byClient);
  writeDeletions(encoder, deletions);
  return encoder.toUint8Array();
}

/** Puts `next` at the end of `last` where the two are one piece of writing. */
function append(last: Struct, next: Struct): boolean {
  if (last.id.clock + last.length !== next.id.clock) return false;
  if (last instanceof Y.GC || next instanceof Y.GC) {
    if (last.constructor !== next.constructor) return false;
  } else if (!continues(last, next)) return false;
  last.length += next.length;
  return true;
}

function continues(last: Y.Item, next: Y.Item): boolean {
  const end = { client: last.id.client, clock: last.id.clock + last.length - 1 };
  return (
    next.origin !== null &&
    next.origin.client === end.client &&
    next.origin.clock === end.clock &&
    sameId(last.rightOrigin, next.rightOrigin) &&
    // An item of a map has a key and stands alone.
    last.parentSub === null &&
    next.parentSub === null &&
    last.content.constructor === next.content.constructor &&
    last.content.mergeWith(next.content as never)
  );
}

const sameId = (a: Y.ID | null, b: Y.ID | null): boolean => a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);

const descending = <T>(byClient: ReadonlyMap<number, T>): [number, T][] => [...byClient].sort(([a], [b]) => b - a);

/** A gap in a client's clocks is a `Skip`, so that nothing slides into it. */
function withGaps(run: readonly Struct[]): (Struct | Y.Skip)[] {
  const whole: (Struct | Y.Skip)[] = [];
  for (const struct of run) {
    const last = whole.at(-1);
    const end = last ? last.id.clock + last.length : struct.id.clock;
    if (end < struct.id.clock) whole.push(new Y.Skip(Y.createID(struct.id.client, end), struct.id.clock - end));
    whole.push(struct);
  }
  return whole;
}

function writeStructs(encoder: Y.UpdateEncoderV1, byClient: ReadonlyMap<number, readonly Struct[]>): void {
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, run] of descending(byClient)) {
    const whole = withGaps(run);
    encoding.writeVarUint(encoder.restEncoder, whole.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, run[0]?.id.clock ?? 0);
    for (const struct of whole) struct.write(encoder as never, 0);
  }
}

/** Ascending: Yjs keeps what it cannot delete yet by distances, and takes those of other orders for something else. */
function writeDeletions(encoder: Y.UpdateEncoderV1, deletions: readonly ClientRange[]): void {
  const byClient = new Map<number, ClientRange[]>();
  for (const range of deletions) byClient.set(range.client, [...(byClient.get(range.client) ?? []), range]);
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, ranges] of descending(byClient)) {
    const inOrder = ranges.sort((a, b) => a.from - b.from);
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, inOrder.length);
    for (const { from, to } of inOrder) {
      encoder.writeDsClock(from);
      encoder.writeDsLen(to - from);
    }
  }
}
