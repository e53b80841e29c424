import { careerYearsOn } from './career';
import type { ExpertContent, ExpertProfile } from './expert';
import { itsqfRole } from './itsqf-roles';

/** How mixed lists name an expert to everybody: 'IT아키텍트 · 12년'. Never the person's name. */
export const expertTitle = (profile: Pick<ExpertProfile, 'role' | 'careerMonths' | 'careerAsOf'>, day: string): string => {
  const years = careerYearsOn(profile, day);
  return `${itsqfRole(profile.role).name} · ${years < 1 ? '1년 미만' : `${years}년`}`;
};

/** What an expert may be found by, by whoever may see one: neither the name nor a qualification's number. */
export const expertSearchText = (content: Omit<ExpertContent, 'name'>): string =>
  [
    ...[content.role, ...content.secondaryRoles].flatMap((code) => [itsqfRole(code).name, itsqfRole(code).nameEn]),
    content.position,
    content.educationField,
    ...content.qualifications.map(({ name }) => name),
    ...content.careerFields.map(({ field }) => field),
    ...content.projects.flatMap(({ title, buyer, task }) => [title, buyer, task]),
  ]
    .filter(Boolean)
    .join('\n');
