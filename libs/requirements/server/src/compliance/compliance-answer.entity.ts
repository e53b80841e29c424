import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place in the proposal that answers a requirement. */
@Entity('compliance_answers')
export class ComplianceAnswerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') itemId: string;
  @Column('uuid') sectionId: string;
  /** The paragraph; null for a section that was linked by hand. */
  @Column('text', { nullable: true }) blockId: string | null;
  /** In the order of the text, from 0. */
  @Column('integer', { default: 0 }) place: number;
  /** Who wrote it, or linked the section; null: nobody known. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** A reference, certificate or expert that is to prove an item; as in a text, there may be no such thing. */
@Entity('compliance_evidence')
export class ComplianceEvidenceEntity {
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('uuid') evidenceId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  /** Of the evidence when it was cited. */
  @Column('integer') version: number;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
