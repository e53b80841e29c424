import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('cooperatives')
export class CooperativeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') nameEn: string;
  /** Seeded for trying Shoal; can be removed as a whole. */
  @Column('boolean', { default: false }) demo: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
