import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { EvidenceKind, SearchWords } from '@shoal/references-domain';
import type { SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';

export interface SearchQuery {
  readonly words: SearchWords;
  readonly first: number;
  readonly after?: string;
  readonly kinds?: readonly EvidenceKind[] | null;
  readonly firmId?: string | null;
  readonly verified?: boolean | null;
  readonly nodeId?: string | null;
  readonly certificateKindId?: string | null;
  readonly buyer?: string | null;
  readonly amountFrom?: bigint | null;
  readonly amountTo?: bigint | null;
  readonly yearFrom?: number | null;
  readonly yearTo?: number | null;
}

/** A result with the key by which the list is in order. */
export interface SearchRow {
  readonly evidence: EvidenceEntity;
  readonly key: readonly [rank: number, updatedAt: string, id: string];
}

/** The node itself, what was merged into it, and everything below. */
const BRANCH = `WITH RECURSIVE branch (id) AS (
  SELECT id FROM capability_nodes WHERE id = :nodeId OR merged_into = :nodeId
  UNION SELECT node.id FROM capability_nodes node JOIN branch ON node.parent_id = branch.id) SELECT id FROM branch`;

// Microseconds as text: a JavaScript date would lose what the order is decided by.
const MOMENT = `to_char(evidence.updated_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;

/** Statements of the search: ids come from the index, and only what the asker's own wall shows of them is answered. */
@Injectable()
export class SearchRepository {
  /** Spellings that the cooperative's own taxonomy puts beside each other. */
  async synonyms(work: Work): Promise<string[][]> {
    const rows = await work.manager.query<{ forms: string[] }[]>(`SELECT array_remove(name || (name_en || synonyms), '') AS forms FROM capability_nodes WHERE retired_at IS NULL AND merged_into IS NULL`);
    return rows.map(({ forms }) => forms);
  }

  /** Up to `first + 1` rows and the number of all that the asker may see. */
  async page(work: Work, query: SearchQuery): Promise<{ rows: SearchRow[]; totalCount: number }> {
    const after = readCursor(query.after);
    const select = work.manager.createQueryBuilder(EvidenceEntity, 'evidence').where('evidence.removed_at IS NULL');
    this.filter(select, query);
    const totalCount = await select.getCount();
    // What stands in the title comes first.
    const like = query.words[0]?.map((_, at) => `lower(evidence.title) LIKE :title${at}`).join(' OR ');
    const rank = like ? `CASE WHEN ${like} THEN 0 ELSE 1 END` : '1';
    query.words[0]?.forEach((form, at) => select.setParameter(`title${at}`, `%${likeText(form)}%`));
    if (after) select.andWhere(`(${rank} > :rank OR (${rank} = :rank AND (${MOMENT}, evidence.id::text) < (:moment, :id)))`, { rank: after[0], moment: after[1], id: after[2] });
    const { entities, raw } = await select
      .addSelect(rank, 'rank_key')
      .addSelect(MOMENT, 'moment_key')
      .orderBy('rank_key')
      .addOrderBy('moment_key', 'DESC')
      .addOrderBy('evidence.id::text', 'DESC')
      .limit(query.first + 1)
      .getRawAndEntities<{ rank_key: number; moment_key: string }>();
    return { totalCount, rows: entities.map((evidence, at): SearchRow => ({ evidence, key: [Number(raw[at]?.rank_key), String(raw[at]?.moment_key), evidence.id] })) };
  }

  private filter(select: SelectQueryBuilder<EvidenceEntity>, query: SearchQuery): void {
    if (query.words.length > 0) select.andWhere('evidence.id IN (SELECT evidence_hits(CAST(:words AS jsonb)))', { words: JSON.stringify(query.words) });
    if (query.kinds?.length) select.andWhere('evidence.kind IN (:...kinds)', { kinds: [...query.kinds] });
    if (query.firmId) select.andWhere('evidence.firm_id = :firmId', { firmId: query.firmId });
    if (query.verified) select.andWhere(`evidence.review_state = 'verified'`);
    if (query.nodeId) {
      const stated = `SELECT s.id FROM capability_statements s WHERE s.node_id IN (${BRANCH})`;
      select.andWhere(`(evidence.id IN (${stated}) OR evidence.id IN (SELECT b.evidence_id FROM capability_backings b WHERE b.statement_id IN (${stated})))`, { nodeId: query.nodeId });
    }
    if (query.certificateKindId) select.andWhere('evidence.id IN (SELECT c.id FROM certificates c WHERE c.kind_id = :certificateKindId)', { certificateKindId: query.certificateKindId });
    const conditions = referenceConditions(query);
    if (conditions.length > 0) select.andWhere(`evidence.id IN (SELECT r.id FROM reference_projects r WHERE ${conditions.map(([sql]) => sql).join(' AND ')})`, Object.assign({}, ...conditions.map(([, values]) => values)));
  }
}

const referenceConditions = ({ buyer, amountFrom, amountTo, yearFrom, yearTo }: SearchQuery): readonly (readonly [string, object])[] => {
  const conditions: (readonly [string, object])[] = [];
  if (buyer?.trim()) conditions.push(['lower(r.buyer_name) LIKE :buyer', { buyer: `%${likeText(buyer.normalize('NFC').toLowerCase().trim())}%` }]);
  if (amountFrom != null) conditions.push(['r.amount >= :amountFrom', { amountFrom: amountFrom.toString() }]);
  if (amountTo != null) conditions.push(['r.amount <= :amountTo', { amountTo: amountTo.toString() }]);
  if (yearFrom != null) conditions.push(['r.ends_on >= :endsFrom', { endsFrom: `${yearFrom}-01-01` }]);
  if (yearTo != null) conditions.push(['r.ends_on <= :endsTo', { endsTo: `${yearTo}-12-31` }]);
  return conditions;
};

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | undefined): SearchRow['key'] | null => {
  const key = decodeCursor(cursor, 3);
  if (key === null) return null;
  const [rank, moment, id] = key;
  if ((rank !== 0 && rank !== 1) || !/^\d{20}$/.test(String(moment)) || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [rank, String(moment), String(id)];
};
