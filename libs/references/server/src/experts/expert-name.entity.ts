import type { ExpertConsent } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What tells who an expert is. Row-level security shows a row to its firm, and to others only while a consent holds. */
@Entity('expert_names')
export class ExpertNameEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text') name: string;
  /** In the order of the expert's qualifications; empty where none is stated. */
  @Column('text', { array: true, default: () => "'{}'" }) qualificationNumbers: string[];
  @Column('text', { nullable: true }) consentPurpose: string | null;
  @Column('date', { nullable: true }) consentGivenOn: string | null;
  @Column('date', { nullable: true }) consentEndsOn: string | null;
  @Column('date', { nullable: true }) consentWithdrawnOn: string | null;
}

/** Null where none was ever given. */
export const consentOf = ({ consentPurpose, consentGivenOn, consentEndsOn, consentWithdrawnOn }: ExpertNameEntity): ExpertConsent | null =>
  consentPurpose === null || consentGivenOn === null || consentEndsOn === null ? null : { purpose: consentPurpose, givenOn: consentGivenOn, endsOn: consentEndsOn, withdrawnOn: consentWithdrawnOn };
