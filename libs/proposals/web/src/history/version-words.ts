import { seoulDay, useFormat, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import type { HistoryPersonFragment, VersionRowFragment } from '../generated/graphql';
import { historyMessages } from './history.messages';

/** How a version is called in lists, headings and questions. */
export const useVersionWords = () => {
  const t = useMessages(historyMessages);
  const format = useFormat();
  return useMemo(
    () => ({
      name: (version: VersionRowFragment): string => version.named?.name ?? (version.newest ? t('now') : t('until', { time: format.instant(version.endedAt, { year: false }) })),
      span: ({ startedAt, endedAt }: VersionRowFragment): string => {
        const [from, to] = [format.time(startedAt), format.time(endedAt)];
        return from === to && seoulDay(startedAt) === seoulDay(endedAt) ? to : t('span', { from: seoulDay(startedAt) === seoulDay(endedAt) ? from : format.dayShort(startedAt), to });
      },
      person: (person: HistoryPersonFragment | null): string => person?.name ?? t('server'),
    }),
    [t, format],
  );
};

/** Versions under the day on which they ended, as they come. */
export const versionsByDay = <V extends { readonly endedAt: string }>(versions: readonly V[]): { readonly day: string; readonly versions: readonly V[] }[] => {
  const days: { day: string; versions: V[] }[] = [];
  for (const version of versions) {
    const day = seoulDay(version.endedAt);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
};
