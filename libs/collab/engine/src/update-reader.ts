import type { CloseReason } from '@shoal/contract';
import { ByteCursor } from './byte-cursor';
import { skipAny, skipJson } from './value-reader';

/** The low bits of a struct's first byte (yjs `contentRefs`). */
export const CONTENT = { GC: 0, DELETED: 1, JSON: 2, BINARY: 3, STRING: 4, EMBED: 5, FORMAT: 6, TYPE: 7, ANY: 8, DOC: 9, SKIP: 10 } as const;

/** Kinds of shared types (yjs `typeRefs`). */
export const TYPE = { ARRAY: 0, MAP: 1, TEXT: 2, XML_ELEMENT: 3, XML_FRAGMENT: 4, XML_HOOK: 5, XML_TEXT: 6 } as const;

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;

/** No client id: nothing is referred to. */
export const NONE = -1;

/** One struct by its metadata. Ids are two fields each, `NONE` where there is none, so that reading allocates little. */
export class Struct {
  originClient = NONE;
  originClock = 0;
  rightClient = NONE;
  rightClock = 0;
  parentClient = NONE;
  parentClock = 0;
  /** Name of the root type that it lies in, where the update says so. */
  root: string | null = null;
  /** It is the value of a key of its parent; meaningful only where the parent is given. */
  keyed = false;
  /** Kind of the type that it opens; `NONE` for other content. */
  typeKind: number = NONE;
  /** Where it lies and what it opens: filled in by `placeUpdate`. */
  place = 0;
  opens = 0;

  constructor(
    readonly clock: number,
    readonly content: number,
    public length: number,
  ) {}

  /** Exclusive. */
  get end(): number {
    return this.clock + this.length;
  }
}

export interface Section {
  readonly client: number;
  /** Ascending and touching. */
  readonly structs: readonly Struct[];
}

export interface ReadUpdate {
  readonly sections: readonly Section[];
  /** Flat: client, first clock, length; again and again. */
  readonly deletions: readonly number[];
  /** Where the delete set begins. */
  readonly deletionsAt: number;
  /** What no client in good faith writes; null when there is nothing. */
  readonly fault: CloseReason | null;
}

/** Longest struct that stands for collected or deleted content, in clocks. */
const MAX_COLLECTED = 2 ** 24;
/** Clocks stay below this. */
const MAX_CLOCK = 2 ** 32 - 1;

/** Reads an update (version 1) completely, without building it. Throws when it cannot be read. */
export function readUpdate(bytes: Uint8Array): ReadUpdate {
  return new UpdateReader(bytes).read();
}

class UpdateReader {
  private readonly cursor: ByteCursor;
  private fault: CloseReason | null = null;

  constructor(bytes: Uint8Array) {
    this.cursor = new ByteCursor(bytes);
  }

  read(): ReadUpdate {
    const sections: Section[] = [];
    let above = Infinity;
    for (let left = this.cursor.varUint(); left > 0; left -= 1) {
      const section = this.section();
      // Peers drop one of two parts of a client, and merging relies on the descending order in which all write.
      if (section.client >= above || section.structs.length === 0) this.fault ??= 'malformed';
      above = section.client;
      sections.push(section);
    }
    const deletionsAt = this.cursor.at;
    const deletions = this.deleteSet();
    // An update of version 2 would otherwise read as an empty one.
    if (!this.cursor.done) throw new RangeError('bytes after the update');
    return { sections, deletions, deletionsAt, fault: this.fault };
  }

  private section(): Section {
    const { cursor } = this;
    const count = cursor.varUint();
    const client = cursor.varUint();
    let clock = cursor.varUint();
    const structs: Struct[] = [];
    for (let left = count; left > 0; left -= 1) {
      const struct = this.struct(clock);
      if (struct.length < 1) this.fault ??= 'malformed';
      clock += struct.length;
      if (clock > MAX_CLOCK) throw new RangeError('clock out of range');
      structs.push(struct);
    }
    return { client, structs };
  }

  private struct(clock: number): Struct {
    const { cursor } = this;
    const info = cursor.byte();
    const content = info & 0x1f;
    const struct = new Struct(clock, content, 1);
    if (content === CONTENT.GC || content === CONTENT.SKIP) {
      if (info !== content) throw new RangeError('content without a place');
      struct.length = this.collected(content === CONTENT.GC);
      return struct;
    }
    this.place(struct, info);
    this.content(struct);
    return struct;
  }

  private place(struct: Struct, info: number): void {
    const { cursor } = this;
    if (info & HAS_ORIGIN) {
      struct.originClient = cursor.varUint();
      struct.originClock = cursor.varUint();
    }
    if (info & HAS_RIGHT_ORIGIN) {
      struct.rightClient = cursor.varUint();
      struct.rightClock = cursor.varUint();
    }
    if (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) return;
    const isRoot = cursor.varUint();
    if (isRoot > 1) throw new RangeError('no parent');
    if (isRoot) struct.root = cursor.string();
    else {
      struct.parentClient = cursor.varUint();
      struct.parentClock = cursor.varUint();
    }
    if (info & HAS_KEY) {
      struct.keyed = true;
      cursor.skipString();
    }
  }

  private content(struct: Struct): void {
    const { cursor } = this;
    switch (struct.content) {
      case CONTENT.DELETED:
        struct.length = this.collected(true);
        return;
      case CONTENT.JSON:
        struct.length = cursor.varUint();
        for (let left = struct.length; left > 0; left -= 1) skipJson(cursor, true);
        return;
      case CONTENT.BINARY:
        return cursor.skipBuffer();
      case CONTENT.STRING:
        struct.length = cursor.skipString();
        return;
      case CONTENT.EMBED:
        return skipJson(cursor);
      case CONTENT.FORMAT:
        cursor.skipString();
        return skipJson(cursor);
      case CONTENT.TYPE:
        struct.typeKind = this.typeKind();
        return;
      case CONTENT.ANY:
        struct.length = cursor.varUint();
        for (let left = struct.length; left > 0; left -= 1) skipAny(cursor);
        return;
      case CONTENT.DOC:
        // Documents in documents would be loaded by whoever meets them.
        this.fault ??= 'malformed';
        cursor.skipString();
        return skipAny(cursor);
      default:
        throw new RangeError('unknown content');
    }
  }

  private typeKind(): number {
    const kind = this.cursor.varUint();
    if (kind > TYPE.XML_TEXT) throw new RangeError('unknown type');
    if (kind === TYPE.XML_ELEMENT || kind === TYPE.XML_HOOK) this.cursor.skipString();
    return kind;
  }

  private collected(isBounded: boolean): number {
    const length = this.cursor.varUint();
    if (isBounded && length > MAX_COLLECTED) this.fault ??= 'oversized';
    return length;
  }

  private deleteSet(): number[] {
    const { cursor } = this;
    const ranges: number[] = [];
    for (let clients = cursor.varUint(); clients > 0; clients -= 1) {
      const client = cursor.varUint();
      for (let left = cursor.varUint(); left > 0; left -= 1) {
        const clock = cursor.varUint();
        const length = cursor.varUint();
        if (length < 1) this.fault ??= 'malformed';
        if (!Number.isSafeInteger(clock + length)) throw new RangeError('clock out of range');
        if (length > 0) ranges.push(client, clock, length);
      }
    }
    return ranges;
  }
}
