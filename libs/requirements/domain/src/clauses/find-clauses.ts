import type { SourcePlace } from '../reading/rfp-reading';
import type { SourceBlock } from '../source/source-document';
import { tight } from '../understanding/text/tight';
import type { ClausePattern, ClauseRule } from './clause-rule';
import { CLAUSE_RULES } from './clause-rules.data';
import { type DocumentLine, documentLines } from './document-lines';
import { grouped } from './grouped';

export const CLAUSE_LIMITS = {
  /** Of one document: who demands more than this has to be talked to otherwise. */
  perDocument: 500,
  quoteMax: 600,
  placesMax: 20,
  reasonMax: 500,
  commentMax: 2_000,
} as const;

/** A suspicious clause with its places. */
export interface FoundClause {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly quote: string;
  /** The words in question, within the quote. */
  readonly from: number;
  readonly to: number;
  /** In reading order; several where the document says it several times. */
  readonly places: readonly SourcePlace[];
}

/** Two readings that differ in spaces only say the same. */
export const clauseKey = ({ ruleId, quote }: Pick<FoundClause, 'ruleId' | 'quote'>): string => `${ruleId} ${tight(quote)}`;

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanIn = ({ all, none = [] }: ClausePattern, text: string): Span | null => {
  const [first, ...rest] = all;
  const found = first?.exec(text);
  if (!found || found[0] === '' || !rest.every((pattern) => pattern.test(text)) || none.some((pattern) => pattern.test(text))) return null;
  return { from: found.index, to: found.index + found[0].length };
};

/** Around the words, where the line is longer than a quote may be. */
const quoteOf = (text: string, { from, to }: Span): Pick<FoundClause, 'quote' | 'from' | 'to'> => {
  const end = Math.min(to, from + CLAUSE_LIMITS.quoteMax);
  const start = text.length <= CLAUSE_LIMITS.quoteMax ? 0 : Math.max(0, Math.min(from - 100, text.length - CLAUSE_LIMITS.quoteMax));
  return { quote: text.slice(start, start + CLAUSE_LIMITS.quoteMax), from: from - start, to: Math.min(end - start, CLAUSE_LIMITS.quoteMax) };
};

const isRelieved = ({ relief }: ClauseRule, line: DocumentLine, next: DocumentLine | undefined, groups: ReadonlyMap<number, string>): boolean =>
  relief !== undefined && (relief.test(groups.get(line.group) ?? '') || (next !== undefined && relief.test(next.text)));

/** Whether what is around a line says that it tells of what is there already. */
const tellsOfWhatIs = ({ kind }: ClauseRule, { around }: DocumentLine): boolean => kind === 'specification' && /현황|기존|현행|보유|운영\s*환경/u.test(around);

const groupTexts = (lines: readonly DocumentLine[]): ReadonlyMap<number, string> => {
  const parts = grouped(lines, ({ group }) => group);
  return new Map([...parts].map(([group, within]) => [group, within.map(({ text }) => text).join('\n')]));
};

/** Lines between two pauses: some milliseconds. */
const STEP = 100;

/**
 * The suspicious clauses of a document in reading order, each once. Pure: the same blocks and rules find the same. It pauses now and
 * then, so that whoever has other things to do can do them.
 */
export function* findClausesInSteps(blocks: readonly SourceBlock[], rules: readonly ClauseRule[] = CLAUSE_RULES): Generator<void, readonly FoundClause[]> {
  const lines = documentLines(blocks);
  const groups = groupTexts(lines);
  const standing = rules.filter(({ reliefForAll }) => reliefForAll === undefined || !lines.some(({ text }) => reliefForAll.test(text)));
  const found = new Map<string, FoundClause>();
  for (const [at, line] of lines.entries()) {
    if (at % STEP === STEP - 1) yield;
    for (const rule of standing) {
      const span = rule.patterns.map((pattern) => spanIn(pattern, line.text)).find((one) => one !== null);
      if (!span || tellsOfWhatIs(rule, line) || isRelieved(rule, line, lines[at + 1], groups)) continue;
      const clause = { ruleId: rule.id, ruleVersion: rule.version, ...quoteOf(line.text, span), places: [line.place] };
      const key = clauseKey(clause);
      const earlier = found.get(key);
      if (earlier && earlier.places.length < CLAUSE_LIMITS.placesMax) found.set(key, { ...earlier, places: [...earlier.places, line.place] });
      if (!earlier && found.size < CLAUSE_LIMITS.perDocument) found.set(key, clause);
    }
  }
  return [...found.values()];
}

/** All at once. */
export const findClauses = (blocks: readonly SourceBlock[], rules: readonly ClauseRule[] = CLAUSE_RULES): readonly FoundClause[] => {
  const steps = findClausesInSteps(blocks, rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
