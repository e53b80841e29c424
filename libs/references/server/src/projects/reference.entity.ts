import type { AmountBand, BuyerKind, ReferenceMethod, ReferenceProject, WorkKind } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Integer won: bigint in TypeScript and in PostgreSQL, whose driver hands it over as text. */
export const WonColumn = ({ nullable = false } = {}): PropertyDecorator =>
  Column('bigint', {
    nullable,
    transformer: {
      to: (amount: bigint | null | undefined) => (typeof amount === 'bigint' ? amount.toString() : amount),
      from: (amount: string | null) => (amount === null ? null : BigInt(amount)),
    },
  });

/** A reference's own fields; what it has in common with other evidence stands in the evidence row of the same id. */
@Entity('reference_projects')
export class ReferenceEntity implements ReferenceProject {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text') buyerName: string;
  @Column('text') buyerKind: BuyerKind;
  @Column('text', { default: '' }) contractNumber: string;
  @Column('date', { nullable: true }) contractDay: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @WonColumn() amount: bigint;
  /** Follows the amount; the anonymised form tells this and no more. */
  @Column('text') amountBand: AmountBand;
  @Column('boolean') vatIncluded: boolean;
  @Column('text') method: ReferenceMethod;
  @Column('integer', { nullable: true }) shareBasisPoints: number | null;
  @WonColumn({ nullable: true }) partAmount: bigint | null;
  @Column('text') workKind: WorkKind;
  @Column('text', { default: '' }) description: string;
  @Column('text', { array: true, default: () => "'{}'" }) technologies: string[];
  @Column('text', { default: '' }) issuer: string;
  @Column('boolean', { default: false }) subcontractApproved: boolean;
}
