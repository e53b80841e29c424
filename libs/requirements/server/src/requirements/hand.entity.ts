import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Whose hand a thing is from: an RFP that was brought in, a change of a requirement. Kept apart, for only the person's own firm sees it:
 * that a firm works on a tender is not for its rivals to know, though what it corrects is there for all.
 */
@Entity('requirement_hands')
export class HandEntity {
  /** Of the RFP or of the change. */
  @PrimaryColumn('uuid') subjectId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  /** Null for the office. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('uuid') personId: string;
}
