import { addMonths } from '../day';
import type { WorkKind } from './reference';

/** How one tender counts performance. Data, never a constant of the program: each notice states its own. */
export interface PerformanceRule {
  /** Completed within so many years before the reference day, usually that of the notice. */
  readonly windowYears: number;
  /** Whether a contract that still runs counts with its whole amount; completed phases count in any case. */
  readonly countsRunning: boolean;
  /** Amounts as the contract states them, or with value-added tax taken out or put on. */
  readonly vat: 'as_stated' | 'without' | 'with';
  /** Whether subcontracted work counts: never, only with the buyer's approval, always. */
  readonly subcontract: 'never' | 'approved' | 'always';
  readonly excludes: readonly WorkKind[];
  /** Where the rule stands, in its own words, and the day it was read, YYYY-MM-DD. */
  readonly source: string;
  readonly sourceEn: string;
  readonly asOf: string;
}

/** The common rule of public software tenders, until a notice says otherwise. */
export const COMMON_RULE: PerformanceRule = {
  windowYears: 3,
  countsRunning: false,
  vat: 'as_stated',
  subcontract: 'approved',
  excludes: ['maintenance', 'hardware'],
  source: '공공 SW 제안요청서의 통례: 공고일 기준 최근 3년 이내 완료, 유지관리와 장비 납품 제외. 지분은 (계약예규) 공동계약운용요령 제9조제3항. 공고의 기준이 다르면 공고를 따릅니다.',
  sourceEn: 'Common in public software RFPs: completed within three years before the notice, without maintenance and supply of equipment. Shares: 공동계약운용요령 §9③. A notice that says otherwise decides.',
  asOf: '2026-11-23',
};

/** Both days belong to it, in Asia/Seoul. */
export interface CreditWindow {
  readonly from: string;
  readonly through: string;
}

const MONTHS = 12;

/** A window from 29 February begins on 28 February of a year without it. */
export const creditWindow = (rule: Pick<PerformanceRule, 'windowYears'>, on: string): CreditWindow => ({ from: addMonths(on, -MONTHS * rule.windowYears), through: on });
