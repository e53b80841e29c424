import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { SearchWords } from '@shoal/references-domain';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { type SearchFilters, toAsked } from './search-conditions';

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
const MOMENT = `to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Statements of the search: a function of the wall's finds and counts what the asker may see, and the asker's own wall shows the rows of the page. */
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
    const rows = keys.length === 0 ? [] : await work.manager.findBy(EvidenceEntity, { id: In(keys.map(([, , id]) => id)) });
    const byId = new Map(rows.map((evidence) => [evidence.id, evidence]));
    return { totalCount: found[0]?.total ?? 0, rows: keys.flatMap((key) => toRow(byId.get(key[2]), key)) };
  }

  /** Always a row, which carries the count. */
  private find(work: Work, { words, first, after, ...filters }: SearchQuery): Promise<Found[]> {
    const [rank, moment, id] = readCursor(after) ?? [null, null, null];
    return work.manager.query<Found[]>(`SELECT id, rank, ${MOMENT} AS moment, total FROM evidence_page($1::jsonb, $2::integer, $3::timestamptz, $4::uuid, $5::integer)`, [JSON.stringify(toAsked(words, filters)), rank, moment, id, first + 1]);
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
