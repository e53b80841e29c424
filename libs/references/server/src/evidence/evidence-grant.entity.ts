import type { Grant } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('evidence_grants')
export class EvidenceGrantEntity implements Grant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  /** The owner. */
  @Column('uuid') firmId: string;
  @Column('uuid') evidenceId: string;
  @Column('uuid', { nullable: true }) toFirmId: string | null;
  @Column('uuid', { nullable: true }) toBidId: string | null;
  @Column('date', { nullable: true }) until: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
