import type { AmountBand, BuyerKind } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The anonymised form of a reference. Triggers of the database write it; see its migration. */
@Entity('reference_outlines')
export class ReferenceOutlineEntity {
  /** Its own, so that it says nothing about the reference. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid', { unique: true }) referenceId: string;
  @Column('text') buyerKind: BuyerKind;
  @Column('text') amountBand: AmountBand;
  /** Null while the contract runs. */
  @Column('smallint', { nullable: true }) completedYear: number | null;
}
