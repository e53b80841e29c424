import type { Spoiling } from '../corpus/definition';

export interface LabelSet {
  readonly category: string;
  readonly code: string;
  readonly title: string;
  readonly group: string;
  readonly definition: string;
  readonly details: string;
  readonly deliverables: string;
  readonly related: string;
  readonly acceptance: string;
}

const set = (category: string, code: string, title: string, group: string, definition: string, details: string, deliverables: string, related: string, acceptance = '응락수준'): LabelSet => ({ category, code, title, group, definition, details, deliverables, related, acceptance });

/** Spellings of the labels as they are seen in RFPs, with spaces and line breaks inside. */
export const LABEL_SETS: readonly LabelSet[] = [
  set('요구사항 분류', '요구사항 고유번호', '요구사항 명칭', '요구사항 상세설명', '정의', '세부내용', '산출정보', '관련 요구사항'),
  set('요구사항\n분류', '요구사항\n고유번호', '요구사항\n명칭', '요구사항\n상세설명', '정 의', '세부\n내용', '산출\n정보', '관련\n요구사항', '응락\n수준'),
  set('구 분', '요구사항 ID', '요구사항명', '상세설명', '정의', '세부 내용', '산출물', '관련요구사항'),
  set('분류', '고유 번호', '요 구 사 항  명 칭', '요구사항 상세 설명', '요구사항 정의', '상세 내용', '관련 산출물', '연관 요구사항', '응락 수준'),
  set('요구사항구분', '요구사항번호', '요구사항 이름', '상 세 설 명', '정의', '요구사항 내용', '산출정보(산출물)', '관련 요구사항 ID'),
];

const fullWidth = (code: string): string => [...code].map((letter) => (/[A-Z0-9]/u.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter)).join('');
const WAYS: readonly ((code: string) => string)[] = [(code) => code, (code) => code.replaceAll('-', ' - '), (code) => code.replaceAll('-', '−'), fullWidth, (code) => code.replace('-', '-\n'), (code) => code.replaceAll('-', ' -')];
const WAY: Readonly<Record<Exclude<Spoiling['codes'], 'in-turn'>, number>> = { plain: 0, spaced: 1, minus: 2, 'full-width': 3, broken: 4 };

/** A number as the document writes it. */
export const writtenCode = (code: string, how: Spoiling['codes'], at: number): string => (how === 'in-turn' ? WAYS[at % WAYS.length] : WAYS[WAY[how]])?.(code) ?? code;
