import { checkExpert, type ExpertReason } from '../experts/check-expert';
import type { CareerField, ExpertContent, ExpertProject, ExpertQualification } from '../experts/expert';
import { expertProblemText } from '../experts/expert-sentences';
import { tidyExpert } from '../experts/tidy-expert';
import { column, readCells, required, type Values } from './column';
import type { CellProblem } from './problem';
import { day, entries, listOf, months, oneOf, optional, text } from './read-cell';
import type { SheetCell, SheetRow } from './sheet';
import { allowed, EDUCATION_WORDS, EMPLOYMENT_WORDS, ROLE_WORDS, wordOf } from './words';

/** Far above every limit: the domain's own rule says what is too long. */
const ANY = 20_000;

const readQualification = ([name = '', number = '', acquired, ...rest]: readonly string[]): ExpertQualification | null => {
  const acquiredOn = optional(day, acquired);
  return name === '' || rest.length > 0 || acquiredOn === undefined ? null : { name, number, acquiredOn };
};

const readField = ([field = '', career, ...rest]: readonly string[]): CareerField | null => {
  const read = optional(months, career);
  return field === '' || rest.length > 0 || read === undefined || read === null ? null : { field, months: read };
};

const readProject = ([title = '', buyer = '', starts, ends, task = '', ...rest]: readonly string[]): ExpertProject | null => {
  const [startsOn, endsOn] = [optional(day, starts), optional(day, ends)];
  return title === '' || rest.length > 0 || startsOn === undefined || startsOn === null || endsOn === undefined ? null : { referenceId: null, title, buyer, startsOn, endsOn, task };
};

const QUALIFICATIONS = { ko: '자격 이름 | 번호 | 취득일', en: 'qualification | number | acquired on' };
const FIELDS = { ko: '분야 | 개월 수', en: 'field | months' };
const PROJECTS = { ko: '사업명 | 발주처 | 시작일 | 종료일 | 담당업무', en: 'project | buyer | from | to | task' };
const parted = (shape: typeof FIELDS): readonly [string, string] => [`「${shape.ko}」로 적고 ;로 나눕니다.`, `As “${shape.en}”, parted by “;”`];

export const EXPERT_COLUMNS = {
  name: required('이름', 'Name', text(ANY), '홍길동', ['동의가 없으면 우리 회사에만 보입니다. 주민등록번호는 어디에도 적지 마세요.', 'Seen only in your firm without a consent. Never write a resident number anywhere.']),
  position: column('직위', 'Position', text(ANY), { ko: '수석', en: 'Principal' }),
  role: required('직무', 'Role', oneOf(ROLE_WORDS), { ko: 'IT아키텍트', en: 'IT architect' }, allowed(ROLE_WORDS)),
  secondaryRoles: column('다른 직무', 'Other roles', listOf(oneOf(ROLE_WORDS)), { ko: 'IT컨설턴트', en: 'IT consultant' }, ['쉼표로 나눕니다. 5개까지', 'Parted by commas, up to 5']),
  educationLevel: required('학력', 'Education', oneOf(EDUCATION_WORDS), { ko: '석사', en: 'Master' }, allowed(EDUCATION_WORDS)),
  educationField: column('전공', 'Field of study', text(ANY), { ko: '컴퓨터공학', en: 'Computer science' }),
  careerMonths: required('총경력', 'Career', months, { ko: '12년 3개월', en: '147' }, ['개월 수나 「12년 3개월」', 'Months as a number, or as 12y 3m']),
  careerAsOf: column('경력 기준일', 'Career as of', day, '2025-01-01', ['비우면 가져오는 날', 'The day of the import when empty']),
  careerFields: column('분야별 경력', 'Career by field', entries(FIELDS, readField), { ko: '클라우드 전환 | 60; 통합관제 | 36', en: 'Cloud migration | 60; Control rooms | 36' }, parted(FIELDS)),
  employment: required('고용 형태', 'Employment', oneOf(EMPLOYMENT_WORDS), { ko: '소속 직원', en: 'Employed' }, allowed(EMPLOYMENT_WORDS)),
  qualifications: column('자격', 'Qualifications', entries(QUALIFICATIONS, readQualification), { ko: '정보관리기술사 | | 2015-05-29', en: 'Professional engineer | | 2015-05-29' }, parted(QUALIFICATIONS)),
  projects: column('참여 사업', 'Projects', entries(PROJECTS, readProject), { ko: '가람시 통합관제 고도화 | 가람시 | 2024-03-01 | 2025-02-28 | 구조 설계', en: 'City control platform | Garam City | 2024-03-01 | 2025-02-28 | Architecture' }, parted(PROJECTS)),
} as const;

