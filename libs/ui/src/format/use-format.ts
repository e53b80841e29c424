import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-messages';
import { formatAgo, formatDay, formatDayLong, formatDayShort, formatInstant, formatTime } from './dates';
import type { Instant } from './seoul';
import { formatShare } from './shares';
import { formatWon, formatWonExact } from './won';

/** The formatting functions bound to the language of the screen. */
export const useFormat = () => {
  const language = useLanguage();
  return useMemo(
    () => ({
      won: (won: string) => formatWon(won, language),
      wonExact: (won: string) => formatWonExact(won, language),
      day: (value: Instant) => formatDay(value, language),
      dayShort: (value: Instant) => formatDayShort(value, language),
      dayLong: (value: Instant) => formatDayLong(value, language),
      instant: (value: Instant, options?: { readonly zone?: boolean; readonly year?: boolean }) => formatInstant(value, language, options),
      time: formatTime,
      ago: (value: Instant, now: Date) => formatAgo(value, now, language),
      share: formatShare,
      /** The name to show of a firm or cooperative: English on the English screen when there is one. */
      name: (named: { readonly name: string; readonly nameEn?: string | null }) => (language === 'en' && named.nameEn ? named.nameEn : named.name),
    }),
    [language],
  );
};
