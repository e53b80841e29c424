import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { isDay } from '@shoal/references-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { insertRows } from '../evidence/insert-rows.repository';
import { ReferenceEntity } from './reference.entity';
import { ReferenceParticipantEntity } from './reference-participant.entity';
import { ReferencePhaseEntity } from './reference-phase.entity';
import type { ReferencesArgs } from './references.inputs';

/** Stands for the end of what runs, after every other: the running ones come first. */
const RUNNING = 'infinity';

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

  insert(work: Work, references: readonly ReferenceEntity[]): Promise<void> {
    return insertRows(work, ReferenceEntity, references);
  }

  insertPhases(work: Work, phases: readonly ReferencePhaseEntity[]): Promise<void> {
    return insertRows(work, ReferencePhaseEntity, phases);
  }

  async save(work: Work, reference: ReferenceEntity): Promise<void> {
    await work.manager.save(ReferenceEntity, reference);
  }

  async replacePhases(work: Work, referenceId: string, phases: readonly ReferencePhaseEntity[]): Promise<void> {
    await work.manager.delete(ReferencePhaseEntity, { referenceId });
    await this.insertPhases(work, phases);
  }

  /** What the viewer may see and is not in a trash: what runs, then what was completed last. Up to `first + 1` rows and the number of all. */
  async page(work: Work, query: ReferencesArgs): Promise<{ readonly rows: ReferenceEntity[]; readonly totalCount: number }> {
    const [ends, id] = readCursor(query.after) ?? [null, null];
    const keys = await work.manager.query<{ readonly id: string | null; readonly total: number }[]>('SELECT id, total FROM references_page($1::jsonb, $2::date, $3::uuid, $4::integer)', [JSON.stringify(toAsked(query)), ends, id, query.first + 1]);
    const ids = keys.flatMap((key) => key.id ?? []);
    const byId = new Map((ids.length === 0 ? [] : await this.findMany(work, ids)).map((reference) => [reference.id, reference]));
    return { rows: ids.flatMap((one) => byId.get(one) ?? []), totalCount: keys[0]?.total ?? 0 };
  }
}

/** What `references_page` in the database is asked for; what is null is not asked. */
const toAsked = ({ search, firmId, buyerKind, method, yearFrom, yearTo, amountFrom, amountTo, verified }: ReferencesArgs): Readonly<Record<string, unknown>> => ({
  words: wordsOf(search).map((word) => [word]),
  firmId,
  buyerKind,
  method,
  endsFrom: yearFrom == null ? null : yearDay(yearFrom, '01-01'),
  endsTo: yearTo == null ? null : yearDay(yearTo, '12-31'),
  amountFrom: amountFrom?.toString(),
  amountTo: amountTo?.toString(),
  verified,
});
