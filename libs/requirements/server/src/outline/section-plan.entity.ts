import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a section is to take up. */
@Entity('section_plans')
export class SectionPlanEntity {
  @PrimaryColumn('uuid') sectionId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  /** Null: nobody has said. */
  @Column('integer', { nullable: true }) pages: number | null;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** Where a requirement is to be answered. */
@Entity('planned_answers')
export class PlannedAnswerEntity {
  @PrimaryColumn('uuid') itemId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') sectionId: string;
}
