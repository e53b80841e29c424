import type { CloseReason } from '@shoal/contract';
import { type Containers, NOWHERE, type Place } from './containers';
import { CONTENT, NONE, type Section, type Struct, TYPE } from './update-reader';

/** Deepest nesting of shared types. */
export const MAX_DEPTH = 32;

const NODES: ReadonlySet<number> = new Set([TYPE.XML_ELEMENT, TYPE.XML_TEXT, TYPE.XML_HOOK]);

/** What is known before an update. */
export interface Known {
  /** Clock up to which everything of this client is known. */
  end(client: number): number;
  place(client: number, clock: number): Place;
  /** The list side of the type at this clock; nowhere when there is none, or when it is not known. */
  opens(client: number, clock: number): Place;
}

/** One run of new structs, by where they lie. */
export interface PlacedRun {
  readonly client: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly place: Place;
  readonly opens: Place;
}

export interface Placement {
  readonly runs: readonly PlacedRun[];
  /** The first thing that a peer could not integrate, or should not; null when there is none. */
  readonly problem: CloseReason | null;
}

/** How far one client's part of the update has got. */
class Progress {
  at = 0;
  waiting = false;

  constructor(
    readonly client: number,
    readonly structs: readonly Struct[],
    /** Everything before it is known or placed. */
    public end: number,
    /** Where its new structs begin. */
    readonly known: number,
  ) {}
}

/**
 * Goes through an update in the order in which Yjs would integrate it, in linear time and without a document.
 * `strict` stops at the first problem; otherwise what refers to nothing lies nowhere, as it came from the log.
 */
export function placeUpdate(sections: readonly Section[], known: Known, types: Containers, strict: boolean): Placement {
  return new Placing(sections, known, types, strict).run();
}

class Placing {
  private readonly parts = new Map<number, Progress>();
  private readonly runs: PlacedRun[] = [];
  private problem: CloseReason | null = null;

  constructor(
    sections: readonly Section[],
    private readonly known: Known,
    private readonly types: Containers,
    private readonly strict: boolean,
  ) {
    for (const { client, structs } of sections) {
      const end = known.end(client);
      this.parts.set(client, new Progress(client, structs, end, end));
    }
  }

  run(): Placement {
    for (const part of this.parts.values()) {
      this.finish(part);
      if (this.problem !== null) break;
    }
    return { runs: this.runs, problem: this.problem };
  }

  private finish(first: Progress): void {
    const stack: { readonly part: Progress; readonly until: number }[] = [{ part: first, until: Infinity }];
    for (let top = stack.at(-1); top && this.problem === null; top = stack.at(-1)) {
      const { part, until } = top;
      part.waiting = true;
      const struct = part.structs[part.at];
      if (!struct || part.end > until) {
        part.waiting = false;
        stack.pop();
        continue;
      }
      const needed = this.step(part, struct);
      if (needed) stack.push(needed);
    }
  }

  /** Places one struct, or says which part has to get how far before. */
  private step(part: Progress, struct: Struct): { part: Progress; until: number } | null {
    if (struct.content === CONTENT.SKIP || struct.end <= part.end) {
      part.at += 1;
      return null;
    }
    if (struct.clock > part.end) this.report('gap');
    const needed = this.missing(part, struct);
    if (needed) return needed;
    this.put(part, struct);
    return null;
  }

  private missing(part: Progress, struct: Struct): { part: Progress; until: number } | null {
    const isRest = struct.clock < part.end;
    return (
      (isRest ? null : this.missingId(part, struct, struct.originClient, struct.originClock)) ??
      this.missingId(part, struct, struct.rightClient, struct.rightClock) ??
      (isRest ? null : this.missingId(part, struct, struct.parentClient, struct.parentClock))
    );
  }

  private missingId(part: Progress, struct: Struct, client: number, clock: number): { part: Progress; until: number } | null {
    if (client === NONE) return null;
    if (client === part.client) {
      if (clock >= struct.clock) this.report('dangling');
      return null;
    }
    if (clock < this.endOf(client)) return null;
    const other = this.parts.get(client);
    // Nothing more is to come from there, or it waits for us.
    if (!other || other.waiting || other.at >= other.structs.length) {
      this.report('dangling');
      return null;
    }
    return { part: other, until: clock };
  }

  private put(part: Progress, struct: Struct): void {
    const { client } = part;
    const from = Math.max(struct.clock, part.end);
    struct.place = this.placeOf(client, struct, from);
    const { place } = struct;
    if (struct.typeKind !== NONE && place !== NOWHERE) struct.opens = this.openType(client, struct);
    if (this.types.holdsOnlyNodes(place) && struct.content !== CONTENT.DELETED && !NODES.has(struct.typeKind)) this.report('malformed');
    part.end = struct.end;
    part.at += 1;
    this.record({ client, from, to: struct.end, place, opens: struct.opens });
  }

  private openType(client: number, struct: Struct): Place {
    const depth = this.types.depth(struct.place) + 1;
    if (depth > MAX_DEPTH) this.report('too_deep');
    return this.known.opens(client, struct.clock) || this.types.open(depth, struct.typeKind);
  }

  private placeOf(client: number, struct: Struct, from: number): Place {
    if (struct.content === CONTENT.GC) return NOWHERE;
    const isRest = from > struct.clock;
    const left = isRest ? this.placeAt(client, from - 1) : this.placeAt(struct.originClient, struct.originClock);
    const right = this.placeAt(struct.rightClient, struct.rightClock);
    if (left === null && right === null) return this.placeInParent(struct);
    if (left === NOWHERE || right === NOWHERE) return NOWHERE;
    if (left !== null && right !== null && left !== right) this.report('dangling');
    return left ?? right ?? NOWHERE;
  }

  private placeInParent(struct: Struct): Place {
    const side = struct.keyed ? 1 : 0;
    if (struct.root !== null) return this.types.root(struct.root) + side;
    const list = this.opensAt(struct.parentClient, struct.parentClock);
    return list === NOWHERE ? NOWHERE : list + side;
  }

  /** Null when nothing is referred to. */
  private placeAt(client: number, clock: number): Place | null {
    if (client === NONE) return null;
    const struct = this.placedHere(client, clock);
    if (struct) return struct.place;
    return clock < this.known.end(client) ? this.known.place(client, clock) : NOWHERE;
  }

  private opensAt(client: number, clock: number): Place {
    const struct = this.placedHere(client, clock);
    if (struct) return struct.opens;
    return clock < this.known.end(client) ? this.known.opens(client, clock) : NOWHERE;
  }

  /** The struct of this update that brought this clock; null when it was known before, or is not placed yet. */
  private placedHere(client: number, clock: number): Struct | null {
    const part = this.parts.get(client);
    if (!part || clock < part.known || clock >= part.end) return null;
    let low = 0;
    let high = part.at - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((part.structs[middle]?.clock ?? Infinity) <= clock) low = middle;
      else high = middle - 1;
    }
    const struct = part.structs[low];
    return struct && struct.clock <= clock && clock < struct.end ? struct : null;
  }

  private endOf(client: number): number {
    return this.parts.get(client)?.end ?? this.known.end(client);
  }

  private record(run: PlacedRun): void {
    const last = this.runs.at(-1);
    const goesOn = last?.client === run.client && last.to === run.from && last.place === run.place && !last.opens && !run.opens;
    if (goesOn) this.runs[this.runs.length - 1] = { ...last, to: run.to };
    else this.runs.push(run);
  }

  private report(problem: CloseReason): void {
    if (this.strict) this.problem ??= problem;
  }
}
