import type { ClauseKind, ClauseState, SourcePlace } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A suspicious clause of a tender's RFP, and whether somebody said that it is harmless. */
@Entity('clauses')
export class ClauseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  /** The newest RFP in which it was found. */
  @Column('uuid') rfpId: string;
  @Column('text') ruleId: string;
  @Column('integer') ruleVersion: number;
  @Column('text') kind: ClauseKind;
  /** Rule and quote, as SHA-256: the same clause in a newer RFP is the same row. */
  @Column('text') key: string;
  @Column('text') quote: string;
  @Column('integer') wordsFrom: number;
  @Column('integer') wordsTo: number;
  @Column('jsonb') places: SourcePlace[];
  /** The first block that it stands in. */
  @Column('integer') position: number;
  /** The RFP that was looked through last has it. */
  @Column('boolean') isInRfp: boolean;
  @Column('timestamptz', { default: () => 'now()' }) foundAt: Date;
  @Column('text', { default: 'open' }) state: ClauseState;
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { nullable: true }) decidedByPersonId: string | null;
  @Column('uuid', { nullable: true }) decidedByFirmId: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

/** What somebody said about a clause, for the whole cooperative to read. */
@Entity('clause_comments')
export class ClauseCommentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') clauseId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  /** Null: the office. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text') text: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
