import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { ComplianceState } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type { ComplianceSort } from './compliance.enums';
import type { ComplianceFilterInput } from './compliance.inputs';
import { ComplianceItemEntity, type ComplianceRow } from './compliance-item.entity';
import { ANSWERED, SHOWN, SORT_KEYS, whereOf } from './matrix-conditions';

interface MatrixQuery {
  readonly bidId: string;
  readonly first: number;
  readonly after?: string;
  readonly sort: ComplianceSort;
  readonly filter?: ComplianceFilterInput | null;
}

/** Rows of one state and owner, with the points that they carry. */
export interface MatrixGroup {
  readonly state: ComplianceState;
  readonly firmId: string | null;
  readonly total: number;
  readonly answered: number;
  readonly flagged: number;
  /** In hundredths, as are those of what is answered. */
  readonly points: number;
  readonly pointsAnswered: number;
}

type Key = readonly [key: number, place: number, id: string];
export interface MatrixPage {
  readonly rows: { readonly row: ComplianceRow; readonly key: Key }[];
  readonly totalCount: number;
  readonly groups: readonly MatrixGroup[];
  readonly categories: readonly string[];
}

interface Told {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly place: number;
}
interface Found extends Told {
  readonly key: number;
}

const FROM = 'compliance_items item JOIN requirements requirement ON requirement.id = item.requirement_id';
const TOLD = `item.id, coalesce(requirement.code, '') AS code, requirement.title, coalesce(requirement.category, '') AS category, requirement.position AS place`;

/** The points of an evaluation item are shared by all requirements of the bid that are tied to it. */
const SHARES = `shares AS (SELECT item.evaluation_item, count(*) AS among FROM ${FROM} WHERE item.bid_id = $1 AND item.evaluation_item IS NOT NULL AND ${SHOWN} GROUP BY item.evaluation_item)`;
const GROUPS = `SELECT coalesce(json_agg(one), '[]') FROM (
  SELECT state, owner_firm_id AS "firmId", count(*)::int AS total, count(*) FILTER (WHERE answered)::int AS answered, count(*) FILTER (WHERE flag IS NOT NULL)::int AS flagged,
    coalesce(sum(share), 0)::float8 AS points, coalesce(sum(share) FILTER (WHERE answered), 0)::float8 AS "pointsAnswered" FROM found GROUP BY state, owner_firm_id) one`;

const STAKES = `WITH shares AS (SELECT item.bid_id, item.evaluation_item, count(*) AS among FROM ${FROM}
    WHERE item.bid_id IN (SELECT bid_id FROM compliance_items WHERE id = ANY($1::uuid[])) AND item.evaluation_item IS NOT NULL AND ${SHOWN} GROUP BY item.bid_id, item.evaluation_item)
  SELECT item.id, (item.points::float8 / shares.among) AS stake FROM compliance_items item JOIN shares ON shares.bid_id = item.bid_id AND shares.evaluation_item = item.evaluation_item WHERE item.id = ANY($1::uuid[])`;

/** Statements of the matrix: one finds, counts and sums, one loads the rows of the page. */
@Injectable()
export class MatrixRepository {
  /** Up to `first + 1` rows, and the figures of all that the filter leaves. Errors: INVALID_INPUT. */
  async page(work: Work, { bidId, first, after, sort, filter }: MatrixQuery): Promise<MatrixPage> {
    const [key, place, id] = readCursor(after) ?? [null, null, null];
    const where = whereOf(filter, 6);
    const [all] = await work.manager.query<{ page: Found[]; groups: MatrixGroup[]; categories: string[] }[]>(
      `WITH ${SHARES}, found AS MATERIALIZED (
          SELECT ${TOLD}, ${SORT_KEYS[sort]} AS key, item.state, item.owner_firm_id, item.flag, ${ANSWERED} AS answered, item.points::numeric / shares.among AS share
            FROM ${FROM} LEFT JOIN shares ON shares.evaluation_item = item.evaluation_item WHERE item.bid_id = $1 AND ${where.sql}
        ), page AS (
          SELECT id, code, title, category, place, key FROM found WHERE $2::int IS NULL OR (key, place, id) > ($2, $3::float8, $4::uuid) ORDER BY key, place, id LIMIT $5
        )
        SELECT (SELECT coalesce(json_agg(page ORDER BY key, place, id), '[]') FROM page) AS page, (${GROUPS}) AS groups,
          (SELECT coalesce(json_agg(category ORDER BY earliest), '[]') FROM (SELECT requirement.category, min(requirement.position) AS earliest FROM ${FROM}
            WHERE item.bid_id = $1 AND ${SHOWN} AND requirement.category <> '' GROUP BY requirement.category) named) AS categories`,
      [bidId, key, place, id, first + 1, ...where.values],
    );
    const page = all?.page ?? [];
    const rows = new Map((await this.join(work, page)).map((row) => [row.id, row]));
    return {
      rows: page.flatMap((found) => {
        const row = rows.get(found.id);
        return row ? [{ row, key: [found.key, found.place, found.id] as const }] : [];
      }),
      totalCount: (all?.groups ?? []).reduce((sum, { total }) => sum + total, 0),
      groups: all?.groups ?? [],
      categories: all?.categories ?? [],
    };
  }

