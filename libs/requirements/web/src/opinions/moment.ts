import { isDay, seoulClock, seoulInstant } from '@shoal/ui';

/** A day and a time of Seoul's clock, as they are typed. */
export interface MomentValue {
  readonly day: string;
  readonly time: string;
}
export const NO_MOMENT: MomentValue = { day: '', time: '' };

export const momentOf = (instant: string | null | undefined): MomentValue => (instant ? seoulClock(instant) : NO_MOMENT);

/** Null: left open; undefined: only one of the two, or no real moment. */
export const readMoment = ({ day, time }: MomentValue): string | null | undefined => {
  if (day === '' && time === '') return null;
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const instant = seoulInstant(day, time);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
};
