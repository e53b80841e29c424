import type { AvailabilityProblem } from './availability';
import type { ExpertProblem, ExpertReason } from './check-expert';
import { CONSENT_LIMITS, type ConsentProblem } from './consent';
import { EXPERT_LIMITS } from './expert';

type Words = Readonly<Record<'ko' | 'en', string>>;
type Language = keyof Words;

const REASONS: Readonly<Record<ExpertReason, Words>> = {
  missing: { ko: '적어 주세요', en: 'is missing' },
  too_long: { ko: '너무 깁니다', en: 'is too long' },
  too_many: { ko: '너무 많습니다', en: 'are too many' },
  twice: { ko: '같은 것이 두 번 있습니다', en: 'hold one thing twice' },
  not_role: { ko: 'ITSQF 17개 직무에서 골라 주세요', en: 'must be one of the 17 ITSQF roles' },
  not_day: { ko: '1900년부터 2199년 사이의 날짜를 적어 주세요', en: 'must be a day from 1900 to 2199' },
  future: { ko: '오늘이나 그 전 날짜를 적어 주세요', en: 'must not be later than today' },
  order: { ko: '시작한 날보다 빠릅니다', en: 'is before the start' },
  not_months: { ko: `개월 수를 ${EXPERT_LIMITS.careerMonthsMax} 이하의 정수로 적어 주세요`, en: `must be whole months, up to ${EXPERT_LIMITS.careerMonthsMax}` },
  over_career: { ko: '총경력보다 깁니다', en: 'is more than the whole career' },
  holds_name: { ko: '이름이 들어 있습니다. 이름은 이름 칸에만 적어 주세요', en: 'holds the name, which belongs into the field for it only' },
  resident_number: { ko: '주민등록번호나 외국인등록번호로 보입니다', en: 'looks like a resident or foreigner registration number' },
};

const FIELDS: Readonly<Record<string, Words>> = {
  name: { ko: '이름', en: 'name' },
  position: { ko: '직위', en: 'position' },
  role: { ko: '직무', en: 'role' },
  secondaryRoles: { ko: '다른 직무', en: 'other roles' },
  educationField: { ko: '전공', en: 'field of study' },
  qualifications: { ko: '자격증', en: 'qualifications' },
  number: { ko: '번호', en: 'number' },
  acquiredOn: { ko: '취득일', en: 'day acquired' },
  careerMonths: { ko: '총경력', en: 'whole career' },
  careerAsOf: { ko: '경력 기준일', en: 'day of counting' },
  careerFields: { ko: '분야별 경력', en: 'career by field' },
  field: { ko: '분야', en: 'field' },
  months: { ko: '개월', en: 'months' },
  projects: { ko: '참여 사업', en: 'projects' },
  title: { ko: '사업명', en: 'title' },
  buyer: { ko: '발주처', en: 'buyer' },
  task: { ko: '담당업무', en: 'task' },
  startsOn: { ko: '시작일', en: 'start' },
  endsOn: { ko: '종료일', en: 'end' },
  purpose: { ko: '동의 목적', en: 'purpose of the consent' },
};

/** '자격증 2의 번호'. */
export const expertFieldText = (path: string, language: Language): string => {
  const [list = '', at, field] = path.split('.');
  const word = (name: string): string => FIELDS[name]?.[language] ?? name;
  if (at === undefined || field === undefined) return word(list);
  const row = `${word(list)} ${Number(at) + 1}`;
  return language === 'ko' ? `${row}의 ${word(field)}` : `${row}, ${word(field)}`;
};

/** What is wrong, beside the field itself. */
export const expertReasonText = (reason: ExpertReason, language: Language): string => REASONS[reason][language];

/** What is wrong at a field, for the inside of an error's sentence. Never what was typed. */
export const expertProblemText = ({ field, reason }: ExpertProblem, language: Language): string =>
  language === 'ko' ? `${expertFieldText(field, language)}: ${REASONS[reason].ko}` : `${expertFieldText(field, language)} ${REASONS[reason].en}`;

const CONSENT: Readonly<Record<ConsentProblem, Words>> = {
  purpose: { ko: `동의 목적을 ${CONSENT_LIMITS.purposeMax}자까지 적어 주세요`, en: `say what the consent is for, in up to ${CONSENT_LIMITS.purposeMax} letters` },
  given_on: { ko: '동의한 날이 날짜가 아닙니다', en: 'the day of consent is none' },
  given_later: { ko: '동의한 날이 오늘보다 늦습니다', en: 'the day of consent is later than today' },
  ends_on: { ko: '동의가 끝나는 날이 날짜가 아닙니다', en: 'the end of the consent is no day' },
  ends_before: { ko: '동의가 끝나는 날이 동의한 날보다 빠릅니다', en: 'the consent ends before it was given' },
  ends_late: { ko: `동의는 ${CONSENT_LIMITS.monthsMax / 12}년까지 받습니다. 그 뒤에는 다시 받아 주세요`, en: `a consent lasts up to ${CONSENT_LIMITS.monthsMax / 12} years; ask again after that` },
};
export const consentProblemText = (problem: ConsentProblem, language: Language): string => CONSENT[problem][language];

const AVAILABILITY: Readonly<Record<AvailabilityProblem, Words>> = {
  month: { ko: '달은 2026-11처럼 적어 주세요', en: 'write a month as 2026-11' },
  month_away: { ko: `이번 달부터 ${EXPERT_LIMITS.availabilityMonths}개월 뒤까지만 적을 수 있습니다`, en: `only this month and the ${EXPERT_LIMITS.availabilityMonths} after it can be stated` },
  month_twice: { ko: '같은 달이 두 번 있습니다', en: 'one month is there twice' },
  percent: { ko: '가동률은 0에서 100 사이의 정수로 적어 주세요', en: 'availability is a whole number from 0 to 100' },
};
export const availabilityProblemText = (problem: AvailabilityProblem, language: Language): string => AVAILABILITY[problem][language];
