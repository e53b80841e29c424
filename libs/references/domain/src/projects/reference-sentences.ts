import type { ReferenceProblem, ReferenceReason } from './check-reference';

type Words = Readonly<Record<'ko' | 'en', string>>;

const REASONS: Readonly<Record<ReferenceReason, Words>> = {
  missing: { ko: '적어 주세요', en: 'is missing' },
  too_long: { ko: '너무 깁니다', en: 'is too long' },
  not_day: { ko: '1990년부터 2100년 사이의 날짜를 적어 주세요', en: 'must be a day from 1990 to 2100' },
  order: { ko: '날짜의 앞뒤가 맞지 않습니다', en: 'does not fit the other dates' },
  not_won: { ko: '1원부터 100조 원 미만의 금액을 적어 주세요', en: 'must be an amount from 1 won to below 100 trillion' },
  not_share: { ko: '0보다 크고 100% 이하인 지분율을 적어 주세요', en: 'must be a share above 0 and up to 100%' },
  over_whole: { ko: '지분율 합계가 100%를 넘습니다', en: 'have shares of more than 100% in all' },
  over_contract: { ko: '계약금액을 넘습니다', en: 'is more than the contract amount' },
  over_phase: { ko: '차수 금액을 넘습니다', en: 'is more than the phase' },
  over_part: { ko: '차수별 분담 금액의 합계가 우리 분담 금액을 넘습니다', en: 'have own parts of more than the own part of the contract' },
  too_many: { ko: '너무 많습니다', en: 'are too many' },
  own_firm: { ko: '우리 회사는 참여사로 따로 적지 않습니다', en: 'is your own firm, which needs no entry' },
  twice: { ko: '같은 회원사가 두 번 있습니다', en: 'is there twice' },
  alone: { ko: '단독 계약에는 다른 참여사가 없습니다', en: 'do not belong to a contract of one firm alone' },
  unknown_firm: { ko: '조합의 회원사가 아닙니다', en: 'is no firm of this cooperative' },
};

const FIELDS: Readonly<Record<string, Words>> = {
  title: { ko: '사업명', en: 'title' },
  buyerName: { ko: '발주처', en: 'buyer' },
  contractNumber: { ko: '계약번호', en: 'contract number' },
  contractDay: { ko: '계약일', en: 'contract day' },
  startsOn: { ko: '착수일', en: 'start' },
  endsOn: { ko: '완료일', en: 'completion' },
  amount: { ko: '계약금액', en: 'contract amount' },
  shareBasisPoints: { ko: '지분율', en: 'share' },
  partAmount: { ko: '분담 금액', en: 'own part' },
  issuer: { ko: '증명기관', en: 'issuer' },
  description: { ko: '사업 내용', en: 'description' },
  technologies: { ko: '기술', en: 'technologies' },
  participants: { ko: '참여사', en: 'participants' },
  phases: { ko: '차수', en: 'phases' },
  completedOn: { ko: '완료일', en: 'completion' },
  name: { ko: '이름', en: 'name' },
};

/** '완료일', '참여사 2의 지분율'. */
const fieldName = (path: string, language: 'ko' | 'en'): string => {
  const [list = '', at, field] = path.split('.');
  const word = (name: string): string => FIELDS[name]?.[language] ?? name;
  if (at === undefined || field === undefined) return word(list);
  const row = `${word(list)} ${Number(at) + 1}`;
  return language === 'ko' ? `${row}의 ${word(field)}` : `${row}, ${word(field)}`;
};

/** What is wrong at a field, for the inside of an error's sentence. */
export const referenceProblemText = ({ field, reason }: ReferenceProblem, language: 'ko' | 'en'): string =>
  language === 'ko' ? `${fieldName(field, language)}: ${REASONS[reason].ko}` : `${fieldName(field, language)} ${REASONS[reason].en}`;
