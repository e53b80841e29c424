import * as Y from 'yjs';
import { Knowledge, type UpdateMeta } from './knowledge';
import type { Known, PlacedRun } from './placement';
import type { StoredRoom } from './ports';
import { malformed } from './refusal';

/** Beyond so many separate updates the buffers are merged before the next answer. */
const MERGE_ABOVE = 64;
/** Yjs merges many updates at once in quadratic time; groups of this size keep it linear. */
const MERGE_GROUP = 32;

/** What the guard has found out about an update before its commit. */
export interface Learnt {
  readonly runs: readonly PlacedRun[];
  /** Flat: client, first clock, length; again and again. */
  readonly deletions: readonly number[];
}

/**
 * What the log holds of one room, as the bytes that were stored: no Y.Doc is built. Updates enter only after their commit.
 */
export class CommittedState {
  knowledge = new Knowledge();
  private pieces: Uint8Array[] = [];
  /** Everything up to here is held. */
  private contiguousSeq = 0;
  /** Held, but something before them is not yet. */
  private readonly ahead = new Set<number>();

  /** `onItsWay`: where the guard has placed what may come back from the log before its commit is reported. */
  constructor(
    stored: StoredRoom,
    private readonly onItsWay: Pick<Known, 'opens'> | null = null,
  ) {
    this.absorb(stored);
  }

  get lastSeq(): number {
    return this.contiguousSeq;
  }

  /** True while updates are known to be missing: read the log from `lastSeq`. */
  get hasGap(): boolean {
    return this.ahead.size > 0;
  }

  /** Adds what was read from the log; returns the updates that were not held before. */
  absorb(stored: StoredRoom): Uint8Array[] {
    const added: Uint8Array[] = [];
    const { snapshot } = stored;
    if (snapshot && snapshot.uptoSeq > this.contiguousSeq) {
      if (this.contiguousSeq > 0 || !snapshot.knowledge || !this.recall(snapshot.knowledge)) this.knowledge.learn(snapshot.state, this.onItsWay);
      this.pieces.push(snapshot.state);
      added.push(snapshot.state);
      this.advanceTo(snapshot.uptoSeq);
    }
    for (const { seq, update } of stored.updates) if (this.append(seq, update)) added.push(update);
    return added;
  }

  /** Adds one committed update, read here unless the guard has done so; false when it was held already. */
  append(seq: number, update: Uint8Array, learnt: Learnt | null = null): boolean {
    if (seq <= this.contiguousSeq || this.ahead.has(seq)) return false;
    if (learnt) this.knowledge.add(learnt.runs, learnt.deletions);
    else this.knowledge.learn(update, this.onItsWay);
    this.pieces.push(update);
    if (seq === this.contiguousSeq + 1) this.advanceTo(seq);
    else this.ahead.add(seq);
    return true;
  }

  /** True when nothing of the update is new to the log. */
  covers(meta: UpdateMeta): boolean {
    return this.knowledge.covers(meta);
  }

  stateVector(): Uint8Array {
    return this.knowledge.stateVector();
  }

  /** The updates that bring an empty document to the committed state, as stored. */
  all(): readonly Uint8Array[] {
    if (this.pieces.length > MERGE_ABOVE) this.pieces = [mergeUpdates(this.pieces)];
    return this.pieces;
  }

  /** The updates that a document with this state vector lacks. Throws a `Refusal` (4422) for rubbish. */
  since(stateVector: Uint8Array): readonly Uint8Array[] {
    if (isEmptyStateVector(stateVector)) return this.all();
    try {
      Y.decodeStateVector(stateVector);
    } catch (error) {
      throw malformed(error);
    }
    return this.all()
      .map((piece) => Y.diffUpdate(piece, stateVector))
      .filter((difference) => !isEmptyUpdate(difference));
  }

  /** False when it was written by another version: then it is read out of the state. */
  private recall(encoded: Uint8Array): boolean {
    try {
      this.knowledge = Knowledge.decode(encoded);
      return true;
    } catch {
      return false;
    }
  }

  private advanceTo(seq: number): void {
    this.contiguousSeq = seq;
    for (const held of this.ahead) if (held <= seq) this.ahead.delete(held);
    while (this.ahead.delete(this.contiguousSeq + 1)) this.contiguousSeq += 1;
  }
}

export const isEmptyStateVector = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0;

const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** Merges updates (version 1) into one without building a document; gaps in them stay marked as gaps. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates];
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let start = 0; start < level.length; start += MERGE_GROUP) {
      next.push(Y.mergeUpdates(level.slice(start, start + MERGE_GROUP)));
    }
    level = next;
  }
  return level[0] ?? Uint8Array.of(0, 0);
}
