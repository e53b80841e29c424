import type { SourceFormat } from '@shoal/requirements-domain';

/** A requirement as the buyer means it; what a reader has to bring back. */
export interface DefinedRequirement {
  /** As it ought to be read; null where the document gives none. */
  readonly code: string | null;
  readonly title: string;
  /** Null where the document does not print it. */
  readonly category: string | null;
  readonly definition: string;
  readonly details: readonly string[];
  readonly deliverables: string;
  readonly related: readonly string[];
  readonly acceptance?: string;
}

export interface DefinedSummaryRow {
  readonly code: string;
  readonly title: string;
  readonly category: string | null;
}

export interface DefinedItem {
  readonly path: readonly string[];
  readonly points: number;
  readonly kind: 'quantitative' | 'qualitative' | 'price' | null;
}

/** A fact as it is printed, and what it means. */
export interface DefinedFacts {
  readonly name: string;
  readonly period: { readonly written: string; readonly from: string | null; readonly to: string | null; readonly months: number | null; readonly days: number | null };
  readonly budget: { readonly label: string; readonly written: string; readonly won: string; readonly vat: 'included' | 'excluded' | null };
  readonly contractMethod: string;
  readonly ratio: { readonly written: string; readonly technical: number; readonly price: number };
}

export type CardStyle = 'two-columns' | 'three-columns' | 'four-columns' | 'one-table' | 'lines' | 'list' | 'head-over-values' | 'headings' | 'colon-cells' | 'mixed';
export type SplitStyle = 'none' | 'rest-without-label' | 'repeated-head' | 'within-sentence' | 'before-label' | 'narrow-rest' | 'in-turn';

/** How the writer spoils what the definition says. */
export interface Spoiling {
  readonly card: CardStyle;
  /** Which set of label spellings. */
  readonly labels: number;
  readonly codes: 'plain' | 'spaced' | 'minus' | 'full-width' | 'broken' | 'in-turn';
  readonly split: SplitStyle;
  /** Every how many-th card is split. */
  readonly splitEvery: number;
  readonly isPageNumberPrinted: boolean;
  readonly runningHead: string | null;
  readonly summary: 'plain' | 'merged' | 'side-by-side' | 'split' | 'none';
  readonly isCountPrinted: boolean;
  readonly evaluation: 'merged' | 'bands' | 'flat' | 'split' | 'none';
  readonly facts: 'lines' | 'table' | 'headings' | 'brackets';
  readonly footnoteEvery: number;
  readonly nestedEvery: number;
  readonly isFramed: boolean;
  /** Whether each card begins a page. */
  readonly isPageEach: boolean;
  readonly hasMentions: boolean;
  readonly hasForms: boolean;
  readonly hasContents: boolean;
  /** Whether things stand about that look like what is looked for: boxed headings, grade tables, labels within details. */
  readonly hasTraps: boolean;
}

/** A synthetic RFP: its content and with it what has to be found. */
export interface DefinedRfp {
  readonly file: string;
  readonly format: SourceFormat;
  readonly about: string;
  readonly facts: DefinedFacts;
  readonly requirements: readonly DefinedRequirement[];
  /** The rows the summary table prints, right or wrong; empty where there is none. */
  readonly summary: readonly DefinedSummaryRow[];
  /** Counts by category that the document states, right or wrong. */
  readonly stated: readonly { readonly category: string; readonly prefix: string; readonly count: number }[];
  readonly evaluation: readonly DefinedItem[];
  readonly qualifications: readonly string[];
  readonly submissions: readonly string[];
  readonly pageLimits: readonly { readonly of: string | null; readonly pages: number }[];
  readonly pageLimitSentence: string;
  readonly blindRule: string;
  readonly spoiling: Spoiling;
}
