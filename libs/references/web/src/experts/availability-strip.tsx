import { monthOf, monthsFrom } from '@shoal/references-domain';
import { seoulDay, useMessages, useNow } from '@shoal/ui';
import type { ExpertMonthFragment } from '../generated/graphql';
import classes from './availability.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

/** How strongly a cell is drawn: 0 for nothing free and for nothing stated, then by thirds. Not 3: no ink is legible on it in the dark. */
export const heatOf = (percent: number | null): 0 | 1 | 2 | 4 => {
  if (percent === null || percent === 0) return 0;
  if (percent <= 33) return 1;
  return percent <= 66 ? 2 : 4;
};

export const percentIn = (stated: readonly ExpertMonthFragment[], month: string): number | null => stated.find((one) => one.month === month)?.percent ?? null;

/** This month and the next ones. */
export const useMonths = (count: number): readonly string[] => monthsFrom(monthOf(seoulDay(useNow())), count);

interface StripProps {
  readonly stated: readonly ExpertMonthFragment[];
  readonly months: number;
}

/** How free somebody is in the months to come: the number in each cell, its ground the stronger the more. */
export const AvailabilityStrip = ({ stated, months }: StripProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const cells = useMonths(months).map((month) => ({ month, percent: percentIn(stated, month) }));
  const said = cells.map(({ month, percent }) => (percent === null ? t('month.none', { month: words.monthShort(month) }) : t('month.cell', { month: words.monthShort(month), percent })));
  return (
    <span className={classes.strip} role="img" aria-label={said.join(', ')} data-many={months > 6 || undefined}>
      {cells.map(({ month, percent }) => (
        <span key={month} className={classes.cell}>
          <span className={classes.month}>{words.monthShort(month)}</span>
          <span className={classes.percent} data-heat={heatOf(percent)} data-unstated={percent === null || undefined}>
            {percent ?? '–'}
          </span>
        </span>
      ))}
    </span>
  );
};
