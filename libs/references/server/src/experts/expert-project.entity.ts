import type { ExpertProject } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('expert_projects')
export class ExpertProjectEntity implements ExpertProject {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') expertId: string;
  /** In the order in which the firm tells them. */
  @Column('integer') place: number;
  @Column('uuid', { nullable: true }) referenceId: string | null;
  @Column('text', { default: '' }) title: string;
  @Column('text', { default: '' }) buyer: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { default: '' }) task: string;
}
