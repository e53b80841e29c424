import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ClockRanges } from './clock-ranges';
import { Containers, type Place } from './containers';
import { type Known, type PlacedRun, placeUpdate } from './placement';
import { malformed } from './refusal';
import { CONTENT, type ReadUpdate, readUpdate, type Section } from './update-reader';

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

/** Reads an update (version 1) completely, without applying it. Throws a `Refusal` (4422) when it cannot be read. */
export function inspectUpdate(update: Uint8Array): UpdateMeta {
  try {
    const { sections, deletions } = readUpdate(update);
    return { structs: structRanges(sections), deletions: deletionRanges(deletions) };
  } catch (error) {
    throw malformed(error);
  }
}

function structRanges(sections: readonly Section[]): ClientRange[] {
  const ranges: ClientRange[] = [];
  for (const { client, structs } of sections) {
    for (const { content, clock, end } of structs) if (content !== CONTENT.SKIP) pushRange(ranges, client, clock, end);
  }
  return ranges;
}

function deletionRanges(deletions: readonly number[]): ClientRange[] {
  const ranges: ClientRange[] = [];
  for (let at = 0; at < deletions.length; at += 3) {
    const [client = 0, from = 0, length = 0] = deletions.slice(at, at + 3);
    pushRange(ranges, client, from, from + length);
  }
  return ranges;
}

function pushRange(ranges: ClientRange[], client: number, from: number, to: number): void {
  const last = ranges.at(-1);
  if (last?.client === client && last.to === from) ranges[ranges.length - 1] = { client, from: last.from, to };
  else if (to > from) ranges.push({ client, from, to });
}

const VERSION = 1;

type Ranges = Map<number, ClockRanges>;

/**
 * Which structs and deletions a room's log holds and where the structs lie, so that repeats are noticed, references are
 * judged and a state vector needs no Y.Doc.
 */
export class Knowledge implements Known {
  private structs: Ranges = new Map();
  private deletions: Ranges = new Map();
  private containers = new Containers();
  /** What was stored beside a snapshot, and the updates beyond it: read when the first update is to be judged. */
  private sealed: { readonly rest: Uint8Array; readonly later: Uint8Array[] } | null = null;

  /** `encoded`: what `encodeKnowledge` wrote. Throws when it is of another version. */
  static decode(encoded: Uint8Array): Knowledge {
    const knowledge = new Knowledge();
    const decoder = decoding.createDecoder(encoded);
    if (decoding.readVarUint(decoder) !== VERSION) throw new RangeError('knowledge of another version');
    knowledge.structs = readRanges(decoder);
    knowledge.sealed = { rest: decoding.readVarUint8Array(decoder), later: [] };
    return knowledge;
  }

  encode(): Uint8Array {
    this.unseal();
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, VERSION);
    writeRanges(encoder, this.structs);
    const rest = encoding.createEncoder();
    writeRanges(rest, this.deletions);
    this.containers.write(rest);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(rest));
    return encoding.toUint8Array(encoder);
  }

  /** The types of this room; whoever judges an update opens new ones in it. */
  get types(): Containers {
    this.unseal();
    return this.containers;
  }

  /** Adds an update as it was read from the log. `hint`: where something on its way to the log was placed before. Throws a `Refusal` (4422). */
  learn(update: Uint8Array, hint: Pick<Known, 'opens'> | null = null): void {
    if (this.sealed) {
      for (const { client, from, to } of inspectUpdate(update).structs) addRange(this.structs, client, from, to);
      this.sealed.later.push(update);
      return;
    }
    const { sections, deletions } = readOrRefuse(update);
    const known: Known = {
      end: (client) => this.end(client),
      place: (client, clock) => this.place(client, clock),
      opens: (client, clock) => (clock < this.end(client) ? this.opens(client, clock) : (hint?.opens(client, clock) ?? 0)),
    };
    const { runs } = placeUpdate(sections, known, this.containers, false);
    this.add(runs, deletions);
    for (const { client, from, to } of structRanges(sections)) addRange(this.structs, client, from, to);
  }

  /** Adds what was judged and then committed. */
  add(runs: readonly PlacedRun[], deletions: readonly number[]): void {
    this.unseal();
    for (const { client, from, to, place, opens } of runs) {
      addRange(this.structs, client, from, to);
      this.containers.add(client, from, to, place, opens);
    }
    for (let at = 0; at < deletions.length; at += 3) {
      const from = deletions[at + 1] as number;
      addRange(this.deletions, deletions[at] as number, from, from + (deletions[at + 2] as number));
    }
  }

  end(client: number): number {
    return this.structs.get(client)?.contiguous ?? 0;
  }

  place(client: number, clock: number): Place {
    return this.types.place(client, clock);
  }

  opens(client: number, clock: number): Place {
    return this.types.opens(client, clock);
  }

  /** True when the log already holds all of it. */
  covers({ structs, deletions }: UpdateMeta): boolean {
    return structs.every(({ client, from, to }) => this.holds(client, from, to)) && deletions.every(({ client, from, to }) => this.holdsDeletion(client, from, to));
  }

  holds(client: number, from: number, to: number): boolean {
    return this.structs.get(client)?.covers(from, to) ?? false;
  }

  holdsDeletion(client: number, from: number, to: number): boolean {
    this.unseal();
    return this.deletions.get(client)?.covers(from, to) ?? false;
  }

  /** Encoded state vector: per client the clock up to which nothing is missing. */
  stateVector(): Uint8Array {
    const clocks = new Map<number, number>();
    for (const [client, ranges] of this.structs) if (ranges.contiguous > 0) clocks.set(client, ranges.contiguous);
    return Y.encodeStateVector(clocks);
  }

  private unseal(): void {
    if (!this.sealed) return;
    const { rest, later } = this.sealed;
    this.sealed = null;
    const decoder = decoding.createDecoder(rest);
    this.deletions = readRanges(decoder);
    this.containers = Containers.read(decoder);
    // Their structs count already, but were not placed.
    const all = this.structs;
    this.structs = this.containers.ends();
    for (const update of later) this.learn(update);
    this.structs = all;
  }
}

/** What `StoredRoom.snapshot.knowledge` holds: all that the guard needs of these updates, without decoding them again. */
export function encodeKnowledge(updates: readonly Uint8Array[]): Uint8Array {
  const knowledge = new Knowledge();
  for (const update of updates) knowledge.learn(update);
  return knowledge.encode();
}

function readOrRefuse(update: Uint8Array): ReadUpdate {
  try {
    return readUpdate(update);
  } catch (error) {
    throw malformed(error);
  }
}

function addRange(known: Ranges, client: number, from: number, to: number): void {
  let of = known.get(client);
  if (!of) known.set(client, (of = new ClockRanges()));
  of.add(from, to);
}

function writeRanges(encoder: encoding.Encoder, known: Ranges): void {
  encoding.writeVarUint(encoder, known.size);
  for (const [client, ranges] of known) {
    encoding.writeVarUint(encoder, client);
    const list = [...ranges];
    encoding.writeVarUint(encoder, list.length);
    let before = 0;
    for (const { from, to } of list) {
      encoding.writeVarUint(encoder, from - before);
      encoding.writeVarUint(encoder, to - from);
      before = to;
    }
  }
}

function readRanges(decoder: decoding.Decoder): Ranges {
  const known: Ranges = new Map();
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
    const client = decoding.readVarUint(decoder);
    let before = 0;
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const from = before + decoding.readVarUint(decoder);
      before = from + decoding.readVarUint(decoder);
      addRange(known, client, from, before);
    }
  }
  return known;
}
