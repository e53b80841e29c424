import type { ReferencePhase } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WonColumn } from './reference.entity';

@Entity('reference_phases')
export class ReferencePhaseEntity implements ReferencePhase {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') referenceId: string;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @WonColumn() amount: bigint;
  @WonColumn({ nullable: true }) partAmount: bigint | null;
  @Column('date', { nullable: true }) completedOn: string | null;
}
