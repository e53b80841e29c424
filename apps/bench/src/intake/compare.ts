import type { FoundRequirement, RfpReading } from '@shoal/requirements-domain';
import type { DefinedRequirement, DefinedRfp, Spoiling } from './corpus/definition';
import { isNestedAt, NESTED_LINES } from './layout/cards';
import { groupsOf, spoilingOf } from './layout/style-of';

/** How much of what is there was found, and how much of what was found is there. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export const MEASURES = ['cards', 'fields', 'summary', 'evaluation', 'facts', 'rules', 'reconciliation'] as const;
export type Measure = (typeof MEASURES)[number];
export type Scores = Readonly<Record<Measure, Score>>;

/** What is compared, and what was missed or made up, for the person who looks for the reason. */
export interface Comparison {
  readonly scores: Scores;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Spaces and line breaks are layout, not content. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
const written = (text: string): string => (plain(text) === '-' ? '' : plain(text));

const fieldsOf = (key: string, fields: Readonly<Record<string, string>>): readonly string[] => Object.entries(fields).filter(([, text]) => text !== '').map(([name, text]) => `${key} ${name}: ${text}`);

const definedFields = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): readonly string[] =>
  fieldsOf(cardKey(requirement), {
    category: written(requirement.category ?? ''),
    definition: spoiling.card === 'headings' || spoiling.card === 'list' ? '' : written(requirement.definition),
    details: written([...requirement.details, ...(isNestedAt(spoiling, at) && spoiling.card !== 'headings' ? NESTED_LINES : [])].join('')),
    deliverables: written(requirement.deliverables),
    related: requirement.related.join(),
    acceptance: spoiling.card === 'four-columns' ? written(requirement.acceptance ?? '필수') : '',
  });

const foundFields = (requirement: FoundRequirement): readonly string[] =>
  fieldsOf(cardKey(requirement), {
    category: written(requirement.category ?? ''),
    definition: written(requirement.definition),
    details: written(requirement.details),
    deliverables: written(requirement.deliverables),
    related: requirement.related.join(),
    ...Object.fromEntries(requirement.others.map(({ label, text }) => [/응락/u.test(label.replace(/\s/gu, '')) ? 'acceptance' : label, written(text)])),
  });

const cardKey = ({ code, title }: { readonly code: string | null; readonly title: string }): string => `${code ?? '?'} ${plain(title)}`;

/** Everything that a definition says ought to be found, a line each. */
const defined = (rfp: DefinedRfp): Readonly<Record<Measure, readonly string[]>> => {
  const { facts } = rfp;
  const codes = rfp.requirements.flatMap(({ code }) => code ?? []);
  const listed = rfp.summary.map(({ code }) => code);
  const counted = (prefix: string): number => codes.filter((code) => code.startsWith(`${prefix}-`)).length;
  return {
    cards: rfp.requirements.map(cardKey),
    fields: groupsOf(rfp.requirements).flatMap((group, number) => group.map((requirement) => ({ requirement, spoiling: spoilingOf(rfp.spoiling, number) }))).flatMap(({ requirement, spoiling }, at) => definedFields(requirement, spoiling, at)),
    summary: rfp.summary.map(({ code, title, category }) => `${code} ${plain(title)} ${rfp.spoiling.summary === 'side-by-side' ? '' : plain(category ?? '')}`),
    evaluation: rfp.evaluation.map(({ path, points, kind }) => `${path.map(plain).join('›')} ${points} ${kind ?? ''}`),
    facts: [
      `name ${plain(facts.name)}`,
      `period ${[facts.period.from, facts.period.to, facts.period.months, facts.period.days].join()}`,
      `budget ${facts.budget.won} ${facts.budget.vat ?? ''}`,
      `method ${plain(facts.contractMethod)}`,
      `ratio ${facts.ratio.technical}:${facts.ratio.price}`,
    ],
    rules: [...rfp.qualifications.map((text) => `may bid: ${plain(text)}`), ...rfp.submissions.map((text) => `hand in: ${plain(text)}`), ...rfp.pageLimits.map(({ of, pages }) => `pages: ${of ?? ''} ${pages}`), `blind: ${plain(rfp.blindRule)}`],
    reconciliation: [
      ...listed.filter((code) => !codes.includes(code)).map((code) => `missing ${code}`),
      ...(listed.length === 0 ? [] : codes.filter((code) => !listed.includes(code)).map((code) => `extra ${code}`)),
      ...[...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))].map((code) => `twice ${code}`),
      ...rfp.stated.filter(({ prefix, count }) => counted(prefix) !== count).map(({ category, count, prefix }) => `stated ${plain(category)} ${count}, ${counted(prefix)}`),
      ...(rfp.stated.length > 0 && rfp.stated.reduce((sum, { count }) => sum + count, 0) !== codes.length ? [`stated 합계 ${rfp.stated.reduce((sum, { count }) => sum + count, 0)}, ${codes.length}`] : []),
    ],
  };
};

