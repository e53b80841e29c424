import { seoulDay } from '@shoal/ui';

interface Dated {
  readonly createdAt: string;
}

export interface Day<T> {
  readonly day: string;
  readonly items: readonly T[];
}

/** In the order in which they come, the days as in Seoul. */
export const groupByDay = <T extends Dated>(items: readonly T[]): readonly Day<T>[] => {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = seoulDay(item.createdAt);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, of]) => ({ day, items: of }));
};
