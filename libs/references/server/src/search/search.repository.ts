import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { SearchWords } from '@shoal/references-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { evidenceConditions, narrowingIds, rankOf, type SearchFilters } from './search-conditions';

export interface SearchQuery extends SearchFilters {
  readonly words: SearchWords;
  readonly first: number;
  readonly after?: string;
}

/** A result with the key by which the list is in order. */
export interface SearchRow {
  readonly evidence: EvidenceEntity;
  readonly key: Key;
}
type Key = readonly [rank: number, updatedAt: string, id: string];

interface Found {
  readonly id: string | null;
  readonly rank: number;
  readonly moment: string;
  readonly total: number;
}

// Microseconds as text: a JavaScript date would lose what the order is decided by.
const MOMENT = `to_char(page.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Statements of the search: ids come from the index, and only what the asker's own wall shows of them is answered. */
@Injectable()
export class SearchRepository {
  /** Spellings that the cooperative's own taxonomy puts beside each other. */
  async synonyms(work: Work): Promise<string[][]> {
    const rows = await work.manager.query<{ forms: string[] }[]>(`SELECT array_remove(name || (name_en || synonyms), '') AS forms FROM capability_nodes WHERE retired_at IS NULL AND merged_into IS NULL`);
    return rows.map(({ forms }) => forms);
  }

  /** Up to `first + 1` rows, what stands in a title first, and the number of all that the asker may see. */
  async page(work: Work, query: SearchQuery): Promise<{ rows: SearchRow[]; totalCount: number }> {
    const found = await this.find(work, query);
    const keys = found.flatMap(({ id, rank, moment }): Key[] => (id === null ? [] : [[rank, moment, id]]));
    const rows = await work.manager.findBy(EvidenceEntity, { id: In(keys.map(([, , id]) => id)) });
    const byId = new Map(rows.map((evidence) => [evidence.id, evidence]));
    return { totalCount: found[0]?.total ?? 0, rows: keys.flatMap((key) => toRow(byId.get(key[2]), key)) };
  }

  /** Who sees what is decided once for each row: the page and the count look at the same ones. Always a row, which carries the count. */
  private find(work: Work, query: SearchQuery): Promise<Found[]> {
    const after = readCursor(query.after);
    const values: unknown[] = [];
    const put = (value: unknown): string => `$${values.push(value)}`;
    // The narrowest ids are an array: it is looked up in the index, however many there are. What is left to ask waits behind it, or the planner takes another way.
    const words = query.words.length > 0 ? [`SELECT evidence_hits(${put(JSON.stringify(query.words))}::jsonb)`] : [];
    const narrowing = narrowingIds(query, put, words.length === 0);
    const among = words[0] ?? narrowing.join(' INTERSECT ');
    const conditions = ['true', ...evidenceConditions(query, put), ...(words.length > 0 ? narrowing.map((ids) => `evidence.id IN ${ids}`) : [])].join(' AND ');
    const rank = rankOf(query.words, put);
    const begin = after ? `(found.rank > ${put(after[0])} OR (found.rank = ${put(after[0])} AND (found.updated_at, found.id) < (${put(after[1])}::timestamptz, ${put(after[2])}::uuid)))` : 'true';
    return work.manager.query<Found[]>(
      `WITH seen AS ${among ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (SELECT id, kind, firm_id, title, review_state, updated_at FROM evidence WHERE removed_at IS NULL${among && ` AND id = ANY (ARRAY(${among}))`}),
        found AS MATERIALIZED (SELECT evidence.id, evidence.updated_at, ${rank} AS rank FROM seen evidence WHERE ${conditions}),
        page AS (SELECT * FROM found WHERE ${begin} ORDER BY rank, updated_at DESC, id DESC LIMIT ${put(query.first + 1)})
        SELECT page.id, page.rank, ${MOMENT} AS moment, total.total FROM (SELECT count(*)::int AS total FROM found) total LEFT JOIN page ON true ORDER BY page.rank, page.updated_at DESC, page.id DESC`,
      values,
    );
  }
}

const toRow = (evidence: EvidenceEntity | undefined, key: Key): SearchRow[] => (evidence ? [{ evidence, key }] : []);

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | undefined): Key | null => {
  const key = decodeCursor(cursor, 3);
  if (key === null) return null;
  const [rank, moment, id] = key;
  if ((rank !== 0 && rank !== 1) || !isMoment(String(moment)) || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [rank, String(moment), String(id)];
};

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text) && !Number.isNaN(Date.parse(text));
