import { checkExpert, type ExpertContent, type ExpertProblem, type ItsqfRoleCode as RoleKey, tidyExpert } from '@shoal/references-domain';
import type { CreateExpertInput, EducationLevel, ExpertDetailFragment, ExpertEmployment, ItsqfRoleCode } from '../generated/graphql';

export interface QualificationValues {
  readonly name: string;
  readonly number: string;
  readonly acquiredOn: string;
}
export interface FieldValues {
  readonly field: string;
  readonly years: string;
  readonly months: string;
}
export interface ProjectValues {
  readonly from: 'reference' | 'typed';
  readonly referenceId: string;
  /** Shown while the reference is not looked for again. */
  readonly referenceTitle: string;
  /** It was told by a reference that one can no longer see. */
  readonly isLost: boolean;
  readonly title: string;
  readonly buyer: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly task: string;
}

/** The form as it is typed: numbers and days as text. */
export interface ExpertValues {
  readonly name: string;
  readonly position: string;
  readonly role: ItsqfRoleCode;
  readonly secondaryRoles: ItsqfRoleCode[];
  readonly educationLevel: EducationLevel;
  readonly educationField: string;
  readonly employment: ExpertEmployment;
  readonly careerYears: string;
  readonly careerMonths: string;
  readonly careerAsOf: string;
  readonly careerFields: FieldValues[];
  readonly qualifications: QualificationValues[];
  readonly projects: ProjectValues[];
}

export const EMPTY_FIELD: FieldValues = { field: '', years: '', months: '' };
export const EMPTY_QUALIFICATION: QualificationValues = { name: '', number: '', acquiredOn: '' };
export const EMPTY_PROJECT: ProjectValues = { from: 'typed', referenceId: '', referenceTitle: '', isLost: false, title: '', buyer: '', startsOn: '', endsOn: '', task: '' };

export const emptyExpert = (today: string): ExpertValues => ({
  name: '', position: '', role: 'APPLICATION_DEVELOPER', secondaryRoles: [], educationLevel: 'BACHELOR', educationField: '', employment: 'EMPLOYED',
  careerYears: '', careerMonths: '', careerAsOf: today, careerFields: [], qualifications: [], projects: [],
});

const yearsOf = (months: number): string => String(Math.floor(months / 12));
const restOf = (months: number): string => (months % 12 === 0 ? '' : String(months % 12));

const projectValues = ({ reference, isReferenceHidden, title, buyer, startsOn, endsOn, task }: ExpertDetailFragment['projects'][number]): ProjectValues => ({
  from: reference ? 'reference' : 'typed', referenceId: reference?.id ?? '', referenceTitle: reference?.title ?? '', isLost: isReferenceHidden, title, buyer, startsOn, endsOn: endsOn ?? '', task,
});

export const expertValues = (expert: ExpertDetailFragment): ExpertValues => ({
  name: expert.name ?? '',
  position: expert.position,
  role: expert.role.code,
  secondaryRoles: expert.secondaryRoles.map(({ code }) => code),
  educationLevel: expert.educationLevel,
  educationField: expert.educationField,
  employment: expert.employment,
  careerYears: yearsOf(expert.careerMonths),
  careerMonths: restOf(expert.careerMonths),
  careerAsOf: expert.careerAsOf,
  careerFields: expert.careerFields.map(({ field, months }) => ({ field, years: yearsOf(months), months: restOf(months) })),
  qualifications: expert.qualifications.map(({ name, number, acquiredOn }) => ({ name, number: number ?? '', acquiredOn: acquiredOn ?? '' })),
  projects: expert.projects.map(projectValues),
});

/** Whole numbers as typed; NaN for anything else, which the rules refuse. */
const whole = (text: string): number => {
  const typed = text.normalize('NFKC').trim();
  return typed === '' ? 0 : /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
};
const monthsIn = (years: string, months: string): number => whole(years) * 12 + whole(months);

const projectIn = ({ from, referenceId, title, buyer, startsOn, endsOn, task }: ProjectValues) => {
  const told = from === 'reference' ? { referenceId: referenceId || null, title: '', buyer: '' } : { referenceId: null, title, buyer };
  return { ...told, startsOn, endsOn: endsOn || null, task };
};

/** What is sent. */
export const expertInput = (values: ExpertValues): CreateExpertInput => {
  const { careerYears, careerMonths, careerFields, qualifications, projects, ...rest } = values;
  return {
    ...rest,
    careerMonths: monthsIn(careerYears, careerMonths),
    careerFields: careerFields.map(({ field, years, months }) => ({ field, months: monthsIn(years, months) })),
    qualifications: qualifications.map(({ name, number, acquiredOn }) => ({ name, number, acquiredOn: acquiredOn || null })),
    projects: projects.map(projectIn),
  };
};

const key = <K extends string>(name: string): K => name.toLowerCase() as K;

/** Everything that is wrong, by the rules of the server. */
export const expertProblems = (values: ExpertValues, today: string): readonly ExpertProblem[] => {
  const input = expertInput(values);
  const content: ExpertContent = {
    ...input,
    position: values.position,
    role: key<RoleKey>(values.role),
    secondaryRoles: values.secondaryRoles.map((role) => key<RoleKey>(role)),
    educationLevel: key(values.educationLevel),
    educationField: values.educationField,
    employment: key(values.employment),
    careerAsOf: values.careerAsOf,
    careerFields: values.careerFields.map(({ field, years, months }) => ({ field, months: monthsIn(years, months) })),
    qualifications: values.qualifications.map((one) => ({ ...one, acquiredOn: one.acquiredOn || null })),
    projects: values.projects.map(projectIn),
  };
  return checkExpert(tidyExpert(content), today);
};
