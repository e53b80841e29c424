import type { DefinedRequirement, DefinedRfp } from './definition';
import { countsOf, digits, requirementsOf, summaryOf } from './requirements';
import { BLIND_RULE, EIGHTY_TWENTY, NINETY_TEN, QUALIFICATIONS, RATIOS, SUBMISSIONS, TIDY } from './usual';

const LIMITS = { pageLimits: [{ of: '정성제안서', pages: 200 }, { of: '발표자료', pages: 30 }], pageLimitSentence: '정성제안서는 200쪽 이내, 발표자료는 30쪽 이내로 작성하며 초과분은 평가하지 않는다.' } as const;
const WHOLE_LIMIT = { pageLimits: [{ of: null, pages: 150 }], pageLimitSentence: '제안서는 A4 용지 150페이지 이내로 작성하여야 한다.' } as const;
const COMMON = { qualifications: QUALIFICATIONS, submissions: SUBMISSIONS, blindRule: BLIND_RULE, ...LIMITS } as const;
const METHOD = '제한경쟁입찰(협상에 의한 계약)';

const months = (written: string, count: number) => ({ written, from: null, to: null, months: count, days: null });
const won = (label: string, written: string, amount: string, vat: 'included' | 'excluded' | null) => ({ label, written, won: amount, vat });

const control = requirementsOf({ about: ['통합관제'], count: 12, code: digits(3) });
const disaster = requirementsOf({ about: ['재난안전', '상황전파'], count: 48, code: digits(3) });
const library = requirementsOf({ about: ['도서관'], count: 24, code: digits(2), acceptance: '필수' });
const lineCards = requirementsOf({ about: ['체육시설 예약'], count: 18, code: digits(3) });
const listed = requirementsOf({ about: ['농산물 유통', '산지 출하'], count: 42, code: (prefix, number) => `${({ SFR: '기능', PER: '성능', SIR: '연계', DAR: '데이터', TER: '시험', SER: '보안', QUR: '품질', COR: '제약', PMR: '관리', PSR: '지원', ECR: '장비', CSR: '컨설팅', MPR: '유지' } as Record<string, string>)[prefix] ?? prefix}-${String(number).padStart(2, '0')}`, withDefinition: false, withRelated: false, withDeliverables: false, withCategory: false });
const printed = requirementsOf({ about: ['평생교육'], count: 20, code: digits(3) });
const printedPlain = requirementsOf({ about: ['시설물 점검'], count: 15, code: digits(3), withDefinition: false });
const archives = requirementsOf({ about: ['기록물', '사진자료'], count: 45, code: (prefix, number) => `ABC-${({ SFR: 'DB구축', DAR: '데이터' } as Record<string, string>)[prefix] ?? prefix}-${String(number).padStart(3, '0')}` });
const again: DefinedRequirement = { ...(archives[1] as DefinedRequirement), title: '처리 현황판 확대 구성', details: ['○ 본청과 사업소의 현황판을 나누어 구성하여야 함'] };
const nested = requirementsOf({ about: ['도로 교통', '주차', '신호'], count: 60, code: digits(3) });
const large = requirementsOf({ about: ['세무', '복지', '문화', '환경', '건축', '위생', '상수도', '감사'], count: 300, code: digits(3), texts: 5 });
const wide = requirementsOf({ about: ['산림', '병해충', '휴양림', '임도'], count: 120, code: digits(3) });
const binary = requirementsOf({ about: ['하천 수위'], count: 36, code: digits(3) });
const headed = requirementsOf({ about: ['박물관'], count: 16, code: digits(3), withDefinition: false, withRelated: false, withDeliverables: false, withCategory: false });
const colons = requirementsOf({ about: ['보육'], count: 14, code: digits(2) });

const mixed = requirementsOf({ about: ['항만 물류', '여객선'], count: 70, code: digits(3), texts: 2 }).map((requirement, at): DefinedRequirement => (at % 4 === 0 ? { ...requirement, details: [...requirement.details, '○ 산출물은 표준 서식을 따르며 SFR-002의 정의를 준용하여야 함', '- 구분: 운영, 개발'] } : requirement));

const withoutSome = <T>(rows: readonly T[], ...left: readonly number[]): readonly T[] => rows.filter((_, at) => !left.includes(at));

