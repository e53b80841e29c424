import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { ItsqfRoleCode } from '@shoal/references-domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { OWN_TRASH } from '../evidence/own-trash';
import { ExpertEntity } from './expert.entity';

export interface ExpertsFilter {
  readonly firmId?: string | null;
  readonly role?: ItsqfRoleCode | null;
  readonly minYears?: number | null;
  readonly qualification?: string | null;
  /** YYYY-MM. */
  readonly availableIn?: string | null;
  readonly search?: string | null;
  /** Whose names are searched: the viewer's own firm, or nobody's. */
  readonly namesOf: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const TODAY = 'CAST(:today AS date)';
// The same rule as `careerMonthsOn` of the domain, for the database.
const SINCE = `(extract(year FROM ${TODAY}) - extract(year FROM expert.career_as_of)) * 12 + extract(month FROM ${TODAY}) - extract(month FROM expert.career_as_of)
  - CASE WHEN extract(day FROM ${TODAY}) < extract(day FROM expert.career_as_of) THEN 1 ELSE 0 END`;

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
const WORDS_MAX = 8;

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

  async insert(work: Work, expert: ExpertEntity): Promise<void> {
    await work.manager.insert(ExpertEntity, expert);
  }

  async save(work: Work, expert: ExpertEntity): Promise<ExpertEntity> {
    return work.manager.save(ExpertEntity, expert);
  }

  /** Up to `first + 1` rows, the newest first, and the number of all. Never what is in a trash. */
  async page(work: Work, filter: ExpertsFilter, query: { readonly first: number; readonly after?: string }): Promise<{ rows: ExpertEntity[]; totalCount: number }> {
    // The wall of experts asks for the common row already: joining it would ask twice.
    const select = work.manager.createQueryBuilder(ExpertEntity, 'expert').where(`expert.id NOT IN (${OWN_TRASH})`);
    this.filter(select, filter);
    this.search(select, filter);
    const after = readCursor(query.after);
    // Who sees what is decided once for each row: the page and the count look at the same ones.
    const [found, values] = select.select('expert.id', 'id').getQueryAndParameters();
    const at = (i: number): string => `$${values.length + i}`;
    const keys = await work.manager.query<{ readonly id: string | null; readonly total: number }[]>(
      `WITH found AS MATERIALIZED (${found}), page AS (SELECT id FROM found WHERE ${at(1)}::uuid IS NULL OR id < ${at(1)}::uuid ORDER BY id DESC LIMIT ${at(2)})
        SELECT page.id, total.total FROM (SELECT count(*)::int AS total FROM found) total LEFT JOIN page ON true ORDER BY page.id DESC`,
      [...values, after, query.first + 1],
    );
    const ids = keys.flatMap(({ id }) => id ?? []);
    const byId = new Map((await this.findMany(work, ids)).map((expert) => [expert.id, expert]));
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), totalCount: keys[0]?.total ?? 0 };
  }

  private filter(select: SelectQueryBuilder<ExpertEntity>, { firmId, role, minYears, qualification, availableIn, today }: ExpertsFilter): void {
    if (firmId) select.andWhere('expert.firm_id = :firmId', { firmId });
    if (role) select.andWhere('(expert.role = :role OR :role = ANY(expert.secondary_roles))', { role });
    if (minYears) select.andWhere(`expert.career_months + greatest(0, ${SINCE}) >= :minMonths`, { minMonths: minYears * 12, today });
    if (availableIn) select.andWhere('EXISTS (SELECT 1 FROM expert_availability a WHERE a.expert_id = expert.id AND a.month = :availableIn AND a.percent > 0)', { availableIn });
    wordsOf(qualification ?? '').slice(0, WORDS_MAX).forEach((word, i) => {
      select.andWhere(`EXISTS (SELECT 1 FROM jsonb_array_elements(expert.qualifications) q WHERE lower(q->>'name') LIKE :qualification${i})`, { [`qualification${i}`]: like(word) });
    });
  }

  /** Names have no part in the common search text: they are looked for in the viewer's own firm only, consent or not. */
  private search(select: SelectQueryBuilder<ExpertEntity>, { search, namesOf }: ExpertsFilter): void {
    wordsOf(search ?? '').slice(0, WORDS_MAX).forEach((word, i) => {
      const named = namesOf === null ? '' : ` OR expert.id IN (SELECT n.id FROM expert_names n WHERE n.firm_id = :namesOf AND lower(n.name) LIKE :like${i})`;
      select.andWhere(`(expert.id IN (SELECT e.id FROM evidence e WHERE e.kind = 'expert' AND e.search_text LIKE :like${i})${named})`, { [`like${i}`]: like(word), namesOf });
    });
  }
}
