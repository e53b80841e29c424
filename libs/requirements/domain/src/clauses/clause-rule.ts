/** What a suspicious clause is about. */
export const CLAUSE_KINDS = ['specification', 'qualification', 'people', 'terms'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

/** Where a rule comes from, as a text that goes to a buyer may cite it. */
export interface LegalSource {
  /** In Korean, as it is cited. */
  readonly citation: string;
  /** The day as of which it was looked at, YYYY-MM-DD. */
  readonly asOf: string;
  /** `text`: the article itself was read; `secondary`: somebody who quotes it, so that it has to be looked up before it is cited. */
  readonly basis: 'text' | 'secondary';
}

/** One way to say it in an RFP. Patterns are looked for in one line of the document. */
export interface ClausePattern {
  /** All of them stand in the line; the first one is what is shown as the words in question. */
  readonly all: readonly RegExp[];
  /** None of them stands in the line. */
  readonly none?: readonly RegExp[];
}

/** A kind of clause that shuts small firms out. Data: a change of what it finds raises its version. */
export interface ClauseRule {
  readonly id: string;
  readonly version: number;
  readonly kind: ClauseKind;
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly source: LegalSource;
  /** A first wording for the opinion; Korean, as the buyer reads it. */
  readonly proposal: string;
  readonly patterns: readonly ClausePattern[];
  /** Said in the same paragraph or table row, or in the next one, it takes the harm away. */
  readonly relief?: RegExp;
  /** Said anywhere in the document, it takes the harm away everywhere. */
  readonly reliefForAll?: RegExp;
}

/** dismissed: somebody said, with a reason, that it is harmless here. */
export type ClauseState = 'open' | 'dismissed';
