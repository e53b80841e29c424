import type { Planted } from './scene/registry';

export type Asker = 'member' | 'office';

/** What is asked beside the text; ids are those of the scene. */
export interface Filters {
  readonly kinds?: ('reference' | 'certificate' | 'expert' | 'capability')[];
  readonly firmId?: string;
  readonly verified?: boolean;
  readonly nodeId?: string;
  readonly certificateKindId?: string;
  readonly buyer?: string;
  readonly amountFrom?: bigint;
  readonly amountTo?: bigint;
  readonly yearFrom?: number;
  readonly yearTo?: number;
}

export interface Question {
  /** As it stands in the report. */
  readonly label: string;
  readonly text: string;
  readonly filters: Filters;
  readonly by: Asker;
  readonly page: 'first' | 'middle' | 'last';
}

const EOK = 100_000_000n;

/** Filters that the plain ways know as well. */
const COMMON: readonly (keyof Filters)[] = ['kinds', 'firmId', 'verified'];
export const isComparable = ({ text, filters }: Question): boolean => text !== '' && Object.keys(filters).every((key) => COMMON.some((common) => common === key));

/** The fixed set: what people type, from the rare to what thousands of rows hold, and filters alone and together. */
export const questions = ({ nodes, kinds }: Planted, firms: readonly { readonly id: string; readonly name: string }[]): readonly Question[] => {
  const named = <T extends { readonly id: string; readonly name: string }>(rows: readonly T[], part: string): string => {
    const found = rows.find(({ name }) => name.includes(part));
    if (!found) throw new Error(`nothing is called ${part}`);
    return found.id;
  };
  const ask = (text: string, label: string, more: Partial<Omit<Question, 'text' | 'label'>> = {}): Question => ({ label: text === '' ? label : `${text} — ${label}`, text, filters: {}, by: 'member', page: 'first', ...more });
  const firmName = firms[3]?.name ?? '';
  return [
    ask('상황', 'two syllables'),
    ask('관제', 'two syllables, common'),
    ask('구축', 'two syllables, very common'),
    ask('드론', 'two syllables, rare'),
    ask('시스템', 'three syllables, the most common word of all, part of firms’ names too'),
    ask('하천 수위 예측', 'three words'),
    ask('정보화전략계획 수립', 'a long word that is a synonym (ISP)'),
    ask('플랫폼 구축', 'two common words'),
    ask('시스템 클라우드 전환', 'three common words, one with synonyms'),
    ask('여러 부서에 흩어진 자료를 한곳에', 'part of a sentence'),
    ask('ㅈㄴㅇㅈ', 'initials'),
    ask('ㄱㅊ', 'two initials, very common'),
    ask('ㄷㅅㅌㅎㄱㅈ', 'long initials'),
    ask('kubernetes', 'English'),
    ask('Spring', 'English, common'),
    ask('postgresql oracle', 'two English words'),
    ask('클라우드', 'synonym: Cloud'),
    ask('Cloud', 'synonym: 클라우드'),
    ask('ISP', 'synonym: 정보화전략계획'),
    ask('보안', 'three synonyms'),
    ask('유지보수', 'synonym: 유지관리'),
    ask(firmName, 'a firm as it writes itself'),
    ask('(주)가람소프트', 'a firm with another legal form'),
    ask('주식회사 나람데이터 관제', 'a firm and a word'),
    ask('ㄱㄹㅅㅍㅌ', 'a firm by its initials'),
    ask('소프트', 'a part of many firms’ names'),
    ask('없는말말', 'no hits'),
    ask('관제 없는말말', 'no hits, one word common'),
    ask('2024-0123', 'a certificate’s number'),
    ask('구축', 'verified references only', { filters: { kinds: ['reference'], verified: true } }),
    ask('관제', 'of one firm', { filters: { firmId: named(firms, '나람') } }),
    ask('클라우드', 'amount, years, verified', { filters: { amountFrom: 5n * EOK, amountTo: 30n * EOK, yearFrom: 2022, yearTo: 2026, verified: true } }),
    ask('구축', 'by capability', { filters: { nodeId: named(nodes, '클라우드') } }),
    ask('구축', 'by buyer', { filters: { buyer: '새뜰' } }),
    ask('', 'filter alone: references', { filters: { kinds: ['reference'] } }),
    ask('', 'filter alone: verified', { filters: { verified: true } }),
    ask('', 'filter alone: one firm', { filters: { firmId: named(firms, '나람') } }),
    ask('', 'filter alone: buyer', { filters: { buyer: '초롱시' } }),
    ask('', 'filter alone: from 10억', { filters: { amountFrom: 10n * EOK } }),
    ask('', 'filter alone: completed 2023 to 2025', { filters: { yearFrom: 2023, yearTo: 2025 } }),
    ask('', 'filter alone: a branch of capabilities', { filters: { nodeId: named(nodes, '클라우드') } }),
    ask('', 'filter alone: kind of certificate', { filters: { certificateKindId: named(kinds, 'CSAP') } }),
    ask('', 'filters together: buyer, amount, years, verified', { filters: { buyer: '시', amountFrom: EOK, yearFrom: 2020, yearTo: 2026, verified: true } }),
    ask('구축', 'a page in the middle', { page: 'middle' }),
    ask('시스템', 'the last page', { page: 'last' }),
    ask('', 'all references, the last page', { filters: { kinds: ['reference'] }, page: 'last' }),
    ask('시스템', 'asked by the office', { by: 'office' }),
    ask('ㅈㄴㅇㅈ', 'asked by the office', { by: 'office' }),
  ];
};
