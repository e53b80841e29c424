import type { SourceBlock } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One block of an RFP's running text, with everything that stands in it. */
@Entity('rfp_blocks')
export class RfpBlockEntity {
  @PrimaryColumn('uuid') rfpId: string;
  @PrimaryColumn('integer') firstId: number;
  /** The number of the last block within it. */
  @Column('integer') lastId: number;
  @Column('uuid') cooperativeId: string;
  @Column('jsonb') block: SourceBlock;
}
