const WON = new Set(['budget', 'estimatedPrice', 'vat']);
const INSTANTS = new Set(['publishedAt', 'qualificationDueAt', 'agreementDueAt', 'beginsAt', 'closesAt', 'opensAt']);
const WEIGHTS = new Set(['techWeight', 'priceWeight']);

interface Formats {
  readonly wonExact: (won: string) => string;
  readonly instant: (value: string) => string;
  readonly method: (method: string) => string;
  readonly nothing: string;
}

/** One side of a change as a reader wants it; several lines for a list. */
export const changeLines = (field: string, value: string | null | undefined, formats: Formats): readonly string[] => {
  if (value === null || value === undefined || value === '') return [formats.nothing];
  if (WON.has(field)) return [formats.wonExact(value)];
  if (INSTANTS.has(field)) return [formats.instant(value)];
  if (WEIGHTS.has(field)) return [`${value}%`];
  if (field === 'jointMethods') return [value.split(',').map(formats.method).join(' · ')];
  return value.split('\n');
};
