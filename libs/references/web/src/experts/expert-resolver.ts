import type { ExpertReason } from '@shoal/references-domain';
import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import { expertProblems, type ExpertValues } from './expert-values';

/** Lists keep what is wrong with them as a whole beside what is wrong in their rows. */
const LISTS: readonly string[] = ['careerFields', 'qualifications', 'projects'];

/** The rules of the domain; an error's message is the reason, which the field says in the language of the screen. */
export const expertResolver =
  (today: string): Resolver<ExpertValues> =>
  (values) => {
    const problems = expertProblems(values, today);
    if (problems.length === 0) return { values, errors: {} };
    const errors: FieldErrors<ExpertValues> = {};
    for (const { field, reason } of problems) set(errors, LISTS.includes(field) ? `${field}.root` : field, { type: 'rule', message: reason satisfies ExpertReason });
    return { values: {}, errors };
  };