const understood = (reading: RfpReading): Readonly<Record<Measure, readonly string[]>> => {
  const { facts, reconciliation, requirements } = reading;
  return {
    cards: requirements.map(cardKey),
    fields: requirements.flatMap(foundFields),
    summary: reading.summary.map(({ code, title, category }) => `${code} ${plain(title)} ${plain(category ?? '')}`),
    evaluation: reading.evaluation.map(({ path, points, kind }) => `${path.map(plain).join('›')} ${points} ${kind ?? ''}`),
    facts: [
      ...(facts.name ? [`name ${plain(facts.name.value)}`] : []),
      ...(facts.period ? [`period ${[facts.period.value.from, facts.period.value.to, facts.period.value.months, facts.period.value.days].join()}`] : []),
      ...(facts.budget ? [`budget ${facts.budget.value.won} ${facts.budget.value.vat ?? ''}`] : []),
      ...(facts.contractMethod ? [`method ${plain(facts.contractMethod.value)}`] : []),
      ...(facts.ratio ? [`ratio ${facts.ratio.value.technical}:${facts.ratio.value.price}`] : []),
    ],
    rules: [
      ...reading.qualifications.map(({ value }) => `may bid: ${plain(value)}`),
      ...reading.submissions.map(({ value }) => `hand in: ${plain(value)}`),
      ...reading.pageLimits.map(({ of, pages }) => `pages: ${of ?? ''} ${pages}`),
      ...(reading.blindRule ? [`blind: ${plain(reading.blindRule.value)}`] : []),
    ],
    reconciliation: [
      ...reconciliation.missing.map(({ code }) => `missing ${code}`),
      ...reconciliation.extra.map((at) => `extra ${requirements[at]?.code ?? ''}`),
      ...reconciliation.duplicates.map((group) => `twice ${requirements[group[0] ?? -1]?.code ?? ''}`),
      ...reconciliation.counts.map(({ category, stated, found }) => `stated ${plain(category)} ${stated}, ${found}`),
    ],
  };
};

/** What of the first is not in the second, each as often as it stands there. */
const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
};

export const compare = (rfp: DefinedRfp, reading: RfpReading): Comparison => {
  const expected = defined(rfp);
  const found = understood(reading);
  const missed = MEASURES.map((measure) => without(expected[measure], found[measure]));
  const scores = Object.fromEntries(MEASURES.map((measure, at) => [measure, { expected: expected[measure].length, found: found[measure].length, right: expected[measure].length - (missed[at]?.length ?? 0) }])) as unknown as Scores;
  return { scores, missed: missed.flat(), wrong: MEASURES.flatMap((measure) => without(found[measure], expected[measure])) };
};

export const recall = ({ expected, right }: Score): number => (expected === 0 ? 1 : right / expected);
export const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);
export const added = (scores: readonly Score[]): Score => scores.reduce((sum, score) => ({ expected: sum.expected + score.expected, found: sum.found + score.found, right: sum.right + score.right }), { expected: 0, found: 0, right: 0 });
