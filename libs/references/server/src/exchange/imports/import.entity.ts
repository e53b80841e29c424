import type { ErrorArguments, ErrorCode } from '@shoal/contract';
import type { ExchangeKind } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** ready: looked at and waiting for a decision; importing: under way; imported and failed: how it ended. */
export const IMPORT_STATES = ['ready', 'importing', 'imported', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What happens to rows that are here already. */
export const DUPLICATE_WAYS = ['skip', 'add'] as const;
export type DuplicateWay = (typeof DUPLICATE_WAYS)[number];

export interface ImportFailure {
  readonly code: ErrorCode;
  readonly args: ErrorArguments;
}

/** A file that somebody wants to bring in, as it was read. Gone after a day; once it is in, its result stays for a month without what was read. */
@Entity('registry_imports')
export class ImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  /** Null: the office. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('uuid') personId: string;
  @Column('text') kind: ExchangeKind;
  @Column('text') state: ImportState;
  @Column('text') fileName: string;
  /** Where each column of the table stood in the file, from 0; -1 where it had none. */
  @Column('smallint', { array: true }) places: number[];
  @Column('text', { array: true, default: () => "'{}'" }) ignoredHeadings: string[];
  @Column('boolean') hasExample: boolean;
  @Column('integer') rowCount: number;
  @Column('integer') problemRowCount: number;
  @Column('integer') problemCount: number;
  @Column('integer') duplicateCount: number;
  @Column('text', { default: 'skip' }) duplicates: DuplicateWay;
  /** Rows that are through, while it is under way. */
  @Column('integer', { default: 0 }) done: number;
  @Column('integer', { default: 0 }) skippedCount: number;
  /** Evidence, or firms. */
  @Column('uuid', { array: true, default: () => "'{}'" }) createdIds: string[];
  @Column('jsonb', { nullable: true }) failure: ImportFailure | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
