import type { EvaluationItem, Found, FoundHeading, PageLimit, ProjectFacts, RfpReading, SourcePlace, SummaryRow } from '../reading/rfp-reading';
import type { SourceLoss } from '../source/source-document';

/** A card, told by where it stands and not by an index that only one reading knows. */
export interface NamedCard {
  readonly code: string | null;
  readonly title: string;
  readonly place: SourcePlace | null;
}

/** What is kept of a reading beside the requirements, which are rows of their own. The number rises when a field changes its meaning. */
export interface KeptReading {
  readonly version: 1;
  readonly facts: ProjectFacts;
  readonly summary: readonly SummaryRow[];
  readonly missing: readonly SummaryRow[];
  readonly extra: readonly NamedCard[];
  readonly duplicates: readonly (readonly NamedCard[])[];
  readonly counts: RfpReading['reconciliation']['counts'];
  readonly evaluation: readonly EvaluationItem[];
  readonly qualifications: readonly Found<string>[];
  readonly submissions: readonly Found<string>[];
  readonly pageLimits: readonly PageLimit[];
  readonly blindRule: Found<string> | null;
  readonly headings: readonly FoundHeading[];
  readonly losses: readonly SourceLoss[];
}

export const keptReading = ({ requirements, reconciliation: { missing, extra, duplicates, counts }, format: _, ...rest }: RfpReading): KeptReading => {
  const named = (at: number): NamedCard[] => {
    const card = requirements[at];
    return card ? [{ code: card.code, title: card.title, place: card.places[0] ?? null }] : [];
  };
  return { version: 1, ...rest, missing, extra: extra.flatMap(named), duplicates: duplicates.map((cards) => cards.flatMap(named)), counts };
};

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value);
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const orNull = (check: Check): Check => (value) => value === null || check(value);
const list = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const among = (...values: readonly unknown[]): Check => (value) => values.includes(value);
const shape = (fields: Readonly<Record<string, Check>>): Check => (value) => typeof value === 'object' && value !== null && Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const place = shape({ block: whole, page: orNull(whole) });
const found = (value: Check): Check => shape({ value, written: text, place });
const row = shape({ code: text, title: text, category: orNull(text), place });
const card = shape({ code: orNull(text), title: text, place: orNull(place) });
const period = shape({ from: orNull(text), to: orNull(text), months: orNull(number), days: orNull(number) });
const budget = shape({ won: (won) => typeof won === 'string' && /^\d{1,15}$/u.test(won), vat: among('included', 'excluded', null) });

const KEPT = shape({
  version: among(1),
  facts: shape({ name: orNull(found(text)), period: orNull(found(period)), budget: orNull(found(budget)), contractMethod: orNull(found(text)), ratio: orNull(found(shape({ technical: number, price: number }))) }),
  summary: list(row),
  missing: list(row),
  extra: list(card),
  duplicates: list(list(card)),
  counts: list(shape({ category: text, stated: whole, found: whole, place })),
  evaluation: list(shape({ path: list(text), points: number, kind: among('quantitative', 'qualitative', 'price', null), criteria: text, place })),
  qualifications: list(found(text)),
  submissions: list(found(text)),
  pageLimits: list(shape({ of: orNull(text), pages: whole, written: text, place })),
  blindRule: orNull(found(text)),
  headings: list(shape({ level: whole, text, place })),
  losses: list(shape({ kind: among('image', 'equation', 'section', 'page', 'embedded'), page: orNull(whole), after: orNull(whole) })),
});

/** What was kept, if it is what this release keeps; null where the file has to be read again. */
export const readKeptReading = (kept: unknown): KeptReading | null => (KEPT(kept) ? (kept as KeptReading) : null);
