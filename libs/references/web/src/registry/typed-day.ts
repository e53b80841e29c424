import { isDay } from '@shoal/references-domain';

/** A day as people type it: '2026-12-14', '2026. 12. 14', '20261214', '26.12.14'. Null for no real day. */
export const readTypedDay = (text: string): string | null => {
  const typed = text.normalize('NFKC').trim();
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4}|\d{2})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(typed);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const full = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : null;
};
