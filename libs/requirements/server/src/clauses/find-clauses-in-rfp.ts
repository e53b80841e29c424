import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { clauseKey, clauseRule, findClausesInSteps, type FoundClause, type SourceBlock } from '@shoal/requirements-domain';
import { v7 as uuid } from 'uuid';
import { opinionsTopic } from '../opinions/opinions-topic';
import { ClauseEntity } from './clause.entity';
import { ClausesRepository } from './clauses.repository';

interface LookedThrough {
  readonly id: string;
  readonly cooperativeId: string;
  readonly tenderId: string;
}

/** What the rules find in an RFP becomes the clauses of its tender; what people said of a clause stays with it. */
@Injectable()
export class FindClausesInRfp {
  constructor(private readonly clauses: ClausesRepository) {}

  /** By the purpose `worker`, in the transaction that keeps the reading, or once more. Resolves with the number of clauses in the RFP. */
  async find(work: Work, rfp: LookedThrough, blocks: readonly SourceBlock[], now: Date): Promise<number> {
    await this.clauses.lockTender(work, rfp.tenderId);
    const found = new Map((await lookThrough(blocks)).map((clause) => [keyOf(clause), clause]));
    const known = new Map((await this.clauses.ofTender(work, rfp.tenderId)).map((clause) => [clause.key, clause]));
    const gone = [...known.values()].filter(({ key, isInRfp }) => isInRfp && !found.has(key)).map((clause) => Object.assign(clause, { isInRfp: false, version: clause.version + 1 }));
    const here = [...found].flatMap(([key, clause]) => changedOf(rfp, known.get(key), key, clause, now));
    await this.clauses.save(work, [...gone, ...here]);
    if (gone.length + here.length > 0) await work.announce(opinionsTopic(rfp.tenderId), [...gone, ...here].map(({ id }) => id));
    return found.size;
  }
}

/** Sockets and requests of this process come between the steps. */
const lookThrough = async (blocks: readonly SourceBlock[]): Promise<readonly FoundClause[]> => {
  const steps = findClausesInSteps(blocks);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
};

const keyOf = (clause: FoundClause): string => createHash('sha256').update(clauseKey(clause)).digest('hex');

type Read = Pick<ClauseEntity, 'rfpId' | 'ruleVersion' | 'quote' | 'wordsFrom' | 'wordsTo' | 'places' | 'isInRfp'>;
/** For comparing: the database gives the parts of a place in an order of its own. */
const told = ({ rfpId, ruleVersion, quote, wordsFrom, wordsTo, places, isInRfp }: Read): string =>
  JSON.stringify([rfpId, ruleVersion, quote, wordsFrom, wordsTo, isInRfp, places.map(({ block, page }) => [block, page])]);

/** Nothing where it is known already, just so. */
const changedOf = (rfp: LookedThrough, known: ClauseEntity | undefined, key: string, { ruleId, ruleVersion, quote, from, to, places }: FoundClause, now: Date): ClauseEntity[] => {
  const read = { rfpId: rfp.id, ruleVersion, quote, wordsFrom: from, wordsTo: to, places: [...places], position: places[0]?.block ?? 0, isInRfp: true };
  if (known) {
    return told(read) === told(known) ? [] : [Object.assign(known, read, { version: known.version + 1 })];
  }
  const { cooperativeId, tenderId } = rfp;
  const kind = clauseRule(ruleId)?.kind ?? 'terms';
  return [Object.assign(new ClauseEntity(), { id: uuid(), cooperativeId, tenderId, ruleId, kind, key, foundAt: now, state: 'open', reason: '', decidedByPersonId: null, decidedByFirmId: null, decidedAt: null, version: 1, ...read } satisfies ClauseEntity)];
};
