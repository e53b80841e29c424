import type { DemoNotice, NoticeMoment } from './demo.types';

/** The day `inDays` after `seedDay`; both 'YYYY-MM-DD'. */
export const demoDay = (seedDay: string, inDays: number): string => {
  const day = new Date(`${seedDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + inDays);
  return day.toISOString().slice(0, 10);
};

// KONEPS gives this one deadline without seconds.
const WITHOUT_SECONDS = 'bidQlfctRgstDt';

const moment = (field: string, value: NoticeMoment, seedDay: string): string =>
  `${demoDay(seedDay, value.inDays)} ${value.time}${field === WITHOUT_SECONDS ? '' : ':00'}`;

/** The notice as the API would give it: every value a string, dates `YYYY-MM-DD HH:MM:SS` of Seoul's clock. */
export const konepsItem = (notice: DemoNotice, seedDay: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(notice).map(([field, value]) => [field, typeof value === 'string' ? value : moment(field, value, seedDay)]),
  );
