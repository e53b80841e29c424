/** How a bid's requirements stood at the end of a day. */
export interface CoverageDay {
  /** `YYYY-MM-DD` in Asia/Seoul. */
  readonly day: string;
  readonly total: number;
  readonly assigned: number;
  /** Being written or further. */
  readonly writing: number;
  /** Written or further. */
  readonly written: number;
  readonly confirmed: number;
}

/** What a day added to each count; it may take away. */
export type DayChange = CoverageDay;

const DAY_MS = 86_400_000;
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Days of a chart; a longer time shows its last ones. */
export const BURN_UP_DAYS = 120;

/** Every day from the first change to `today`, also those on which nothing happened. `changes`: in the order of the days. */
export const burnUp = (changes: readonly DayChange[], today: string): CoverageDay[] => {
  const [first] = changes;
  if (!first) return [];
  const byDay = new Map(changes.map((change) => [change.day, change]));
  const days: CoverageDay[] = [];
  let sum: CoverageDay = { day: first.day, total: 0, assigned: 0, writing: 0, written: 0, confirmed: 0 };
  for (let day = first.day; day <= today; day = nextDay(day)) {
    const change = byDay.get(day);
    sum = {
      day,
      total: sum.total + (change?.total ?? 0),
      assigned: sum.assigned + (change?.assigned ?? 0),
      writing: sum.writing + (change?.writing ?? 0),
      written: sum.written + (change?.written ?? 0),
      confirmed: sum.confirmed + (change?.confirmed ?? 0),
    };
    days.push(sum);
  }
  return days.slice(-BURN_UP_DAYS);
};
