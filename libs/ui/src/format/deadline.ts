import { daysBetween, isDay, seoulClock, seoulDay, type Instant } from './seoul';

/** bid: the tender's own dates; internal: what the firms set themselves; certificate: warns two weeks ahead. */
export type DeadlineScope = 'bid' | 'internal' | 'certificate';
/** plain, soon (amber), today (solid red), late (red outline). */
export type DeadlineTone = 'plain' | 'soon' | 'today' | 'late';

export interface DeadlineView {
  /** `D-7`, `D-DAY`, `D-DAY 14:00`, `D+1`. */
  readonly label: string;
  readonly tone: DeadlineTone;
  /** Calendar days in Seoul from today to the deadline. */
  readonly days: number;
  readonly passed: boolean;
}

const SOON_DAYS: Record<DeadlineScope, number> = { bid: 3, internal: 3, certificate: 14 };

/** `at` is a day (due until its end) or an instant. */
export const readDeadline = (at: Instant, scope: DeadlineScope, now: Date): DeadlineView => {
  const whole = typeof at === 'string' && isDay(at);
  const days = daysBetween(seoulDay(now), whole ? at : seoulDay(at));
  const passed = whole ? days < 0 : new Date(at).getTime() <= now.getTime();
  const time = whole ? '' : ` ${seoulClock(at).time}`;
  const label = days > 0 ? `D-${days}` : days < 0 ? `D+${-days}` : `D-DAY${time}`;
  return { label, tone: toneOf(days, passed, scope), days, passed };
};

const toneOf = (days: number, passed: boolean, scope: DeadlineScope): DeadlineTone => {
  if (passed) return 'late';
  if (days === 0 && scope === 'bid') return 'today';
  return days <= SOON_DAYS[scope] ? 'soon' : 'plain';
};
