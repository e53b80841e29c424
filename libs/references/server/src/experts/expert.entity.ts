import type { CareerField, EducationLevel, ExpertEmployment, ExpertProfile, ExpertQualification, ItsqfRoleCode } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everything about an expert that tells nobody who it is; the id is that of the evidence. */
@Entity('experts')
export class ExpertEntity implements ExpertProfile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text', { default: '' }) position: string;
  @Column('text') role: ItsqfRoleCode;
  @Column('text', { array: true, default: () => "'{}'" }) secondaryRoles: ItsqfRoleCode[];
  @Column('text') educationLevel: EducationLevel;
  @Column('text', { default: '' }) educationField: string;
  @Column('jsonb', { default: () => "'[]'" }) qualifications: Omit<ExpertQualification, 'number'>[];
  @Column('integer') careerMonths: number;
  @Column('date') careerAsOf: string;
  @Column('jsonb', { default: () => "'[]'" }) careerFields: CareerField[];
  @Column('text') employment: ExpertEmployment;
}
