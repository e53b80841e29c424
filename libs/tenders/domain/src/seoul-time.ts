const SEOUL_OFFSET_HOURS = 9;
const SEPARATED = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;

/**
 * An instant as KONEPS writes it, in Asia/Seoul: '2026-12-14 10:00:00', '2026-12-13 18:00' or '202612131800'.
 * 24:00 is the next day's beginning. Null for anything else, a day without a time included: a deadline is never guessed.
 */
export const readSeoulInstant = (text: string): Date | null => {
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const calendar = new Date(Date.UTC(year, month - 1, day));
  const realDay = calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day;
  const realTime = minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
  if (!realDay || !realTime || year < 2000 || year > 2099) return null;
  return new Date(Date.UTC(year, month - 1, day, hour - SEOUL_OFFSET_HOURS, minute, second));
};

/** True for a real calendar day written YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const calendar = new Date(Date.UTC(year, month - 1, day));
  return year >= 2000 && calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day;
};
