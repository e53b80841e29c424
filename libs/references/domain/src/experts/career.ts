import { monthsBetween } from './month';

/** A career as it was counted on a day; it goes on from then. */
export interface Career {
  readonly careerMonths: number;
  /** YYYY-MM-DD. */
  readonly careerAsOf: string;
}

/** Whole months on a day; before the day of counting, what was counted. */
export const careerMonthsOn = ({ careerMonths, careerAsOf }: Career, day: string): number => careerMonths + monthsBetween(careerAsOf, day);

/** Whole years on a day: 11 years and 11 months are 11. */
export const careerYearsOn = (career: Career, day: string): number => Math.floor(careerMonthsOn(career, day) / 12);
