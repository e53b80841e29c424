import type { Language } from '../i18n/language';
import { daysBetween, isDay, seoulClock, seoulDay, SEOUL, weekdayOf, type Instant } from './seoul';

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const read = (value: Instant) => {
  const day = typeof value === 'string' && isDay(value) ? value : seoulDay(value);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { day, year, month, date, weekday: weekdayOf(day) };
};

/** `2026. 11. 24.(화)`; `Tue 24 Nov 2026`. Takes a day or an instant, shown as its day in Seoul. */
export const formatDay = (value: Instant, language: Language): string => {
  const { year, month, date, weekday } = read(value);
  return language === 'en'
    ? `${WEEKDAYS.en[weekday]} ${date} ${MONTHS[month - 1]} ${year}`
    : `${year}. ${month}. ${date}.(${WEEKDAYS.ko[weekday]})`;
};

/** Without the year, for lists within it: `11. 24.(화)`; `Tue 24 Nov`. */
export const formatDayShort = (value: Instant, language: Language): string => {
  const { month, date, weekday } = read(value);
  return language === 'en' ? `${WEEKDAYS.en[weekday]} ${date} ${MONTHS[month - 1]}` : `${month}. ${date}.(${WEEKDAYS.ko[weekday]})`;
};

/** As a heading: `11월 24일 화요일`; `Tuesday 24 November` is kept short as `Tuesday 24 Nov`. */
export const formatDayLong = (value: Instant, language: Language): string => {
  const { month, date, weekday } = read(value);
  return language === 'en' ? `${LONG_WEEKDAYS[weekday]} ${date} ${MONTHS[month - 1]}` : `${month}월 ${date}일 ${WEEKDAYS.ko[weekday]}요일`;
};

/** `14:00` in Seoul. */
export const formatTime = (instant: Instant): string => seoulClock(instant).time;

const inSeoul = (): boolean => Intl.DateTimeFormat().resolvedOptions().timeZone === SEOUL;

/** `2026. 11. 24.(화) 14:00`; the zone is added for a reader outside Korea, or always with `zone: true`. */
export const formatInstant = (instant: Instant, language: Language, options: { readonly zone?: boolean; readonly year?: boolean } = {}): string => {
  const day = options.year === false ? formatDayShort(instant, language) : formatDay(instant, language);
  const zone = (options.zone ?? !inSeoul()) ? ' KST' : '';
  return `${day}${language === 'en' ? ',' : ''} ${formatTime(instant)}${zone}`;
};

const JUST_NOW_MS = 60_000;
const HOUR_MS = 3_600_000;

/** How long ago: `방금`, `5분 전`, `오늘 14:00`, `어제 17:30`, then the day. */
export const formatAgo = (instant: Instant, now: Date, language: Language): string => {
  const passed = now.getTime() - new Date(instant).getTime();
  if (passed < JUST_NOW_MS) return language === 'en' ? 'just now' : '방금';
  if (passed < HOUR_MS) return language === 'en' ? `${Math.floor(passed / 60_000)} min ago` : `${Math.floor(passed / 60_000)}분 전`;
  const days = daysBetween(seoulDay(instant), seoulDay(now));
  if (days === 0) return `${language === 'en' ? 'today' : '오늘'} ${formatTime(instant)}`;
  if (days === 1) return `${language === 'en' ? 'yesterday' : '어제'} ${formatTime(instant)}`;
  return formatDay(instant, language);
};
