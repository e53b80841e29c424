import type { ParticipationState } from '@shoal/access-domain';
import type { Participation } from '@shoal/consortia-domain';
import type { ConsortiumMethod } from '@shoal/tenders-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participations')
export class ParticipationEntity implements Participation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  /** The bid's tender again, so that one index can keep a firm in one consortium per tender. */
  @Column('uuid') tenderId: string;
  @Column('uuid') firmId: string;
  @Column('integer') shareBasisPoints: number;
  @Column('text', { default: '' }) part: string;
  @Column('text') state: ParticipationState;
  @Column('timestamptz', { default: () => 'now()' }) invitedAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { default: '' }) note: string;
  /** What the firm had accepted before its terms were changed and it was asked again; null: it has not been asked again. */
  @Column('text', { nullable: true }) agreedMethod: ConsortiumMethod | null;
  @Column('integer', { nullable: true }) agreedShareBasisPoints: number | null;
  @Column('text', { nullable: true }) agreedPart: string | null;
}
