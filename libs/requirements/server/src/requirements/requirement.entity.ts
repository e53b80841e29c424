import type { Corrections, OtherLabel, RemovedBy, RequirementDoubt, RequirementState, RequirementTexts, SomeTexts, SourcePlace, StoredRequirement } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One requirement of a tender. */
@Entity('requirements')
export class RequirementEntity implements StoredRequirement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) category: string | null;
  @Column('text') definition: string;
  @Column('text') details: string;
  @Column('text') deliverables: string;
  @Column('text', { array: true }) related: string[];
  @Column('jsonb') others: OtherLabel[];
  @Column('text') state: RequirementState;
  @Column('text', { nullable: true }) removedBy: RemovedBy | null;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @Column('jsonb', { nullable: true }) found: RequirementTexts | null;
  @Column('boolean') isInRfp: boolean;
  @Column('jsonb') corrections: Corrections;
  @Column('jsonb') incoming: SomeTexts;
  @Column('uuid', { nullable: true }) splitFrom: string | null;
  @Column('uuid', { nullable: true }) rfpId: string | null;
  @Column('jsonb') places: SourcePlace[];
  @Column('text', { array: true }) doubts: RequirementDoubt[];
  @Column('boolean') doubtsSettled: boolean;
  @Column('double precision') position: number;
  /** One more whenever a person or a reading changed what people see of it. */
  @Column('integer') version: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
  /** Written by the database. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false }) searchText: string;
}