  /** In the order of the RFP; what does not exist, or is hidden, is missing. */
  async rows(work: Work, ids: readonly string[]): Promise<ComplianceRow[]> {
    const told = await work.manager.query<Told[]>(`SELECT ${TOLD} FROM ${FROM} WHERE item.id = ANY($1) ORDER BY requirement.position, item.id`, [ids.filter((id) => isUuid(id))]);
    return this.join(work, told);
  }

  /** Ids of the rows that a filter leaves, in the order of the RFP. */
  async matching(work: Work, bidId: string, filter: ComplianceFilterInput | null | undefined): Promise<string[]> {
    const where = whereOf(filter, 2);
    const rows = await work.manager.query<{ id: string }[]>(`SELECT item.id FROM ${FROM} WHERE item.bid_id = $1 AND ${where.sql} ORDER BY requirement.position, item.id`, [bidId, ...where.values]);
    return rows.map(({ id }) => id);
  }

  /** What a person has to do: not written yet, the earliest day first. Up to `first + 1` rows. */
  async pageMine(work: Work, query: { readonly personId: string; readonly firmId: string; readonly mineOnly: boolean; readonly first: number; readonly after?: string }): Promise<Pick<MatrixPage, 'rows' | 'totalCount'>> {
    const [key, place, id] = readCursor(query.after) ?? [null, null, null];
    const mine = query.mineOnly ? 'item.owner_person_id = $1' : '(item.owner_person_id = $1 OR item.owner_person_id IS NULL)';
    const [all] = await work.manager.query<{ page: Found[]; total: number }[]>(
      `WITH found AS MATERIALIZED (SELECT ${TOLD}, ${SORT_KEYS.due} AS key FROM ${FROM} JOIN bids bid ON bid.id = item.bid_id AND bid.stage NOT IN ('submitted', 'result')
          WHERE item.owner_firm_id = $2 AND ${mine} AND ${SHOWN} AND (item.flag IS NOT NULL OR item.state NOT IN ('written', 'confirmed'))
        ), page AS (SELECT * FROM found WHERE $3::int IS NULL OR (key, place, id) > ($3, $4::float8, $5::uuid) ORDER BY key, place, id LIMIT $6)
        SELECT (SELECT coalesce(json_agg(page ORDER BY key, place, id), '[]') FROM page) AS page, (SELECT count(*)::int FROM found) AS total`,
      [query.personId, query.firmId, key, place, id, query.first + 1],
    );
    const page = all?.page ?? [];
    const rows = new Map((await this.join(work, page)).map((row) => [row.id, row]));
    return {
      totalCount: all?.total ?? 0,
      rows: page.flatMap((found) => {
        const row = rows.get(found.id);
        return row ? [{ row, key: [found.key, found.place, found.id] as const }] : [];
      }),
    };
  }

  /** What is at stake with each of the named rows, in hundredths of a point; those that are tied to nothing are missing. */
  async stakes(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await work.manager.query<{ id: string; stake: number }[]>(STAKES, [[...ids]]);
    return new Map(rows.map(({ id, stake }) => [id, stake]));
  }

  private async join(work: Work, told: readonly Told[]): Promise<ComplianceRow[]> {
    if (told.length === 0) return [];
    const items = new Map((await work.manager.findBy(ComplianceItemEntity, { id: In(told.map(({ id }) => id)) })).map((item) => [item.id, item]));
    return told.flatMap(({ id, code, title, category, place }) => {
      const item = items.get(id);
      return item ? [Object.assign(item, { code, title, category, place })] : [];
    });
  }
}

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | null | undefined): Key | null => {
  const read = decodeCursor(cursor, 3);
  if (read === null) return null;
  const [key, place, id] = read;
  if (!Number.isInteger(key) || Math.abs(Number(key)) > 2 ** 31 - 1 || typeof place !== 'number' || typeof id !== 'string' || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [Number(key), place, id];
};
