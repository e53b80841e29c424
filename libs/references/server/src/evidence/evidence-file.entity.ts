import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proof: its content lies in the file store by its SHA-256. */
@Entity('evidence_files')
export class EvidenceFileEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') evidenceId: string;
  @Column('text') name: string;
  /** Media type as told by the content. */
  @Column('text') type: string;
  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: Number } }) bytes: number;
  @Column('text') sha256: string;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
