import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture in a section's text; its bytes lie in the file store under their SHA-256. */
@Entity('section_files')
export class SectionFileEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('uuid') sectionId: string;
  /** 64 hex digits. */
  @Column('text') sha256: string;
  @Column('text') type: 'image/png' | 'image/jpeg';
  @Column('integer') bytes: number;
  /** Pixels. */
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
