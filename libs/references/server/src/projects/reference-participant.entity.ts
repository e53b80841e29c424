import type { PartState, ReferenceParticipant } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WonColumn } from './reference.entity';

@Entity('reference_participants')
export class ReferenceParticipantEntity implements ReferenceParticipant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  /** The reference's owner. */
  @Column('uuid') firmId: string;
  @Column('uuid') referenceId: string;
  @Column('smallint') position: number;
  @Column('uuid', { nullable: true }) memberFirmId: string | null;
  @Column('text', { default: '' }) name: string;
  @Column('integer', { nullable: true }) shareBasisPoints: number | null;
  @WonColumn({ nullable: true }) partAmount: bigint | null;
  @Column('text', { default: 'waiting' }) state: PartState;
  /** Why it is disputed. */
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** The grant by which a firm of the cooperative sees the reference while it takes part. */
  @Column('uuid', { nullable: true }) grantId: string | null;
}
