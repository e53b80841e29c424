import type { DeadlineKind } from '@shoal/tenders-domain';

export interface StripPoint {
  readonly kind: DeadlineKind;
  /** ISO instant. */
  readonly at: string;
  /** Days from today. */
  readonly column: number;
}
export interface StripLine<K> {
  readonly key: K;
  readonly points: readonly StripPoint[];
}

/** Lines with what of them falls into the next `days`, the nearest first; the registration for qualification is not drawn. */
export const stripLines = <K>(lines: readonly { readonly key: K; readonly deadlines: readonly StripPoint[] }[], days: number): StripLine<K>[] =>
  lines
    .map(({ key, deadlines }) => ({ key, points: deadlines.filter(({ kind, column }) => kind !== 'qualification' && column >= 0 && column < days) }))
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => Date.parse(a.points[0]?.at ?? '') - Date.parse(b.points[0]?.at ?? ''));

/** '2026-11-24' → `24 화`, the first of a month `12.1 화`; `24 Tue`, `1 Dec Tue`. */
export const dayLabel = (day: string, language: 'ko' | 'en'): string => {
  const at = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at);
  const date = at.getUTCDate();
  const named = language === 'ko' ? `${at.getUTCMonth() + 1}.${date}` : `${date} ${part({ month: 'short' })}`;
  return `${date === 1 ? named : date} ${part({ weekday: language === 'ko' ? 'narrow' : 'short' })}`;
};
