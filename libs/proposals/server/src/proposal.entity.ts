import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The document tree of a bid: one per bid, made when the bid opens. */
@Entity('proposals')
export class ProposalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') bidId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
