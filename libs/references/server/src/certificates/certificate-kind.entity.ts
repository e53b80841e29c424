import type { CertificateKind, RenewalLead, RuleBasis, ValidityRule } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_kinds')
export class CertificateKindEntity implements CertificateKind {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') name: string;
  @Column('text') nameEn: string;
  @Column('jsonb') validity: ValidityRule;
  @Column('jsonb', { nullable: true }) renewalLead: RenewalLead | null;
  @Column('text') basis: RuleBasis;
  @Column('text') source: string;
  @Column('date') sourceAsOf: string;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  /** Counted up by the service. */
  @Column('integer') version: number;
}
