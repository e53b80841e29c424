import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version that somebody named, or that somebody's restoring made. */
@Entity('section_versions')
export class SectionVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') sectionId: string;
  /** The number in the room's log after which the text stood so. */
  @Column('integer') seq: number;
  /** Null for a restored one. */
  @Column('text', { nullable: true }) name: string | null;
  /** The version that was brought back; null for a named one. */
  @Column('integer', { nullable: true }) restoredSeq: number | null;
  @Column('uuid') personId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** The text as it was confirmed, for good. */
@Entity('section_confirmations')
export class SectionConfirmationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') sectionId: string;
  /** The last number of the room's log that is in it; 0 for an empty text. */
  @Column('integer') seq: number;
  /** UTF-8 JSON: see `canonicalDocument`. Read only where it is asked for. */
  @Column('bytea', { select: false }) content: Buffer;
  /** Of the content; hexadecimal. */
  @Column('text') sha256: string;
  @Column('uuid') personId: string;
  @Column('timestamptz', { default: () => 'now()' }) confirmedAt: Date;
}

/** Characters of one person that are in a section's text now. */
@Entity('section_contributions')
export class SectionContributionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') sectionId: string;
  /** Null: the server, or nobody known. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('integer') characters: number;
}
