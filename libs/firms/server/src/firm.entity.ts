import type { MembershipState } from '@shoal/access-domain';
import type { Firm } from '@shoal/firms-domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('firms')
export class FirmEntity implements Firm {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) nameEn: string;
  @Column('text') chip: string;
  @Column('smallint') colorSlot: number;
  @Column('text') businessNumber: string;
  @Column('text', { default: '' }) about: string;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { array: true, default: () => "'{}'" }) capabilities: string[];
  @Column('smallint', { nullable: true }) foundedYear: number | null;
  @Column('text', { default: 'member' }) membership: MembershipState;
  @VersionColumn() version: number;
}
