import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LOOKS = ['page', 'file', 'proposal', 'export'] as const;
export type Look = (typeof LOOKS)[number];

/** Somebody of another firm, or of the office, has seen a thing in full. */
@Entity('evidence_looks')
export class EvidenceLookEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') ownerFirmId: string;
  @Column('uuid') evidenceId: string;
  @Column('uuid') personId: string;
  /** Null: the office. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text') what: Look;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
