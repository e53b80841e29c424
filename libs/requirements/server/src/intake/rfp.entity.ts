import type { ErrorArguments, ErrorCode } from '@shoal/contract';
import type { KeptReading, RfpState, SourceFormat } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface RfpFailure {
  readonly code: ErrorCode;
  readonly args: ErrorArguments;
}

/** One file that was brought in as the RFP of a tender, the first or a corrected one. */
@Entity('rfps')
export class RfpEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  /** 1, and one more for each file. */
  @Column('integer') ordinal: number;
  @Column('uuid', { nullable: true }) supersedesId: string | null;
  @Column('text') fileName: string;
  @Column('text') sha256: string;
  @Column('integer') bytes: number;
  @Column('text') format: SourceFormat;
  @Column('text') state: RfpState;
  /** Of the state it is in, 0 to 1. */
  @Column('real', { default: 0 }) fraction: number;
  /** Rises whenever reading begins anew or is given up: who reads for an earlier one has nothing to say any more. */
  @Column('integer', { default: 1 }) attempt: number;
  @Column('jsonb', { nullable: true }) failure: RfpFailure | null;
  @Column('integer', { default: 0 }) requirementCount: number;
  @Column('integer', { nullable: true }) pages: number | null;
  /** Its requirements are those of the tender, or were until a newer one came. */
  @Column('boolean', { default: false }) isApplied: boolean;
  @Column('timestamptz', { default: () => 'now()' }) broughtInAt: Date;
  /** When its reader last gave a sign of life. */
  @Column('timestamptz', { default: () => 'now()' }) toldAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
}

/** What was understood, beside the requirements. */
@Entity('rfp_readings')
export class RfpReadingEntity {
  @PrimaryColumn('uuid') rfpId: string;
  @Column('uuid') cooperativeId: string;
  @Column('jsonb') reading: KeptReading;
}
