import type { ExpertAvailability } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('expert_availability')
export class ExpertAvailabilityEntity implements ExpertAvailability {
  @PrimaryColumn('uuid') expertId: string;
  /** YYYY-MM. */
  @PrimaryColumn('text') month: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('smallint') percent: number;
}
