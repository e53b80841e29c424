import type { EvidenceVisibility, ReviewState } from '@shoal/access-domain';
import type { Evidence, EvidenceKind } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What references, certificates, experts and capabilities have in common; each kind's own table carries the same id. */
@Entity('evidence')
export class EvidenceEntity implements Evidence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text') kind: EvidenceKind;
  @Column('text') title: string;
  @Column('text', { default: 'private' }) visibility: EvidenceVisibility;
  @Column('boolean', { default: false }) isAnonymousVisible: boolean;
  @Column('text', { default: 'none' }) reviewState: ReviewState;
  @Column('text', { default: '' }) reviewNote: string;
  @Column('timestamptz', { nullable: true }) reviewRequestedAt: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy: string | null;
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  /** Counted up by the service: reviewing and sharing change no content. */
  @Column('integer') version: number;
  @Column('text', { default: '', select: false }) searchText: string;
  @Column('text', { array: true, default: () => "'{}'", select: false }) searchBigrams: string[];
}
