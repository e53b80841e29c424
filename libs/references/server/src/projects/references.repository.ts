import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { isDay } from '@shoal/references-domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { OWN_TRASH } from '../evidence/own-trash';
import { ReferenceEntity } from './reference.entity';
import { ReferenceParticipantEntity } from './reference-participant.entity';
import { ReferencePhaseEntity } from './reference-phase.entity';
import type { ReferencesArgs } from './references.inputs';

/** Stands for the end of what runs, after every other: the running ones come first. */
const RUNNING = 'infinity';
const END = `coalesce(reference.ends_on, 'infinity'::date)`;

type Key = readonly [end: string, id: string];
export const keyOf = ({ endsOn, id }: ReferenceEntity): Key => [endsOn ?? RUNNING, id];

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | null | undefined): Key | null => {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [end, id] = key;
  if (typeof end !== 'string' || !(end === RUNNING || isDay(end)) || typeof id !== 'string' || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [end, id];
};

const likeText = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
const WORDS_MAX = 8;
const wordsOf = (search: string | null | undefined): readonly string[] => (search ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
const yearDay = (year: number, monthDay: string): string => `${String(Math.min(Math.max(year, 1900), 2199))}-${monthDay}`;

@Injectable()
export class ReferencesRepository {
  async find(work: Work, id: string): Promise<ReferenceEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(ReferenceEntity, { id }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<ReferenceEntity[]> {
    return work.manager.findBy(ReferenceEntity, { id: In([...ids]) });
  }

  participantsOf(work: Work, referenceIds: readonly string[]): Promise<ReferenceParticipantEntity[]> {
    return work.manager.find(ReferenceParticipantEntity, { where: { referenceId: In([...referenceIds]) }, order: { position: 'ASC' } });
  }

  phasesOf(work: Work, referenceIds: readonly string[]): Promise<ReferencePhaseEntity[]> {
    return work.manager.find(ReferencePhaseEntity, { where: { referenceId: In([...referenceIds]) }, order: { position: 'ASC' } });
  }

  async insert(work: Work, reference: ReferenceEntity): Promise<void> {
    await work.manager.insert(ReferenceEntity, reference);
  }

  async save(work: Work, reference: ReferenceEntity): Promise<void> {
    await work.manager.save(ReferenceEntity, reference);
  }

  async replacePhases(work: Work, referenceId: string, phases: readonly ReferencePhaseEntity[]): Promise<void> {
    await work.manager.delete(ReferencePhaseEntity, { referenceId });
    if (phases.length > 0) await work.manager.insert(ReferencePhaseEntity, [...phases]);
  }

  /** What the viewer may see and is not in a trash: what runs, then what was completed last. Up to `first + 1` rows and the number of all. */
  async page(work: Work, query: ReferencesArgs): Promise<{ readonly rows: ReferenceEntity[]; readonly totalCount: number }> {
    const after = readCursor(query.after);
    const words = wordsOf(query.search);
    const select = work.manager.createQueryBuilder(ReferenceEntity, 'reference');
    // The wall of references asks for the common row already: it is joined only for what stands in it.
    if (words.length > 0 || query.verified != null) select.innerJoin(EvidenceEntity, 'evidence', 'evidence.id = reference.id AND evidence.removed_at IS NULL');
    else select.where(`reference.id NOT IN (${OWN_TRASH})`);
    filter(select, query);
    findWords(select, words);
    // Who sees what is decided once for each row: the page and the count look at the same ones.
    const [found, values] = select.select('reference.id', 'id').addSelect(END, 'ends').getQueryAndParameters();
    const at = (i: number): string => `$${values.length + i}`;
    const keys = await work.manager.query<{ readonly id: string | null; readonly total: number }[]>(
      `WITH found AS MATERIALIZED (${found}), page AS (SELECT id, ends FROM found WHERE ${at(2)}::uuid IS NULL OR (ends, id) < (${at(1)}::date, ${at(2)}::uuid) ORDER BY ends DESC, id DESC LIMIT ${at(3)})
        SELECT page.id, total.total FROM (SELECT count(*)::int AS total FROM found) total LEFT JOIN page ON true ORDER BY page.ends DESC, page.id DESC`,
      [...values, after?.[0] ?? null, after?.[1] ?? null, query.first + 1],
    );
    const ids = keys.flatMap(({ id }) => id ?? []);
    const byId = new Map((await this.findMany(work, ids)).map((reference) => [reference.id, reference]));
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), totalCount: keys[0]?.total ?? 0 };
  }
}

const filter = (select: SelectQueryBuilder<ReferenceEntity>, query: ReferencesArgs): void => {
  const { firmId, buyerKind, method, yearFrom, yearTo, amountFrom, amountTo, verified } = query;
  if (firmId) select.andWhere('reference.firm_id = :firmId', { firmId });
  if (buyerKind) select.andWhere('reference.buyer_kind = :buyerKind', { buyerKind });
  if (method) select.andWhere('reference.method = :method', { method });
  if (yearFrom != null) select.andWhere('reference.ends_on >= :since', { since: yearDay(yearFrom, '01-01') });
  if (yearTo != null) select.andWhere('reference.ends_on <= :through', { through: yearDay(yearTo, '12-31') });
  if (amountFrom != null) select.andWhere('reference.amount >= :least', { least: amountFrom.toString() });
  if (amountTo != null) select.andWhere('reference.amount <= :most', { most: amountTo.toString() });
  if (verified != null) select.andWhere(`(evidence.review_state = 'verified') = :verified`, { verified });
};

/** Pairs of letters of all words find the rows by index, asked once and as an array; LIKE makes sure that the pairs stand beside each other. */
const findWords = (select: SelectQueryBuilder<ReferenceEntity>, words: readonly string[]): void => {
  const long = words.filter((word) => word.length >= 2);
  const pairs = long.map((_, at) => `tender_bigrams(:word${at})`).join(' || ');
  if (long.length > 0) select.andWhere(`evidence.id = ANY (ARRAY(SELECT evidence_with_bigrams(${pairs})))`, Object.fromEntries(long.map((word, at) => [`word${at}`, word])));
  words.forEach((word, at) => select.andWhere(`evidence.search_text LIKE :like${at}`, { [`like${at}`]: likeText(word) }));
};
