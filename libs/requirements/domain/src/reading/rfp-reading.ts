import type { SourceFormat, SourceLoss } from '../source/source-document';

/** Where in the file something stands: the block's number in reading order, and the page where the format knows it (from 1). */
export interface SourcePlace {
  readonly block: number;
  readonly page: number | null;
}

/** A value as it was understood, what was written for it, and where. */
export interface Found<T> {
  readonly value: T;
  readonly written: string;
  readonly place: SourcePlace;
}

/** What an RFP's document was understood to say. Nothing in it is guessed: what was not found is null or an empty list. */
export interface RfpReading {
  readonly format: SourceFormat;
  readonly facts: ProjectFacts;
  /** In reading order. */
  readonly requirements: readonly FoundRequirement[];
  /** The rows of the summary table (요구사항 총괄표), in reading order; empty where there is none. */
  readonly summary: readonly SummaryRow[];
  readonly reconciliation: Reconciliation;
  readonly evaluation: readonly EvaluationItem[];
  readonly qualifications: readonly Found<string>[];
  readonly submissions: readonly Found<string>[];
  readonly pageLimits: readonly PageLimit[];
  /** The sentence that forbids names and logos in copies (facts: on pain of invalidity). */
  readonly blindRule: Found<string> | null;
  /** The document's own headings (chapters of the RFP and of the proposal it asks for). */
  readonly headings: readonly FoundHeading[];
  readonly losses: readonly SourceLoss[];
}

export interface ProjectFacts {
  readonly name: Found<string> | null;
  readonly period: Found<ProjectPeriod> | null;
  readonly budget: Found<Budget> | null;
  /** As written: 협상에 의한 계약, 제한경쟁 … */
  readonly contractMethod: Found<string> | null;
  /** Points or per cent of the technical and the price part; they need not total 100 as written. */
  readonly ratio: Found<{ readonly technical: number; readonly price: number }> | null;
}

export interface ProjectPeriod {
  /** Days as YYYY-MM-DD where they are given. */
  readonly from: string | null;
  readonly to: string | null;
  /** "계약일로부터 6개월" gives 6 months and no days. */
  readonly months: number | null;
  readonly days: number | null;
}

export interface Budget {
  /** Integer won, as decimal digits. */
  readonly won: string;
  readonly vat: 'included' | 'excluded' | null;
}

export interface FoundRequirement {
  /** The repaired number (SFR-001 for "SFR - 01" stays SFR-01: digits are never added); null where a card has none. */
  readonly code: string | null;
  readonly codeWritten: string;
  readonly title: string;
  /** As the document names it (기능 요구사항); null where it does not say. */
  readonly category: string | null;
  readonly definition: string;
  /** Lines of the details, bullets kept as written. */
  readonly details: string;
  readonly deliverables: string;
  /** Repaired numbers of the requirements that it names as related. */
  readonly related: readonly string[];
  /** Labels of the card that are none of the above, with their texts (응락수준, 출처 …). */
  readonly others: readonly { readonly label: string; readonly text: string }[];
  /** Every block that belongs to the card, first one first. */
  readonly places: readonly SourcePlace[];
  /** What a person should look at. */
  readonly doubts: readonly RequirementDoubt[];
}

export const REQUIREMENT_DOUBTS = ['no_code', 'code_repaired', 'no_title', 'no_details', 'joined_over_pages', 'duplicate_same', 'duplicate_other_text'] as const;
export type RequirementDoubt = (typeof REQUIREMENT_DOUBTS)[number];

export interface SummaryRow {
  readonly code: string;
  readonly title: string;
  readonly category: string | null;
  readonly place: SourcePlace;
}

/** The cards against the summary table. Codes are compared without regard to leading zeros, spaces and dashes. */
export interface Reconciliation {
  /** In the summary table, but no card has it. */
  readonly missing: readonly SummaryRow[];
  /** Cards (their indexes in `requirements`) whose code the summary table does not have; empty where there is no summary table. */
  readonly extra: readonly number[];
  /** Indexes of cards that share a code. */
  readonly duplicates: readonly (readonly number[])[];
  /** Counts the document itself states by category, where they differ from what was found. */
  readonly counts: readonly { readonly category: string; readonly stated: number; readonly found: number; readonly place: SourcePlace }[];
}

export interface EvaluationItem {
  /** From the widest to the item itself: 기술평가 › 기능 › 요구사항 이해도. */
  readonly path: readonly string[];
  readonly points: number;
  readonly kind: 'quantitative' | 'qualitative' | 'price' | null;
  /** What the table says an evaluator looks at. */
  readonly criteria: string;
  readonly place: SourcePlace;
}

export interface PageLimit {
  /** What is limited, as written: 정성제안서, 발표자료; null for the proposal as a whole. */
  readonly of: string | null;
  readonly pages: number;
  readonly written: string;
  readonly place: SourcePlace;
}

export interface FoundHeading {
  readonly level: number;
  readonly text: string;
  readonly place: SourcePlace;
}
