import { isDay } from '../day';
import { EXPERT_LIMITS as MAX, type ExpertContent } from './expert';
import { isItsqfRole } from './itsqf-roles';
import { isNameWithin } from './name-within';
import { hasResidentNumber } from './resident-number';

export const EXPERT_REASONS = ['missing', 'too_long', 'too_many', 'twice', 'not_role', 'not_day', 'future', 'order', 'not_months', 'over_career', 'holds_name', 'resident_number'] as const;
export type ExpertReason = (typeof EXPERT_REASONS)[number];

export interface ExpertProblem {
  /** Path of the field: 'name', 'projects.1.endsOn'. */
  readonly field: string;
  readonly reason: ExpertReason;
}

type Check = readonly [field: string, reason: ExpertReason, holds: boolean];
type Text = readonly [field: string, text: string, max: number];

/** Every text that a person types in, the name first. */
const textsOf = (content: ExpertContent): readonly Text[] => [
  ['name', content.name, MAX.nameMax],
  ['position', content.position, MAX.positionMax],
  ['educationField', content.educationField, MAX.educationFieldMax],
  ...content.qualifications.flatMap(({ name, number }, at): Text[] => [
    [`qualifications.${at}.name`, name, MAX.qualificationNameMax],
    [`qualifications.${at}.number`, number, MAX.qualificationNumberMax],
  ]),
  ...content.careerFields.map(({ field }, at): Text => [`careerFields.${at}.field`, field, MAX.careerFieldMax]),
  ...content.projects.flatMap(({ title, buyer, task }, at): Text[] => [
    [`projects.${at}.title`, title, MAX.projectTitleMax],
    [`projects.${at}.buyer`, buyer, MAX.buyerMax],
    [`projects.${at}.task`, task, MAX.taskMax],
  ]),
];

const filled = (field: string, text: string): Check => [field, 'missing', text !== ''];
const atMost = (field: string, list: readonly unknown[], max: number): Check => [field, 'too_many', list.length <= max];
const noTwins = (field: string, list: readonly string[]): Check => [field, 'twice', new Set(list).size === list.length];
const pastDay = (field: string, day: string | null, today: string): Check[] => [
  [field, 'not_day', day === null || isDay(day)],
  [field, 'future', day === null || day <= today],
];

const checkRoles = ({ role, secondaryRoles }: ExpertContent): Check[] => [
  ['role', 'not_role', isItsqfRole(role)],
  ['secondaryRoles', 'not_role', secondaryRoles.every(isItsqfRole)],
  noTwins('secondaryRoles', [role, ...secondaryRoles]),
  atMost('secondaryRoles', secondaryRoles, MAX.secondaryRolesMax),
];

const checkCareer = ({ careerMonths, careerAsOf, careerFields }: ExpertContent, today: string): Check[] => [
  ['careerMonths', 'not_months', Number.isInteger(careerMonths) && careerMonths >= 0 && careerMonths <= MAX.careerMonthsMax],
  ...pastDay('careerAsOf', careerAsOf, today),
  atMost('careerFields', careerFields, MAX.careerFieldsMax),
  noTwins('careerFields', careerFields.map(({ field }) => field.toLowerCase())),
  ...careerFields.flatMap(({ field, months }, at): Check[] => [
    filled(`careerFields.${at}.field`, field),
    [`careerFields.${at}.months`, 'not_months', Number.isInteger(months) && months > 0],
    [`careerFields.${at}.months`, 'over_career', months <= careerMonths],
  ]),
];

const checkLists = ({ qualifications, projects }: ExpertContent, today: string): Check[] => [
  atMost('qualifications', qualifications, MAX.qualificationsMax),
  ...qualifications.flatMap(({ name, acquiredOn }, at): Check[] => [filled(`qualifications.${at}.name`, name), ...pastDay(`qualifications.${at}.acquiredOn`, acquiredOn, today)]),
  atMost('projects', projects, MAX.projectsMax),
  ...projects.flatMap(({ referenceId, title, startsOn, endsOn }, at): Check[] => [
    [`projects.${at}.title`, 'missing', referenceId !== null || title !== ''],
    [`projects.${at}.startsOn`, 'not_day', isDay(startsOn)],
    [`projects.${at}.endsOn`, 'not_day', endsOn === null || isDay(endsOn)],
    [`projects.${at}.endsOn`, 'order', endsOn === null || endsOn >= startsOn],
  ]),
];

/** Everything that keeps an expert from being stored, one thing for each field; empty when nothing does. */
export const checkExpert = (content: ExpertContent, today: string): readonly ExpertProblem[] => {
  const texts = textsOf(content);
  const checks: readonly Check[] = [
    ...texts.map(([field, text]): Check => [field, 'resident_number', !hasResidentNumber(text)]),
    filled('name', content.name),
    ...texts.map(([field, text, max]): Check => [field, 'too_long', text.length <= max]),
    // What everybody may read must not tell the name that only some may.
    ...texts.slice(1).map(([field, text]): Check => [field, 'holds_name', !isNameWithin(content.name, text)]),
    ...checkRoles(content),
    ...checkCareer(content, today),
    ...checkLists(content, today),
  ];
  const wrong = new Map<string, ExpertReason>();
  for (const [field, reason, holds] of checks) if (!holds && !wrong.has(field)) wrong.set(field, reason);
  return [...wrong].map(([field, reason]) => ({ field, reason }));
};
