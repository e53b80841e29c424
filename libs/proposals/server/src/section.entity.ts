import type { SectionReaders, SectionState } from '@shoal/access-domain';
import type { Section } from '@shoal/proposals-domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('sections')
export class SectionEntity implements Section {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('uuid') ownerFirmId: string;
  @Column('text', { default: 'consortium' }) readers: SectionReaders;
  @Column('text', { default: 'empty' }) state: SectionState;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('integer', { default: 0 }) characters: number;
  @VersionColumn() version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
  /** Set while the section is in the bin. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  /** The section whose removal took this one along; itself for the one that was removed. */
  @Column('uuid', { nullable: true }) removedWith: string | null;
}

/** A person named to write a section besides the owner firm's people. */
@Entity('section_writers')
export class SectionWriterEntity {
  @PrimaryColumn('uuid') sectionId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  /** Order in which they were named. */
  @Column('smallint') position: number;
}

/**
 * The door to a section's text, seen only by those who may read it: the second wall of the text itself.
 * Made and removed with its section by the database, written by nobody.
 */
@Entity('section_rooms')
export class SectionRoomEntity {
  @PrimaryColumn('uuid') sectionId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
}
