import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { ClockRanges } from './clock-ranges';
import { malformed } from './refusal';

export interface ClientRange {
  readonly client: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** What an update brings, by clocks. */
export interface UpdateMeta {
  readonly structs: readonly ClientRange[];
  readonly deletions: readonly ClientRange[];
}

/** Decodes an update (version 1) completely, without applying it. Throws a `Refusal` (4422) when it cannot be read. */
export function inspectUpdate(update: Uint8Array): UpdateMeta {
  try {
    const { structs, ds } = decodeWhole(update);
    const ranges: ClientRange[] = [];
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      pushRange(ranges, struct.id.client, struct.id.clock, struct.length);
    }
    const deletions: ClientRange[] = [];
    for (const [client, items] of ds.clients) for (const item of items) pushRange(deletions, client, item.clock, item.len);
    return { structs: ranges, deletions };
  } catch (error) {
    throw malformed(error);
  }
}

/** As Y.decodeUpdate, but nothing may follow: an update of version 2 would otherwise read as an empty one. */
function decodeWhole(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  let bytes: decoding.Decoder | null = null;
  class WatchedDecoder extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder);
      bytes = decoder;
    }
  }
  const decoded = Y.decodeUpdateV2(update, WatchedDecoder);
  if (!bytes || decoding.hasContent(bytes)) throw new RangeError('bytes after the update');
  return decoded;
}

function pushRange(ranges: ClientRange[], client: number, from: number, length: number): void {
  const to = from + length;
  if (!Number.isSafeInteger(to) || length < 0) throw new RangeError('clock out of range');
  const last = ranges.at(-1);
  if (last?.client === client && last.to === from) ranges[ranges.length - 1] = { client, from: last.from, to };
  else if (length > 0) ranges.push({ client, from, to });
}

/** Which structs and deletions a room's log holds, so that repeats are noticed and a state vector needs no Y.Doc. */
export class Knowledge {
  private readonly structs = new Map<number, ClockRanges>();
  private readonly deletions = new Map<number, ClockRanges>();

  learn(meta: UpdateMeta): void {
    learnRanges(this.structs, meta.structs);
    learnRanges(this.deletions, meta.deletions);
  }

  /** True when the log already holds all of it. */
  covers(meta: UpdateMeta): boolean {
    return coversRanges(this.structs, meta.structs) && coversRanges(this.deletions, meta.deletions);
  }

  /** Encoded state vector: per client the clock up to which nothing is missing. */
  stateVector(): Uint8Array {
    const clocks = new Map<number, number>();
    for (const [client, ranges] of this.structs) if (ranges.contiguous > 0) clocks.set(client, ranges.contiguous);
    return Y.encodeStateVector(clocks);
  }
}

function learnRanges(known: Map<number, ClockRanges>, ranges: readonly ClientRange[]): void {
  for (const { client, from, to } of ranges) {
    let of = known.get(client);
    if (!of) known.set(client, (of = new ClockRanges()));
    of.add(from, to);
  }
}

function coversRanges(known: Map<number, ClockRanges>, ranges: readonly ClientRange[]): boolean {
  return ranges.every(({ client, from, to }) => known.get(client)?.covers(from, to) ?? false);
}
