import { formatDay, formatShare, useFormat, useLanguage, useMessages } from '@shoal/ui';
import type { ReferenceRowFragment } from '../generated/graphql';
import { referencesMessages } from './references.messages';

/** Without the weekday: '2024. 8. 31.', '31 Aug 2024'. */
const plainDay = (day: string, language: 'ko' | 'en'): string => (language === 'ko' ? formatDay(day, language).replace(/\(.\)$/, '') : formatDay(day, language).replace(/^\w+ /, ''));

/** How lists and pages say a reference's period, method and parts. */
export const useReferenceWords = () => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  const language = useLanguage();
  const day = (value: string): string => plainDay(value, language);
  return {
    day,
    period: ({ startsOn, endsOn }: Pick<ReferenceRowFragment, 'startsOn' | 'endsOn'>): string => t('period', { from: day(startsOn), to: endsOn ? day(endsOn) : t('running') }),
    /** '공동이행 35%'. */
    method: ({ method, shareBasisPoints }: Pick<ReferenceRowFragment, 'method' | 'shareBasisPoints'>): string => [t(`method.${method}`), shareBasisPoints != null && formatShare(shareBasisPoints)].filter(Boolean).join(' '),
    /** What a firm has of a contract, as a share or in won. */
    part: ({ shareBasisPoints, amount }: { readonly shareBasisPoints?: number | null; readonly amount?: string | null }): string =>
      [shareBasisPoints != null && formatShare(shareBasisPoints), amount && format.wonExact(amount)].filter(Boolean).join(' · ') || t('unstated'),
  };
};
