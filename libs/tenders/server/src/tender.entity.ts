import type { ConsortiumMethod, Tender, TenderAttachment, TenderSource } from '@shoal/tenders-domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Integer won: bigint in TypeScript and in PostgreSQL, whose driver hands it over as text. */
export const WonColumn = (): PropertyDecorator =>
  Column('bigint', {
    nullable: true,
    transformer: {
      to: (amount: bigint | null | undefined) => (typeof amount === 'bigint' ? amount.toString() : amount),
      from: (amount: string | null) => (amount === null ? null : BigInt(amount)),
    },
  });

@Entity('tenders')
export class TenderEntity implements Tender {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') number: string;
  @Column('text') revision: string;
  @Column('text') source: TenderSource;
  @Column('text', { default: '' }) kind: string;
  @Column('text', { default: '' }) changeReason: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) buyer: string;
  @Column('text', { default: '' }) noticeInstitution: string;
  @WonColumn() budget: bigint | null;
  @WonColumn() estimatedPrice: bigint | null;
  @WonColumn() vat: bigint | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) qualificationDueAt: Date | null;
  @Column('timestamptz', { nullable: true }) agreementDueAt: Date | null;
  @Column('timestamptz', { nullable: true }) beginsAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('text', { default: '' }) contractMethod: string;
  @Column('text', { default: '' }) awardMethod: string;
  @Column('double precision', { nullable: true }) techWeight: number | null;
  @Column('double precision', { nullable: true }) priceWeight: number | null;
  @Column('text', { array: true, default: () => "'{}'" }) jointMethods: ConsortiumMethod[];
  @Column('text', { default: '' }) jointMethodName: string;
  @Column('smallint', { nullable: true }) maxMembers: number | null;
  @Column('integer', { nullable: true }) minShareBasisPoints: number | null;
  @Column('text', { nullable: true }) limitsSource: string | null;
  @Column('date', { nullable: true }) limitsAsOf: string | null;
  @Column('text', { default: '' }) classification: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('jsonb', { default: () => "'[]'" }) attachments: TenderAttachment[];
  @VersionColumn() version: number;
  /** Written by a trigger of the table; see its migration. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false }) searchText: string;
  @Column({ type: 'text', array: true, default: () => "'{}'", select: false, insert: false, update: false }) searchBigrams: string[];
}
