import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { ClockRanges } from './clock-ranges';
import { FRAGMENT } from './document/blocks-to-update';
import { NONE, TYPE } from './update-reader';

/**
 * A list or a map side of a shared type, as a number: what lies in the same one may be ordered against each other.
 * Even: the list side; odd: the values of its keys.
 */
export type Place = number;

/** Collected, or never known: whatever refers to it is collected by peers too. */
export const NOWHERE: Place = 0;

const FIELDS = 3;
const INITIAL_RUNS = 4;

/** Where one client's structs lie: runs of clocks in the same place, ascending, without holes from 0. */
class Runs {
  /** Per run: first clock, place, and the list side of the type that it opens (0: none). */
  private fields = new Uint32Array(INITIAL_RUNS * FIELDS);
  private count = 0;
  end = 0;

  add(from: number, to: number, place: Place, opens: Place): void {
    if (from > this.end) this.push(this.end, NOWHERE, NOWHERE);
    if (to <= this.end) return;
    this.push(Math.max(from, this.end), place, opens);
    this.end = to;
  }

  place(clock: number): Place {
    return this.fields[this.runAt(clock) * FIELDS + 1] ?? NOWHERE;
  }

  opens(clock: number): Place {
    return this.fields[this.runAt(clock) * FIELDS + 2] ?? NOWHERE;
  }

  write(encoder: encoding.Encoder): void {
    encoding.writeVarUint(encoder, this.end);
    encoding.writeVarUint(encoder, this.count);
    let before: readonly number[] = [0, 0, 0];
    for (let run = 0; run < this.count; run += 1) {
      const fields = [...this.fields.subarray(run * FIELDS, (run + 1) * FIELDS)];
      fields.forEach((field, index) => encoding.writeVarInt(encoder, field - (before[index] ?? 0)));
      before = fields;
    }
  }

  static read(decoder: decoding.Decoder): Runs {
    const runs = new Runs();
    runs.end = decoding.readVarUint(decoder);
    runs.count = decoding.readVarUint(decoder);
    runs.fields = new Uint32Array(Math.max(INITIAL_RUNS, runs.count) * FIELDS);
    for (let at = 0; at < runs.count * FIELDS; at += 1) {
      runs.fields[at] = (at < FIELDS ? 0 : (runs.fields[at - FIELDS] ?? 0)) + decoding.readVarInt(decoder);
    }
    return runs;
  }

  private push(from: number, place: Place, opens: Place): void {
    const { fields, count } = this;
    const last = (count - 1) * FIELDS;
    if (count > 0 && opens === NOWHERE && fields[last + 1] === place && fields[last + 2] === NOWHERE) return;
    if (fields.length < (count + 1) * FIELDS) {
      this.fields = new Uint32Array(fields.length * 2);
      this.fields.set(fields);
    }
    this.fields.set([from, place, opens], count * FIELDS);
    this.count += 1;
  }

  private runAt(clock: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.fields[middle * FIELDS] ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The shared types of a room and which structs lie in which of them: enough to judge a reference without a document. */
export class Containers {
  /** By half of the list side's number; 0 is nowhere. */
  private readonly depths: number[] = [0];
  private readonly kinds: number[] = [NONE];
  private readonly roots = new Map<string, Place>();
  private readonly clients = new Map<number, Runs>();

  /** The list side of a root type. */
  root(name: string): Place {
    let place = this.roots.get(name);
    if (place === undefined) this.roots.set(name, (place = this.open(0, name === FRAGMENT ? TYPE.XML_FRAGMENT : NONE)));
    return place;
  }

  /** A new type; returns its list side. */
  open(depth: number, kind: number): Place {
    this.kinds.push(kind);
    return (this.depths.push(depth) - 1) * 2;
  }

  depth(place: Place): number {
    return this.depths[place >>> 1] ?? 0;
  }

  /** Elements and texts alone may stand in the list side of an element or fragment: an editor fails on anything else. */
  holdsOnlyNodes(place: Place): boolean {
    const kind = this.kinds[place >>> 1];
    return (place & 1) === 0 && (kind === TYPE.XML_ELEMENT || kind === TYPE.XML_FRAGMENT);
  }

  add(client: number, from: number, to: number, place: Place, opens: Place): void {
    let runs = this.clients.get(client);
    if (!runs) this.clients.set(client, (runs = new Runs()));
    runs.add(from, to, place, opens);
  }

  /** Where the struct at this clock lies. */
  place(client: number, clock: number): Place {
    return this.clients.get(client)?.place(clock) ?? NOWHERE;
  }

  /** The list side of the type that the struct at this clock opens; nowhere when it opens none. */
  opens(client: number, clock: number): Place {
    return this.clients.get(client)?.opens(clock) ?? NOWHERE;
  }

  /** Up to where each client's structs are known. */
  ends(): Map<number, ClockRanges> {
    const ends = new Map<number, ClockRanges>();
    for (const [client, { end }] of this.clients) {
      const ranges = new ClockRanges();
      ranges.add(0, end);
      ends.set(client, ranges);
    }
    return ends;
  }

  /** What `rollBack` takes to forget all types that are opened from here on. */
  mark(): number {
    return this.depths.length;
  }

  rollBack(mark: number): void {
    if (this.depths.length === mark) return;
    this.depths.length = mark;
    this.kinds.length = mark;
    for (const [name, place] of this.roots) if (place >>> 1 >= mark) this.roots.delete(name);
  }

  write(encoder: encoding.Encoder): void {
    encoding.writeVarUint(encoder, this.depths.length);
    this.depths.forEach((depth, index) => {
      encoding.writeVarUint(encoder, depth);
      encoding.writeVarInt(encoder, this.kinds[index] ?? NONE);
    });
    encoding.writeVarUint(encoder, this.roots.size);
    for (const [name, place] of this.roots) {
      encoding.writeVarString(encoder, name);
      encoding.writeVarUint(encoder, place);
    }
    encoding.writeVarUint(encoder, this.clients.size);
    for (const [client, runs] of this.clients) {
      encoding.writeVarUint(encoder, client);
      runs.write(encoder);
    }
  }

  static read(decoder: decoding.Decoder): Containers {
    const containers = new Containers();
    const types = decoding.readVarUint(decoder);
    for (let index = 0; index < types; index += 1) {
      containers.depths[index] = decoding.readVarUint(decoder);
      containers.kinds[index] = decoding.readVarInt(decoder);
    }
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      containers.roots.set(decoding.readVarString(decoder), decoding.readVarUint(decoder));
    }
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      containers.clients.set(decoding.readVarUint(decoder), Runs.read(decoder));
    }
    return containers;
  }
}
