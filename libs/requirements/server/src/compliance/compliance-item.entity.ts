import type { Compliance, ComplianceFlag, ComplianceItem, ComplianceState } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Added by the database for every requirement of every bid; version, state and the number of answers follow there too. */
@Entity('compliance_items')
export class ComplianceItemEntity implements ComplianceItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') requirementId: string;
  @Column('uuid', { nullable: true }) ownerFirmId: string | null;
  @Column('uuid', { nullable: true }) ownerPersonId: string | null;
  @Column('text', { default: 'undecided' }) state: ComplianceState;
  @Column('text', { nullable: true }) compliance: Compliance | null;
  @Column('text', { default: '' }) reason: string;
  @Column('text', { nullable: true }) evaluationItem: string | null;
  @Column('integer', { nullable: true }) points: number | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('integer', { default: 0 }) answerCount: number;
  @Column('text', { nullable: true }) flag: ComplianceFlag | null;
  @Column('timestamptz', { nullable: true }) flaggedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** An item with what the matrix shows of its requirement. */
export type ComplianceRow = ComplianceItemEntity & {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  /** Place of the requirement in the RFP. */
  readonly place: number;
};
