import type { Bid, BidStage } from '@shoal/consortia-domain';
import type { ConsortiumMethod } from '@shoal/tenders-domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('bids')
export class BidEntity implements Bid {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('text') title: string;
  @Column('text') stage: BidStage;
  @Column('text') method: ConsortiumMethod;
  @Column('uuid') leadFirmId: string;
  @Column('uuid') openedByFirmId: string;
  @Column('boolean', { default: false }) demo: boolean;
  @VersionColumn() version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
