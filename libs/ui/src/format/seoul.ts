/** Calendar and clock of Asia/Seoul. Days are 'YYYY-MM-DD'; instants are ISO strings or Dates. */
export const SEOUL = 'Asia/Seoul';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: SEOUL,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export type Instant = string | Date;

interface SeoulClock {
  readonly day: string;
  /** 'HH:MM', 24 hours. */
  readonly time: string;
}

export const seoulClock = (instant: Instant): SeoulClock => {
  const parts = Object.fromEntries(PARTS.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
};

export const seoulDay = (instant: Instant): string => seoulClock(instant).day;

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const DAY_MS = 86_400_000;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whole calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);

export const addDays = (day: string, count: number): string => new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(utc(day)).getUTCDay();

/** The instant at a Seoul day and time of day; Korea has kept UTC+9 without summer time since 1988. */
export const seoulInstant = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00+09:00`);
