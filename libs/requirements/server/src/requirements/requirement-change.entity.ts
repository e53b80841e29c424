import type { RequirementField, SomeTexts } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By a reading: added, changed, renumbered, removed. By a person: the others, and added and removed too. */
export type RequirementChangeKind = 'added' | 'changed' | 'renumbered' | 'removed' | 'corrected' | 'merged' | 'split' | 'restored' | 'accepted' | 'kept';

@Entity('requirement_changes')
export class RequirementChangeEntity {
  /** In the order of time. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') requirementId: string;
  /** The RFP whose reading changed it; null where a person did. */
  @Column('uuid', { nullable: true }) rfpId: string | null;
  @Column('text') kind: RequirementChangeKind;
  @Column('text', { array: true }) fields: RequirementField[];
  @Column('jsonb', { nullable: true }) before: SomeTexts | null;
  @Column('jsonb', { nullable: true }) after: SomeTexts | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
