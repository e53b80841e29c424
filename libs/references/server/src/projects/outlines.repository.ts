import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { validate as isUuid } from 'uuid';
import { ReferenceOutlineEntity } from './reference-outline.entity';
import type { AnonymousReferencesArgs } from './references.inputs';

const RUNNING = 9999;
const YEAR = `coalesce(outline.completed_year, ${RUNNING})`;

export const outlineKey = ({ completedYear, id }: ReferenceOutlineEntity): readonly [number, string] => [completedYear ?? RUNNING, id];

@Injectable()
export class OutlinesRepository {
  /** What others show without showing the reference itself, the last completed first. Errors: INVALID_INPUT. */
  async page(work: Work, query: AnonymousReferencesArgs): Promise<{ readonly rows: ReferenceOutlineEntity[]; readonly totalCount: number }> {
    const { firmId, buyerKind, amountBand, yearFrom, yearTo } = query;
    // What the viewer sees in full is in the other list.
    const select = work.manager.createQueryBuilder(ReferenceOutlineEntity, 'outline').where('NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = outline.reference_id)');
    if (firmId) select.andWhere('outline.firm_id = :firmId', { firmId });
    if (buyerKind) select.andWhere('outline.buyer_kind = :buyerKind', { buyerKind });
    if (amountBand) select.andWhere('outline.amount_band = :amountBand', { amountBand });
    if (yearFrom != null) select.andWhere('outline.completed_year >= :yearFrom', { yearFrom });
    if (yearTo != null) select.andWhere('outline.completed_year <= :yearTo', { yearTo });
    const after = readCursor(query.after);
    const totalCount = await select.getCount();
    if (after) select.andWhere(`(${YEAR}, outline.id) < (:year, CAST(:id AS uuid))`, { year: after[0], id: after[1] });
    const rows = await select.orderBy(YEAR, 'DESC').addOrderBy('outline.id', 'DESC').limit(query.first + 1).getMany();
    return { rows, totalCount };
  }
}

const readCursor = (cursor: string | null | undefined): readonly [number, string] | null => {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [year, id] = key;
  if (!Number.isInteger(year) || Math.abs(Number(year)) > RUNNING || typeof id !== 'string' || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [Number(year), id];
};
