import { useLanguage, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import type { ExpertRoleFragment } from '../generated/graphql';
import { expertsMessages } from './experts.messages';

const LOCALES = { ko: 'ko-KR', en: 'en-GB' } as const;

/** Words of an expert in the language of the screen. */
export const useExpertWords = () => {
  const t = useMessages(expertsMessages);
  const language = useLanguage();
  return useMemo(() => {
    const month = (form: 'short' | 'long') => new Intl.DateTimeFormat(LOCALES[language], { month: form, ...(form === 'long' && { year: 'numeric' }), timeZone: 'UTC' });
    const [short, long] = [month('short'), month('long')];
    const at = (yearMonth: string): Date => new Date(`${yearMonth}-01T00:00:00Z`);
    return {
      role: ({ name, nameEn }: ExpertRoleFragment): string => (language === 'en' ? nameEn : name),
      years: (years: number): string => (years < 1 ? t('underOne') : t('years', { count: years })),
      /** '12년 6개월'; whole years and less than a year without the part that is nothing. */
      span: (months: number): string => {
        const [years, rest] = [Math.floor(months / 12), months % 12];
        if (years === 0) return t('months', { count: rest });
        return rest === 0 ? t('years', { count: years }) : t('span', { years, months: rest });
      },
      /** '11월'; 'Nov'. */
      monthShort: (yearMonth: string): string => short.format(at(yearMonth)),
      /** '2026년 11월'; 'November 2026'. */
      monthLong: (yearMonth: string): string => long.format(at(yearMonth)),
    };
  }, [t, language]);
};