type ExpertValues = Values<typeof EXPERT_COLUMNS>;

/** What cannot be read stands so that no other column is blamed for it. */
const contentOf = (values: ExpertValues, today: string): ExpertContent => ({
  name: values.name ?? '', position: values.position ?? '', role: values.role ?? 'it_pm', secondaryRoles: values.secondaryRoles ?? [], educationLevel: values.educationLevel ?? 'bachelor', educationField: values.educationField ?? '',
  careerMonths: values.careerMonths ?? 0, careerAsOf: values.careerAsOf ?? today, careerFields: values.careerFields ?? [], employment: values.employment ?? 'employed', qualifications: values.qualifications ?? [], projects: values.projects ?? [],
});

const JUDGED_BY: Partial<Record<ExpertReason, readonly (keyof ExpertValues)[]>> = { over_career: ['careerMonths'], twice: ['role'] };

export const readExpertRow = (row: SheetRow, today: string): { readonly content: ExpertContent; readonly problems: readonly CellProblem[] } => {
  const { values, problems } = readCells(EXPERT_COLUMNS, row);
  const content = tidyExpert(contentOf(values, today));
  const ruled = checkExpert(content, today).map((problem) => ({ ...problem, column: problem.field.split('.')[0] as keyof ExpertValues }));
  const judged = ruled.filter(({ column: key, reason }) => values[key] !== undefined && (JUDGED_BY[reason] ?? []).every((other) => values[other] !== undefined));
  return { content, problems: [...problems, ...judged.map(({ column: key, field, reason }) => ({ column: key, code: reason, args: { detail: `${expertProblemText({ field, reason }, 'ko')}.`, detailEn: `${expertProblemText({ field, reason }, 'en')}.` } }))] };
};

/** Name and main role: a registry knows no birthday, and two people of one name rarely do the same work. Whoever imports decides. */
export const expertKey = ({ name, role }: Pick<ExpertContent, 'name' | 'role'>): string => `${name.normalize('NFKC').toLowerCase().replace(/\s/g, '')}|${role}`;

const joined = (list: readonly (readonly (string | null)[])[]): string => list.map((fields) => fields.map((field) => field ?? '').join(' | ').replace(/( \| )+$/, '')).join('; ');

export const writeExpertRow = (content: ExpertContent, language: 'ko' | 'en'): Readonly<Record<keyof ExpertValues, SheetCell>> => ({
  name: content.name, position: content.position, role: wordOf(ROLE_WORDS, content.role, language), secondaryRoles: content.secondaryRoles.map((role) => wordOf(ROLE_WORDS, role, language)).join(', '),
  educationLevel: wordOf(EDUCATION_WORDS, content.educationLevel, language), educationField: content.educationField, careerMonths: content.careerMonths, careerAsOf: content.careerAsOf,
  careerFields: joined(content.careerFields.map(({ field, months: career }) => [field, String(career)])), employment: wordOf(EMPLOYMENT_WORDS, content.employment, language),
  qualifications: joined(content.qualifications.map(({ name, number, acquiredOn }) => [name, number, acquiredOn])), projects: joined(content.projects.map(({ title, buyer, startsOn, endsOn, task }) => [title, buyer, startsOn, endsOn, task])),
});
