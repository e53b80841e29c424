import { Injectable } from '@nestjs/common';
import type { ReviewState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { type BackingKind, type CapabilityLevel, type EvidenceKind, levelsFrom } from '@shoal/references-domain';
import { In, IsNull, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceGrantEntity } from '../evidence/evidence-grant.entity';
import { CapabilityBackingEntity } from './capability-backing.entity';
import { CapabilityStatementEntity } from './capability-statement.entity';

/** What lists and the heat map need of a statement. */
export interface StatementRow {
  readonly id: string;
  readonly firmId: string;
  readonly nodeId: string;
  readonly level: CapabilityLevel;
  readonly review: ReviewState;
  readonly reviewedAt: Date | null;
  readonly title: string;
}

export interface BackingRow {
  readonly statementId: string;
  readonly evidenceId: string;
  readonly kind: BackingKind;
  readonly removedAt: Date | null;
}

export type BackingCandidate = Omit<BackingRow, 'statementId'> & { readonly title: string };

export interface StatementsFilter {
  readonly firmId?: string;
  readonly firmIds?: readonly string[];
  readonly nodeIds?: readonly string[];
  readonly minLevel?: CapabilityLevel;
  readonly search?: string;
}

const ROW = ['statement.id AS "id"', 'statement.firm_id AS "firmId"', 'statement.node_id AS "nodeId"', 'statement.level AS "level"', 'evidence.review_state AS "review"', 'evidence.reviewed_at AS "reviewedAt"', 'evidence.title AS "title"'];

/** Statements and their backings, as far as row-level security shows them. */
@Injectable()
export class CapabilityStatementsRepository {
  async find(work: Work, id: string): Promise<CapabilityStatementEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(CapabilityStatementEntity, { id }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<CapabilityStatementEntity[]> {
    return work.manager.findBy(CapabilityStatementEntity, { id: In([...ids]) });
  }

  ofFirm(work: Work, firmId: string, nodeId: string): Promise<CapabilityStatementEntity | null> {
    return work.manager.findOneBy(CapabilityStatementEntity, { firmId, nodeId });
  }

  async insert(work: Work, statement: CapabilityStatementEntity): Promise<void> {
    await work.manager.insert(CapabilityStatementEntity, statement);
  }

  async save(work: Work, statement: CapabilityStatementEntity): Promise<void> {
    await work.manager.save(CapabilityStatementEntity, statement);
  }

  async addBackings(work: Work, backings: readonly CapabilityBackingEntity[]): Promise<void> {
    await work.manager.insert(CapabilityBackingEntity, [...backings]);
  }

  async removeBackings(work: Work, statementId: string, evidenceIds: readonly string[]): Promise<void> {
    await work.manager.delete(CapabilityBackingEntity, { statementId, evidenceId: In([...evidenceIds]) });
  }

  /** Whom it was granted to sees it no more. */
  async endGrants(work: Work, statementId: string, now: Date): Promise<void> {
    await work.manager.update(EvidenceGrantEntity, { evidenceId: statementId, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** With the evidence that they stand for; none for a viewer who may not read that. */
  backingsOf(work: Work, statementIds: readonly string[]): Promise<BackingRow[]> {
    return work.manager
      .createQueryBuilder(CapabilityBackingEntity, 'backing')
      .innerJoin(EvidenceEntity, 'evidence', 'evidence.id = backing.evidence_id')
      .select(['backing.statement_id AS "statementId"', 'backing.evidence_id AS "evidenceId"', 'evidence.kind AS "kind"', 'evidence.removed_at AS "removedAt"'])
      .where('backing.statement_id IN (:...statementIds)', { statementIds: [...statementIds] })
      .orderBy('evidence.kind', 'DESC')
      .addOrderBy('evidence.title')
      .addOrderBy('evidence.id')
      .getRawMany<BackingRow>();
  }

  /** All that match, by title. */
  rows(work: Work, filter: StatementsFilter): Promise<StatementRow[]> {
    return this.inOrder(this.select(work, filter)).getRawMany<StatementRow>();
  }

  /** Up to `first + 1` of them and the number of all. */
  async page(work: Work, filter: StatementsFilter, query: { readonly first: number; readonly after?: string }): Promise<{ rows: StatementRow[]; totalCount: number }> {
    const select = this.select(work, filter);
    const totalCount = await select.getCount();
    const after = readStatementCursor(query.after);
    if (after) select.andWhere('(evidence.title, statement.id) > (:title, :id)', { title: after[0], id: after[1] });
    return { rows: await this.inOrder(select).limit(query.first + 1).getRawMany<StatementRow>(), totalCount };
  }

  /** What this firm could back a capability with, by title. */
  async pageCandidates(work: Work, firmId: string, query: { readonly first: number; readonly after?: string; readonly kind?: EvidenceKind; readonly search?: string }): Promise<{ rows: BackingCandidate[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(EvidenceEntity, 'evidence').where("evidence.firm_id = :firmId AND evidence.removed_at IS NULL AND evidence.kind <> 'capability'", { firmId });
    if (query.kind) select.andWhere('evidence.kind = :kind', { kind: query.kind });
    narrowBySearch(select, query.search);
    const totalCount = await select.getCount();
    const after = readStatementCursor(query.after);
    if (after) select.andWhere('(evidence.title, evidence.id) > (:title, :id)', { title: after[0], id: after[1] });
    const rows = await select
      .select(['evidence.id AS "evidenceId"', 'evidence.kind AS "kind"', 'evidence.title AS "title"', 'evidence.removed_at AS "removedAt"'])
      .orderBy('evidence.title')
      .addOrderBy('evidence.id')
      .limit(query.first + 1)
      .getRawMany<BackingCandidate>();
    return { rows, totalCount };
  }

  private inOrder(select: SelectQueryBuilder<CapabilityStatementEntity>): SelectQueryBuilder<CapabilityStatementEntity> {
    return select.select(ROW).orderBy('evidence.title').addOrderBy('statement.id');
  }

  /** Never what is in a trash: that has its own list. */
  private select(work: Work, { firmId, firmIds, nodeIds, minLevel, search }: StatementsFilter): SelectQueryBuilder<CapabilityStatementEntity> {
    const select = work.manager.createQueryBuilder(CapabilityStatementEntity, 'statement').innerJoin(EvidenceEntity, 'evidence', 'evidence.id = statement.id AND evidence.removed_at IS NULL');
    if (firmId !== undefined) select.andWhere('statement.firm_id = :firmId', { firmId });
    if (firmIds !== undefined) select.andWhere('statement.firm_id = ANY(:firmIds)', { firmIds: [...firmIds] });
    if (nodeIds !== undefined) select.andWhere('statement.node_id = ANY(:nodeIds)', { nodeIds: [...nodeIds] });
    if (minLevel !== undefined) select.andWhere('statement.level = ANY(:levels)', { levels: [...levelsFrom(minLevel)] });
    narrowBySearch(select, search);
    return select;
  }
}

/** Bigrams find the rows by index; LIKE makes sure that the pairs stand beside each other. */
const narrowBySearch = <T extends ObjectLiteral>(select: SelectQueryBuilder<T>, search: string | undefined): void => {
  const words = (search ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  words.forEach((word, i) => {
    if (word.length >= 2) select.andWhere(`evidence.id IN (SELECT evidence_with_bigrams(tender_bigrams(:word${i})))`, { [`word${i}`]: word });
    select.andWhere(`evidence.search_text LIKE :like${i}`, { [`like${i}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` });
  });
};

/** Title and id of the last row. Errors: INVALID_INPUT. */
export const readStatementCursor = (cursor: string | undefined): readonly [title: string, id: string] | null => {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  if (!isUuid(key[1])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [String(key[0]), String(key[1])];
};
