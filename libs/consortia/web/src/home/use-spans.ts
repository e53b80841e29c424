import { addDays, useFormat } from '@shoal/ui';
import type { DueGroup, Weeks } from './due-groups';

/** The days that a group covers, where it covers known ones. */
export const useSpans = ({ today, sunday, nextSunday }: Weeks) => {
  const format = useFormat();
  const span = (from: string, to: string) => (from === to ? format.dayShort(from) : `${format.dayShort(from)} – ${format.dayShort(to)}`);
  const spans: Partial<Record<DueGroup, string>> = { today: format.dayShort(today), thisWeek: span(addDays(today, 1), sunday), nextWeek: span(addDays(sunday, 1), nextSunday) };
  return (group: DueGroup): string => spans[group] ?? '';
};
