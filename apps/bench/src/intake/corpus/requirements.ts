import type { DefinedRequirement, DefinedSummaryRow } from './definition';
import { CATEGORY_NAMES, TEXTS } from './texts';

interface Plan {
  /** What the project is about; each text is used once for each. */
  readonly about: readonly string[];
  readonly count: number;
  /** Prefix and number, counted by category from 1: SFR-001. */
  readonly code: (prefix: string, number: number) => string;
  readonly withDefinition?: boolean;
  readonly withRelated?: boolean;
  readonly acceptance?: string;
  readonly withCategory?: boolean;
  readonly withDeliverables?: boolean;
  /** How many texts' details stand in each; more than one for long cards. */
  readonly texts?: number;
}

export const digits = (count: number) => (prefix: string, number: number): string => `${prefix}-${String(number).padStart(count, '0')}`;

/** So many requirements from the texts, in the order of their categories and numbered by category. */
export const requirementsOf = ({ about, count, code, withDefinition = true, withRelated = true, acceptance, withCategory = true, withDeliverables = true, texts = 1 }: Plan): readonly DefinedRequirement[] => {
  const every = TEXTS.flatMap((text, at) => about.map((subject, round) => ({ text, subject, order: round * TEXTS.length + at })));
  const chosen = every.toSorted((a, b) => a.order - b.order).slice(0, count);
  const prefixes = Object.keys(CATEGORY_NAMES);
  const sorted = chosen.toSorted((a, b) => prefixes.indexOf(a.text.prefix) - prefixes.indexOf(b.text.prefix) || a.order - b.order);
  const numbers = new Map<string, number>();
  const coded = sorted.map(({ text, subject }) => {
    const number = (numbers.get(text.prefix) ?? 0) + 1;
    numbers.set(text.prefix, number);
    return { text, subject, code: code(text.prefix, number) };
  });
  return coded.map(({ text, subject, code: own }, at) => {
    const fill = (line: string): string => line.replaceAll('〔업무〕', subject);
    const neighbours = [coded[at + 1]?.code, coded[at + 3]?.code].filter((other): other is string => other !== undefined);
    return {
      code: own,
      title: fill(text.title),
      category: withCategory ? (CATEGORY_NAMES[text.prefix] ?? null) : null,
      definition: withDefinition ? fill(text.definition) : '',
      details: Array.from({ length: texts }, (_, more) => TEXTS[(TEXTS.indexOf(text) + more) % TEXTS.length]?.details ?? []).flat().map(fill),
      deliverables: withDeliverables ? text.deliverables : '',
      related: withRelated && at % 3 === 0 ? neighbours : [],
      ...(acceptance === undefined ? {} : { acceptance }),
    };
  });
};

export const summaryOf = (requirements: readonly DefinedRequirement[]): readonly DefinedSummaryRow[] => requirements.flatMap(({ code, title, category }) => (code === null ? [] : [{ code, title, category }]));

export const countsOf = (requirements: readonly DefinedRequirement[], prefixOf: (code: string) => string = (code) => code.split('-')[0] ?? ''): readonly { readonly category: string; readonly prefix: string; readonly count: number }[] => {
  const counts = new Map<string, { category: string; prefix: string; count: number }>();
  for (const { code, category } of requirements) {
    if (code === null || category === null) continue;
    const row = counts.get(category) ?? { category, prefix: prefixOf(code), count: 0 };
    row.count += 1;
    counts.set(category, row);
  }
  return [...counts.values()];
};
