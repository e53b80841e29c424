import type { NoticeRecord, StoredNotice } from '@shoal/tenders-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One notice as it was brought in or typed. */
@Entity('tender_revisions')
export class TenderRevisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('text') revision: string;
  /** 1, and one more each time the same revision was brought in with other content. */
  @Column('smallint') edition: number;
  @Column('text', { default: '' }) kind: string;
  @Column('text', { default: '' }) changeReason: string;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('jsonb') notice: StoredNotice;
  /** The API's entry without personal data; null when the notice was typed in. */
  @Column('jsonb', { nullable: true }) record: NoticeRecord | null;
  @Column('timestamptz', { default: () => 'now()' }) importedAt: Date;
}
