import type { Compliance, ComplianceState } from './compliance-item';

export type SheetLanguage = 'ko' | 'en';
type Words = Readonly<Record<SheetLanguage, string>>;

/** matrix: every row with all that is known of it; index: the 조견표 that proposals carry, requirement → place in the proposal. */
export const COMPLIANCE_SHEETS = ['matrix', 'index'] as const;
export type ComplianceSheet = (typeof COMPLIANCE_SHEETS)[number];
export const isComplianceSheet = (text: string): text is ComplianceSheet => COMPLIANCE_SHEETS.includes(text as ComplianceSheet);

export const STATE_WORDS: Readonly<Record<ComplianceState, Words>> = {
  undecided: { ko: '미정', en: 'Undecided' },
  assigned: { ko: '배정', en: 'Assigned' },
  writing: { ko: '작성 중', en: 'Writing' },
  written: { ko: '작성됨', en: 'Written' },
  confirmed: { ko: '확인됨', en: 'Confirmed' },
};

export const COMPLIANCE_WORDS: Readonly<Record<Compliance, Words>> = {
  met: { ko: '충족', en: 'Met' },
  partial: { ko: '부분 충족', en: 'Partial' },
  alternative: { ko: '대체', en: 'Alternative' },
  unmet: { ko: '미충족', en: 'Unmet' },
};

/** A place in the proposal; the page is not known before it is set, so the section's number stands for it. */
export interface SheetAnswer {
  readonly number: string;
  readonly title: string;
}

/** What a row of the matrix says, by name. */
export interface SheetItem {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly firm: string;
  readonly person: string;
  readonly state: ComplianceState;
  readonly compliance: Compliance | null;
  readonly reason: string;
  readonly evaluationItem: string;
  /** In hundredths. */
  readonly points: number | null;
  readonly dueOn: string | null;
  /** In the order of the proposal, each section once. */
  readonly answers: readonly SheetAnswer[];
  /** Answers in sections that whoever exports may not read. */
  readonly closedAnswers: number;
  readonly evidence: readonly string[];
}

export type SheetCellValue = string | number;
interface SheetColumn {
  readonly heading: Words;
  readonly width: number;
  readonly cell: (item: SheetItem, language: SheetLanguage) => SheetCellValue;
}

const CLOSED: Words = { ko: '볼 수 없는 절', en: 'Closed sections' };
const places = ({ answers, closedAnswers }: SheetItem, language: SheetLanguage): string[] => [
  ...answers.map(({ number, title }) => `${number} ${title}`.trim()),
  ...(closedAnswers > 0 ? [`${CLOSED[language]} ${closedAnswers}`] : []),
];

export const MATRIX_COLUMNS: readonly SheetColumn[] = [
  { heading: { ko: '요구사항 번호', en: 'Requirement' }, width: 16, cell: ({ code }) => code },
  { heading: { ko: '요구사항 명칭', en: 'Title' }, width: 40, cell: ({ title }) => title },
  { heading: { ko: '분류', en: 'Category' }, width: 18, cell: ({ category }) => category },
  { heading: { ko: '담당 회사', en: 'Firm' }, width: 16, cell: ({ firm }) => firm },
  { heading: { ko: '담당자', en: 'Person' }, width: 12, cell: ({ person }) => person },
  { heading: { ko: '상태', en: 'State' }, width: 10, cell: ({ state }, language) => STATE_WORDS[state][language] },
  { heading: { ko: '충족 여부', en: 'Compliance' }, width: 12, cell: ({ compliance }, language) => (compliance === null ? '' : COMPLIANCE_WORDS[compliance][language]) },
  { heading: { ko: '사유', en: 'Reason' }, width: 30, cell: ({ reason }) => reason },
  { heading: { ko: '제안서의 절', en: 'Sections' }, width: 36, cell: (item, language) => places(item, language).join('\n') },
  { heading: { ko: '근거', en: 'Evidence' }, width: 30, cell: ({ evidence }) => evidence.join('\n') },
  { heading: { ko: '평가항목', en: 'Evaluation item' }, width: 30, cell: ({ evaluationItem }) => evaluationItem },
  { heading: { ko: '배점', en: 'Points' }, width: 8, cell: ({ points }) => (points === null ? '' : points / 100) },
  { heading: { ko: '기한', en: 'Due' }, width: 12, cell: ({ dueOn }) => dueOn ?? '' },
];

export const INDEX_HEADINGS: readonly { readonly heading: Words; readonly width: number }[] = [
  { heading: { ko: '요구사항 번호', en: 'Requirement' }, width: 16 },
  { heading: { ko: '요구사항 명칭', en: 'Title' }, width: 44 },
  { heading: { ko: '제안서의 절', en: 'Section' }, width: 40 },
  { heading: { ko: '쪽(절 번호)', en: 'Page (section number)' }, width: 14 },
];

/** A row for each section that answers; one without a place where nothing does. */
export const indexRows = (item: SheetItem, language: SheetLanguage): SheetCellValue[][] => {
  const known = item.answers.map(({ number, title }) => [item.code, item.title, title, number]);
  const closed = item.closedAnswers > 0 ? [[item.code, item.title, `${CLOSED[language]} ${item.closedAnswers}`, '']] : [];
  return known.length + closed.length > 0 ? [...known, ...closed] : [[item.code, item.title, '', '']];
};
