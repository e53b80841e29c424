import { createHash, randomBytes } from 'node:crypto';
import type { ApplicationState, BusinessKind, Declaration, FirmSize } from '@shoal/firms-domain';
import type { Language } from '@shoal/platform';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A firm that asks to join. It is no firm of the cooperative and has no sign-in until it is admitted: links are its only way in. */
@Entity('membership_applications')
export class ApplicationEntity implements Declaration {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') state: ApplicationState;
  /** With its legal form, as registered. */
  @Column('text') name: string;
  @Column('text') businessNumber: string;
  /** 법인등록번호, thirteen digits; null for a sole proprietor. */
  @Column('text', { nullable: true }) corporateNumber: string | null;
  @Column('boolean', { default: false }) isCorporateNumberDoubtful: boolean;
  @Column('text') size: FirmSize;
  @Column('text') businessKind: BusinessKind;
  @Column('boolean') isAffiliated: boolean;
  @Column('integer') largestShareBasisPoints: number;
  @Column('text', { default: '' }) statement: string;
  @Column('text') contactName: string;
  @Column('text') contactEmail: string;
  @Column('text') language: Language;
  /** SHA-256 of the tokens in the links that were mailed; the tokens themselves are nowhere stored. */
  @Column('bytea', { array: true }) linkHashes: Buffer[];
  /** What the office said last. */
  @Column('text', { default: '' }) reason: string;
  /** What the applicant answered last. */
  @Column('text', { default: '' }) answer: string;
  /** The firm it became. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @VersionColumn() version: number;
}

export const linkDigest = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newLinkToken = (): string => randomBytes(32).toString('base64url');
export const LINK_TOKEN = /^[A-Za-z0-9_-]{43}$/;
