import { ShoalError } from '@shoal/contract';
import { checkExpert, type ExpertContent, expertFieldText, type ExpertProblem, expertProblemText, hasResidentNumber, tidyExpert } from '@shoal/references-domain';
import type { CreateExpertInput } from './experts.inputs';

const contentOf = (input: CreateExpertInput, today: string): ExpertContent => ({
  name: input.name,
  position: input.position ?? '',
  role: input.role,
  secondaryRoles: input.secondaryRoles ?? [],
  educationLevel: input.educationLevel,
  educationField: input.educationField ?? '',
  qualifications: (input.qualifications ?? []).map(({ name, number, acquiredOn }) => ({ name, number: number ?? '', acquiredOn: acquiredOn ?? null })),
  careerMonths: input.careerMonths,
  careerAsOf: input.careerAsOf ?? today,
  careerFields: (input.careerFields ?? []).map(({ field, months }) => ({ field, months })),
  employment: input.employment,
  projects: (input.projects ?? []).map(({ referenceId, title, buyer, startsOn, endsOn, task }) => ({ referenceId: referenceId ?? null, title: title ?? '', buyer: buyer ?? '', startsOn, endsOn: endsOn ?? null, task: task ?? '' })),
});

/** As it is to be stored. Errors: RESIDENT_NUMBER_REFUSED, INVALID_INPUT. */
export const readExpert = (input: CreateExpertInput, today: string): ExpertContent => {
  const typed = contentOf(input, today);
  // Before anything is left out of it: a number is refused also where it would not be stored.
  const number = checkExpert(typed, today).find(({ reason }) => reason === 'resident_number');
  if (number) refuseNumber(number.field);
  const content = tidyExpert(typed);
  const [first, ...others] = checkExpert(content, today);
  return first ? refuse(first, ...others) : content;
};

/** Errors: RESIDENT_NUMBER_REFUSED. */
export const requireNoResidentNumber = (field: string, text: string): void => {
  if (hasResidentNumber(text)) refuseNumber(field);
};

/** Names the field and never what stands in it. */
const refuseNumber = (field: string): never => {
  throw new ShoalError('RESIDENT_NUMBER_REFUSED', { where: expertFieldText(field, 'ko'), whereEn: expertFieldText(field, 'en'), field });
};

/** Says everything that is wrong; `field` and `reason` name the first. */
const refuse = (...problems: readonly [ExpertProblem, ...ExpertProblem[]]): never => {
  const say = (language: 'ko' | 'en') => problems.map((problem) => expertProblemText(problem, language)).join('; ');
  throw new ShoalError('INVALID_INPUT', { detail: say('ko'), detailEn: say('en'), ...problems[0] });
};
