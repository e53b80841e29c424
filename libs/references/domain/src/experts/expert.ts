import type { Career } from './career';
import type { ItsqfRoleCode } from './itsqf-roles';

/** 고졸, 전문학사, 학사, 석사, 박사. */
export const EDUCATION_LEVELS = ['high_school', 'associate', 'bachelor', 'master', 'doctor'] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** 소속 직원, 계약 인력. */
export const EXPERT_EMPLOYMENTS = ['employed', 'contracted'] as const;
export type ExpertEmployment = (typeof EXPERT_EMPLOYMENTS)[number];

export interface ExpertQualification {
  readonly name: string;
  /** Tells who somebody is as a name does, and is shown to the same people; empty when not stated. */
  readonly number: string;
  readonly acquiredOn: string | null;
}

export interface CareerField {
  readonly field: string;
  readonly months: number;
}

/** What an expert has worked on: a reference of the cooperative, or one told in words. */
export interface ExpertProject {
  /** Then title and buyer are the reference's own. */
  readonly referenceId: string | null;
  readonly title: string;
  readonly buyer: string;
  readonly startsOn: string;
  /** Null while it runs. */
  readonly endsOn: string | null;
  readonly task: string;
}

/** Everything about an expert but the name. */
export interface ExpertProfile extends Career {
  readonly position: string;
  readonly role: ItsqfRoleCode;
  readonly secondaryRoles: readonly ItsqfRoleCode[];
  readonly educationLevel: EducationLevel;
  readonly educationField: string;
  readonly careerFields: readonly CareerField[];
  readonly employment: ExpertEmployment;
}

/** Everything about an expert that the firm types in; consent and availability have their own ways in. */
export interface ExpertContent extends ExpertProfile {
  readonly name: string;
  readonly qualifications: readonly ExpertQualification[];
  readonly projects: readonly ExpertProject[];
}

/** How much of a month somebody is free for bids: 0 to 100 per cent. */
export interface ExpertAvailability {
  /** YYYY-MM. */
  readonly month: string;
  readonly percent: number;
}

/** Lengths in UTF-16 code units after NFC. */
export const EXPERT_LIMITS = {
  nameMax: 60,
  positionMax: 60,
  secondaryRolesMax: 5,
  educationFieldMax: 100,
  qualificationsMax: 30,
  qualificationNameMax: 100,
  qualificationNumberMax: 60,
  careerMonthsMax: 720,
  careerFieldsMax: 15,
  careerFieldMax: 60,
  projectsMax: 50,
  projectTitleMax: 300,
  buyerMax: 200,
  taskMax: 500,
  /** Availability is told for this month and so many later ones. */
  availabilityMonths: 24,
} as const;
