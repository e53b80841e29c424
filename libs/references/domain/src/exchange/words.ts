import { EDUCATION_LEVELS, EXPERT_EMPLOYMENTS, type EducationLevel, type ExpertEmployment } from '../experts/expert';
import { ITSQF_ROLES, type ItsqfRoleCode } from '../experts/itsqf-roles';
import { BUYER_KINDS, type BuyerKind, REFERENCE_METHODS, type ReferenceMethod, WORK_KINDS, type WorkKind } from '../projects/reference';
import type { Word } from './read-cell';

const pair = <T extends string>(values: readonly T[], words: Readonly<Record<T, readonly [ko: string, en: string]>>): readonly Word<T>[] => values.map((value) => ({ value, ko: words[value][0], en: words[value][1] }));

export const BUYER_KIND_WORDS = pair<BuyerKind>(BUYER_KINDS, { public: ['공공', 'Public'], finance: ['금융', 'Finance'], private: ['민간', 'Private'], overseas: ['해외', 'Overseas'] });
export const METHOD_WORDS = pair<ReferenceMethod>(REFERENCE_METHODS, { single: ['단독', 'Alone'], joint: ['공동이행', 'Joint'], divided: ['분담이행', 'Divided'], subcontract: ['하도급', 'Subcontract'] });
export const WORK_KIND_WORDS = pair<WorkKind>(WORK_KINDS, {
  development: ['구축·개발', 'Development'],
  consulting: ['컨설팅', 'Consulting'],
  operation: ['운영', 'Operation'],
  maintenance: ['유지관리', 'Maintenance'],
  hardware: ['장비 납품', 'Supply of equipment'],
});
export const EDUCATION_WORDS = pair<EducationLevel>(EDUCATION_LEVELS, { high_school: ['고졸', 'High school'], associate: ['전문학사', 'Associate'], bachelor: ['학사', 'Bachelor'], master: ['석사', 'Master'], doctor: ['박사', 'Doctor'] });
export const EMPLOYMENT_WORDS = pair<ExpertEmployment>(EXPERT_EMPLOYMENTS, { employed: ['소속 직원', 'Employed'], contracted: ['계약 인력', 'Contracted'] });
export const ROLE_WORDS: readonly Word<ItsqfRoleCode>[] = ITSQF_ROLES.map(({ code, name, nameEn }) => ({ value: code, ko: name, en: nameEn }));

const list = <T>(words: readonly Word<T>[], language: 'ko' | 'en'): string => words.map((word) => word[language]).join(', ');
/** What a note says of the words that a column takes. */
export const allowed = <T>(words: readonly Word<T>[]): readonly [ko: string, en: string] => [`다음 가운데 하나: ${list(words, 'ko')}`, `One of: ${list(words, 'en')}`];
export const wordOf = <T>(words: readonly Word<T>[], value: T, language: 'ko' | 'en'): string => words.find((word) => word.value === value)?.[language] ?? '';
export const yesNoWord = (value: boolean, language: 'ko' | 'en'): string => (language === 'ko' ? (value ? '예' : '아니오') : value ? 'yes' : 'no');
