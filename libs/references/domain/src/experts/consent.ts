import { addMonths, isDay } from '../day';

/** An expert's consent to being named to others than the own firm. */
export interface ExpertConsent {
  /** For what: it is shown to whoever sees the name. */
  readonly purpose: string;
  /** First and last day, YYYY-MM-DD in Asia/Seoul. */
  readonly givenOn: string;
  readonly endsOn: string;
  /** From this day on it does not hold. */
  readonly withdrawnOn: string | null;
}

/** Lengths in UTF-16 code units after NFC. Nobody consents for ever: a longer one is asked for again. */
export const CONSENT_LIMITS = { purposeMax: 300, monthsMax: 60 } as const;

/** Whether the name may be shown on a day; the same rule as the row-level security of `expert_names`. */
export const consentHolds = (consent: ExpertConsent | null, day: string): boolean =>
  consent !== null && consent.givenOn <= day && day <= consent.endsOn && (consent.withdrawnOn === null || day < consent.withdrawnOn);

export type ConsentState = 'none' | 'not_yet' | 'holds' | 'ended' | 'withdrawn';

export const consentStateOn = (consent: ExpertConsent | null, day: string): ConsentState => {
  if (consent === null) return 'none';
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return 'withdrawn';
  if (day < consent.givenOn) return 'not_yet';
  return day <= consent.endsOn ? 'holds' : 'ended';
};

export type ConsentProblem = 'purpose' | 'given_on' | 'given_later' | 'ends_on' | 'ends_before' | 'ends_late';

/** The first thing that is wrong with a consent that is being noted on a day, or null. */
export const checkConsent = ({ purpose, givenOn, endsOn }: Omit<ExpertConsent, 'withdrawnOn'>, today: string): ConsentProblem | null => {
  if (purpose === '' || purpose.length > CONSENT_LIMITS.purposeMax) return 'purpose';
  if (!isDay(givenOn)) return 'given_on';
  if (givenOn > today) return 'given_later';
  if (!isDay(endsOn)) return 'ends_on';
  if (endsOn < givenOn) return 'ends_before';
  return endsOn > addMonths(givenOn, CONSENT_LIMITS.monthsMax) ? 'ends_late' : null;
};
