import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place in a section's text where evidence is cited. */
@Entity('section_citations')
export class SectionCitationEntity {
  @PrimaryColumn('uuid') sectionId: string;
  /** In the order of the text, from 0. */
  @PrimaryColumn('smallint') place: number;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  /** As it stands in the text: there may be no such thing. */
  @Column('uuid') evidenceId: string;
  @Column('integer') version: number;
}
