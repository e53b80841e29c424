import { CLOSE, type CloseReason } from '@shoal/contract';
import type { Learnt } from './committed-state';
import type { Knowledge } from './knowledge';
import type { PendingWrites } from './pending-writes';
import { type Known, placeUpdate } from './placement';
import { malformed, Refusal } from './refusal';
import { trimUpdate } from './trim';
import { CONTENT, type ReadUpdate, readUpdate, type Section } from './update-reader';

/** Who sends an update, as far as the guard asks. */
export interface Writer {
  readonly mayWrite: boolean;
  /** True when this client id is bound to the person. */
  owns(client: number): boolean;
}

export interface Judged extends Learnt {
  /** What is to be written: the update without what the log holds; null when that is nothing. */
  readonly update: Uint8Array | null;
}

export type Verdict =
  | { readonly kind: 'take'; readonly judged: Judged }
  /** These client ids have to be claimed first. */
  | { readonly kind: 'unclaimed'; readonly clients: readonly number[] }
  /** Another connection is writing under one of its client ids. */
  | { readonly kind: 'taken' }
  /** As far as this node knows, it must not be: the log may hold more. */
  | { readonly kind: 'refuse'; readonly refusal: Refusal; /** It refers to what may still come. */ readonly mayComplete: boolean };

const NOTHING: Verdict = { kind: 'take', judged: { update: null, runs: [], deletions: [] } };

const INCOMPLETE: ReadonlySet<CloseReason> = new Set(['gap', 'dangling', 'unknown_deletion']);

/** Judges updates against what the log holds and what their connection has on its way. No document is built, nothing is changed. */
export class Guard<W extends Writer> {
  constructor(
    private readonly knowledge: () => Knowledge,
    private readonly pending: PendingWrites<W>,
  ) {}

  /** Throws a `Refusal` (4422) when it cannot be read or no client in good faith writes it, whatever the log holds. */
  judge(update: Uint8Array, writer: W): Verdict {
    const read = readStrictly(update);
    const known = this.known(writer);
    const fresh = read.sections.filter((section) => this.isNew(section, known));
    const deletions = this.newDeletions(read.deletions);
    if (fresh.length === 0 && deletions.length === 0) return NOTHING;
    if (!writer.mayWrite) return refuse(new Refusal(CLOSE.NO_ACCESS, 'read_only'));
    if (fresh.some(({ client }) => this.pending.isTaken(client, writer))) return { kind: 'taken' };
    const unclaimed = fresh.filter(({ client }) => !writer.owns(client)).map(({ client }) => client);
    if (unclaimed.length > 0) return { kind: 'unclaimed', clients: unclaimed };
    return this.place(update, read, fresh, deletions, known);
  }

  private place(update: Uint8Array, read: ReadUpdate, fresh: readonly Section[], deletions: readonly number[], known: Known): Verdict {
    const { types } = this.knowledge();
    const mark = types.mark();
    const { runs, problem: misplaced } = placeUpdate(fresh, known, types, true);
    const problem = misplaced ?? (this.reaches(deletions, fresh, known) ? null : 'unknown_deletion');
    if (problem !== null) {
      types.rollBack(mark);
      return refuse(new Refusal(CLOSE.REFUSED, problem), INCOMPLETE.has(problem));
    }
    const isWhole = deletions.length === read.deletions.length && read.sections.every((section) => isAllNew(section, known));
    return { kind: 'take', judged: { update: isWhole ? update : trimUpdate(update, this.ends(read, known), deletions), runs, deletions } };
  }

  private isNew({ client, structs }: Section, known: Known): boolean {
    const last = structs.at(-1);
    if (!last || last.end <= known.end(client)) return false;
    return structs.some(({ content, clock, end }) => content !== CONTENT.SKIP && end > known.end(client) && !this.knowledge().holds(client, clock, end));
  }

  private newDeletions(deletions: readonly number[]): readonly number[] {
    const fresh: number[] = [];
    for (let at = 0; at < deletions.length; at += 3) {
      const [client, from, length] = [deletions[at] as number, deletions[at + 1] as number, deletions[at + 2] as number];
      if (!this.knowledge().holdsDeletion(client, from, from + length)) fresh.push(client, from, length);
    }
    return fresh;
  }

  /** True when everything that is deleted is there. */
  private reaches(deletions: readonly number[], fresh: readonly Section[], known: Known): boolean {
    for (let at = 0; at < deletions.length; at += 3) {
      const client = deletions[at] as number;
      const from = deletions[at + 1] as number;
      const to = from + (deletions[at + 2] as number);
      if (to <= known.end(client) || this.knowledge().holds(client, from, to)) continue;
      if (to > (fresh.find((section) => section.client === client)?.structs.at(-1)?.end ?? 0)) return false;
    }
    return true;
  }

  /** Per client of the update: the clock up to which it brings nothing. */
  private ends({ sections }: ReadUpdate, known: Known): Map<number, number> {
    const ends = new Map<number, number>();
    for (const section of sections) {
      const { client, structs } = section;
      const end = this.isNew(section, known) ? known.end(client) : (structs.at(-1)?.end ?? 0);
      if (end > 0) ends.set(client, end);
    }
    return ends;
  }

  private known(writer: W): Known {
    const knowledge = this.knowledge();
    const { pending } = this;
    return {
      end: (client) => Math.max(knowledge.end(client), pending.end(client, writer)),
      place: (client, clock) => (clock < knowledge.end(client) ? knowledge.place(client, clock) : pending.place(client, clock)),
      opens: (client, clock) => (clock < knowledge.end(client) ? knowledge.opens(client, clock) : pending.opens(client, clock)),
    };
  }
}

const refuse = (refusal: Refusal, mayComplete = false): Verdict => ({ kind: 'refuse', refusal, mayComplete });

const isAllNew = ({ client, structs }: Section, known: Known): boolean => structs[0]?.clock === known.end(client) && structs.every(({ content }) => content !== CONTENT.SKIP);

function readStrictly(update: Uint8Array): ReadUpdate {
  let read: ReadUpdate;
  try {
    read = readUpdate(update);
  } catch (error) {
    throw malformed(error);
  }
  if (read.fault !== null) throw new Refusal(CLOSE.REFUSED, read.fault);
  return read;
}
