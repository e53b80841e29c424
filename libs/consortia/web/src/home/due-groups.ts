export const DUE_GROUPS = ['late', 'today', 'thisWeek', 'nextWeek', 'later', 'none'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Days 'YYYY-MM-DD': today and the Sundays that end this week and the next; weeks begin on Monday. */
export interface Weeks {
  readonly today: string;
  readonly sunday: string;
  readonly nextSunday: string;
}

export const dueGroup = (dueOn: string | null | undefined, weeks: Weeks): DueGroup => {
  if (!dueOn) return 'none';
  if (dueOn < weeks.today) return 'late';
  if (dueOn === weeks.today) return 'today';
  if (dueOn <= weeks.sunday) return 'thisWeek';
  return dueOn <= weeks.nextSunday ? 'nextWeek' : 'later';
};

/** The groups that hold something, in order; the order inside is the caller's. */
export const groupByDue = <T extends { readonly dueOn?: string | null }>(rows: readonly T[], weeks: Weeks): { readonly group: DueGroup; readonly rows: readonly T[] }[] =>
  DUE_GROUPS.map((group) => ({ group, rows: rows.filter((row) => dueGroup(row.dueOn, weeks) === group) })).filter(({ rows: held }) => held.length > 0);