export const RFPS: readonly DefinedRfp[] = [
  {
    file: '01-tidy', format: 'hwpx', about: 'A tidy document: cards of two columns, summary, contents, forms',
    facts: { name: '공공 클라우드 통합관제 시스템 구축', period: months('계약체결일로부터 8개월', 8), budget: won('사업예산', '1,650,000,000원(부가가치세 포함)', '1650000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: control, summary: summaryOf(control), stated: [], evaluation: NINETY_TEN, ...COMMON, spoiling: TIDY,
  },
  {
    file: '02-split', format: 'hwpx', about: 'Cards split over pages in five ways, page numbers and running heads between; the summary misses two, names one too many, and counts wrongly',
    facts: { name: '재난안전 상황관리 고도화 사업', period: { written: '2026. 3. 1. ~ 2026. 12. 31.', from: '2026-03-01', to: '2026-12-31', months: null, days: null }, budget: won('사업금액', '금 2,340백만원(VAT 포함)', '2340000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[1] },
    requirements: disaster, summary: [...withoutSome(summaryOf(disaster), 5, 30), { code: 'SFR-099', title: '긴급 방송 연계', category: '기능 요구사항' }], stated: countsOf(disaster).map((row, at) => (at === 1 ? { ...row, count: row.count + 2 } : row)), evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'three-columns', labels: 1, split: 'in-turn', splitEvery: 2, isPageNumberPrinted: true, runningHead: '재난안전 상황관리 고도화 사업 제안요청서', summary: 'merged', facts: 'table' },
  },
  {
    file: '03-four-columns', format: 'docx', about: 'Four columns with 응락수준, two-digit numbers written in six ways, footnotes',
    facts: { name: '통합 도서관 정보시스템 재구축', period: { written: '착수일로부터 180일', from: null, to: null, months: null, days: 180 }, budget: won('사업비', '9억 5천만원(부가세 포함)', '950000000', 'included'), contractMethod: '협상에 의한 계약', ratio: RATIOS.ninety[2] },
    requirements: library, summary: summaryOf(library), stated: [], evaluation: NINETY_TEN, ...COMMON, ...WHOLE_LIMIT,
    spoiling: { ...TIDY, card: 'four-columns', labels: 3, codes: 'in-turn', footnoteEvery: 3, evaluation: 'bands', facts: 'brackets' },
  },
  {
    file: '04-lines', format: 'docx', about: 'Cards written as lines, no table',
    facts: { name: '공공 체육시설 예약시스템 고도화', period: months('계약일로부터 5개월 이내', 5), budget: won('추정가격', '181,818,182원(부가가치세 별도)', '181818182', 'excluded'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: lineCards, summary: summaryOf(lineCards), stated: [], evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'lines', labels: 1, codes: 'in-turn', footnoteEvery: 4, nestedEvery: 6, runningHead: '체육시설 예약시스템 고도화', evaluation: 'flat' },
  },
  {
    file: '05-lists', format: 'hwpx', about: 'A list for each category, one requirement per row, going on over pages; an own scheme of numbers; no summary',
    facts: { name: '농산물 유통정보 종합시스템 구축', period: { written: "'26.1.1 ~ '26.12.31", from: '2026-01-01', to: '2026-12-31', months: null, days: null }, budget: won('소요예산', '495,000천원(VAT포함)', '495000000', 'included'), contractMethod: METHOD, ratio: RATIOS.eighty },
    requirements: listed, summary: [], stated: [], evaluation: EIGHTY_TWENTY, ...COMMON,
    spoiling: { ...TIDY, card: 'list', labels: 2, split: 'rest-without-label', summary: 'none', evaluation: 'split', facts: 'headings' },
  },
  {
    file: '06-printed', format: 'pdf', about: 'Printed: cards of three columns that the printer splits over pages',
    facts: { name: '평생교육 학습이력 통합플랫폼 구축', period: months('계약일로부터 10개월', 10), budget: won('사업예산', '금1,100,000,000원정(부가가치세 포함)', '1100000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: printed, summary: summaryOf(printed), stated: [], evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'three-columns', labels: 0, summary: 'merged', evaluation: 'flat' },
  },
  {
    file: '07-printed-plain', format: 'pdf', about: 'Printed: cards of two columns without definitions, no summary',
    facts: { name: '공공 시설물 안전점검 이력관리 시스템', period: months('계약체결일로부터 6개월', 6), budget: won('용역금액', '330,000,000원(VAT 포함)', '330000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[1] },
    requirements: printedPlain, summary: [], stated: [], evaluation: NINETY_TEN, ...COMMON, ...WHOLE_LIMIT,
    spoiling: { ...TIDY, card: 'two-columns', labels: 2, codes: 'spaced', summary: 'none', hasForms: false, evaluation: 'flat' },
  },
  {
    file: '08-no-card', format: 'hwpx', about: 'No requirement at all: a notice with facts, evaluation and rules',
    facts: { name: '정보화전략계획(ISP) 수립 용역', period: months('계약일로부터 4개월', 4), budget: won('예산액', '88,000,000원(부가가치세 포함)', '88000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[2] },
    requirements: [], summary: [], stated: [], evaluation: NINETY_TEN, ...COMMON, spoiling: { ...TIDY, hasMentions: false },
  },
  {
    file: '09-one-table', format: 'docx', about: 'All cards of a category in one table; an own scheme of numbers; one number twice with another text',
    facts: { name: '기록물 디지털 아카이브 구축', period: { written: '계약일 ~ 2026. 11. 30.', from: null, to: '2026-11-30', months: null, days: null }, budget: won('사업예산', '16.5억원(VAT 포함)', '1650000000', 'included'), contractMethod: METHOD, ratio: RATIOS.eighty },
    requirements: [...archives.slice(0, 4), again, ...archives.slice(4)], summary: summaryOf(archives), stated: [], evaluation: EIGHTY_TWENTY, ...COMMON,
    spoiling: { ...TIDY, card: 'one-table', labels: 4, codes: 'spaced', summary: 'split', nestedEvery: 7 },
  },
  {
    file: '10-nested', format: 'hwpx', about: 'Tables within the details, cards within frames, numbers broken by line breaks and in full-width letters',
    facts: { name: '지능형 교통정보 통합플랫폼 구축', period: months('착수일부터 12개월', 12), budget: won('총사업비', '금 삼십억원(￦3,000,000,000, 부가가치세 포함)', '3000000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: nested, summary: summaryOf(nested), stated: countsOf(nested), evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'three-columns', labels: 1, codes: 'in-turn', nestedEvery: 3, isFramed: true, footnoteEvery: 5, evaluation: 'bands' },
  },
  {
    file: '11-large', format: 'hwpx', about: '300 cards, every third split over pages; about 300 pages',
    facts: { name: '시·군 공통 행정정보시스템 차세대 구축', period: months('계약일로부터 24개월', 24), budget: won('사업예산', '32,400백만원(부가가치세 포함)', '32400000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: large, summary: summaryOf(large), stated: countsOf(large), evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'three-columns', labels: 0, split: 'in-turn', splitEvery: 3, isPageNumberPrinted: true, runningHead: '차세대 행정정보시스템 제안요청서', summary: 'split', footnoteEvery: 10, nestedEvery: 9, isPageEach: true },
  },
  {
    file: '12-head-over-values', format: 'docx', about: 'Number and name over their values, summary of two rows side by side, three missing in it',
    facts: { name: '산림재난 통합관리체계 구축', period: { written: '2026년 2월 1일부터 2027년 1월 31일까지', from: '2026-02-01', to: '2027-01-31', months: null, days: null }, budget: won('배정예산', '4,180,000천원(부가세 포함)', '4180000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[1] },
    requirements: wide, summary: withoutSome(summaryOf(wide), 10, 60, 119), stated: [], evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'head-over-values', labels: 0, summary: 'side-by-side', evaluation: 'split' },
  },
  {
    file: '13-binary', format: 'hwp', about: 'HWP 5: cards of three columns, some split',
    facts: { name: '하천 수위 관측망 통합시스템 구축', period: months('계약일로부터 9개월', 9), budget: won('사업예산', '770,000,000원(부가가치세 포함)', '770000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: binary, summary: summaryOf(binary), stated: [], evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'three-columns', labels: 1, split: 'in-turn', splitEvery: 4, isPageNumberPrinted: true, summary: 'merged' },
  },
  {
    file: '14-headings', format: 'hwpx', about: 'Requirements as headings with number and name, text under them',
    facts: { name: '박물관 소장품 관리시스템 개선', period: months('계약일로부터 7개월', 7), budget: won('사업예산', '210,000,000원(부가가치세 포함)', '210000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: headed, summary: [], stated: [], evaluation: NINETY_TEN, ...COMMON, ...WHOLE_LIMIT,
    spoiling: { ...TIDY, card: 'headings', summary: 'none' },
  },
  {
    file: '15-colon-cells', format: 'docx', about: 'One column: label and value in the same cell',
    facts: { name: '보육통합정보시스템 기능개선', period: months('계약일로부터 6개월', 6), budget: won('사업예산', '1억 6,500만원(VAT 포함)', '165000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[2] },
    requirements: colons, summary: summaryOf(colons), stated: [], evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'colon-cells', labels: 2, codes: 'minus' },
  },
  {
    file: '16-mixed', format: 'hwpx', about: 'Each category in another card style and with other labels, split, with things that look like cards, items and labels but are none',
    facts: { name: '항만 물류 디지털 전환 2단계', period: { written: '계약일로부터 2026. 12. 15.까지', from: null, to: '2026-12-15', months: null, days: null }, budget: won('사업예산', '일금 이십억원정 (￦2,000,000,000 / VAT 포함)', '2000000000', 'included'), contractMethod: METHOD, ratio: RATIOS.ninety[0] },
    requirements: mixed, summary: withoutSome(summaryOf(mixed), 3, 33), stated: countsOf(mixed), evaluation: NINETY_TEN, ...COMMON,
    spoiling: { ...TIDY, card: 'mixed', codes: 'in-turn', split: 'in-turn', splitEvery: 3, isPageNumberPrinted: true, runningHead: '항만 물류 디지털 전환 2단계 제안요청서', summary: 'merged', footnoteEvery: 4, nestedEvery: 5, hasTraps: true },
  },
];
