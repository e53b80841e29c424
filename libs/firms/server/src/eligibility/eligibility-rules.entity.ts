import type { EligibilityRule } from '@shoal/firms-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cooperative's rules once its office has changed them; without a row the default ones hold. */
@Entity('eligibility_rules')
export class EligibilityRulesEntity {
  @PrimaryColumn('uuid') cooperativeId: string;
  @Column('jsonb') rules: readonly EligibilityRule[];
  @Column('integer') version: number;
  @Column('uuid') changedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}
