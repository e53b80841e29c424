import type { FirmStep } from '@shoal/firms-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the office decided about a firm, and why: seen by that firm and the office. */
@Entity('membership_decisions')
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text') step: 'admit' | FirmStep;
  @Column('text') reason: string;
  @Column('uuid') decidedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) decidedAt: Date;
}
