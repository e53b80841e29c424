import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { ItsqfRoleCode } from '@shoal/references-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { insertRows } from '../evidence/insert-rows.repository';
import { ExpertEntity } from './expert.entity';

export interface ExpertsFilter {
  readonly firmId?: string | null;
  readonly role?: ItsqfRoleCode | null;
  readonly minYears?: number | null;
  readonly qualification?: string | null;
  /** YYYY-MM. */
  readonly availableIn?: string | null;
  readonly search?: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const WORDS_MAX = 8;
const wordsOf = (text: string | null | undefined): readonly string[] => (text ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | undefined): string | null => {
  const key = decodeCursor(cursor, 1);
  if (key === null) return null;
  if (!isUuid(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return String(key[0]);
};

@Injectable()
export class ExpertsRepository {
  find(work: Work, id: string): Promise<ExpertEntity | null> {
    return work.manager.findOneBy(ExpertEntity, { id });
  }

  findMany(work: Work, ids: readonly string[]): Promise<ExpertEntity[]> {
    return work.manager.findBy(ExpertEntity, { id: In([...ids]) });
  }

  insert(work: Work, experts: readonly ExpertEntity[]): Promise<void> {
    return insertRows(work, ExpertEntity, experts);
  }

  async save(work: Work, expert: ExpertEntity): Promise<ExpertEntity> {
    return work.manager.save(ExpertEntity, expert);
  }

  /** Up to `first + 1` rows, the newest first, and the number of all. Never what is in a trash. */
  async page(work: Work, filter: ExpertsFilter, query: { readonly first: number; readonly after?: string }): Promise<{ rows: ExpertEntity[]; totalCount: number }> {
    const keys = await work.manager.query<{ readonly id: string | null; readonly total: number }[]>('SELECT id, total FROM experts_page($1::jsonb, $2::uuid, $3::integer)', [JSON.stringify(toAsked(filter)), readCursor(query.after), query.first + 1]);
    const ids = keys.flatMap(({ id }) => id ?? []);
    const byId = new Map((ids.length === 0 ? [] : await this.findMany(work, ids)).map((expert) => [expert.id, expert]));
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), totalCount: keys[0]?.total ?? 0 };
  }
}

/** What `experts_page` in the database is asked for; what is null is not asked. */
const toAsked = ({ firmId, role, minYears, qualification, availableIn, search, today }: ExpertsFilter): Readonly<Record<string, unknown>> => ({
  firmId,
  role,
  minMonths: minYears ? minYears * 12 : null,
  qualification: wordsOf(qualification).map(like),
  availableIn: availableIn || null,
  words: wordsOf(search),
  today,
});
