import type { ApplicationState } from './applicant';

/** What the office does with an application, and the state it comes to. */
const APPLICATION_STEPS = { return: 'returned', decline: 'declined', admit: 'admitted' } as const;
export type ApplicationStep = keyof typeof APPLICATION_STEPS;

/** The state after the step; null where it cannot be done: what is decided is decided, and only what the applicant has confirmed is. */
export const applicationAfter = (state: ApplicationState, step: ApplicationStep): (typeof APPLICATION_STEPS)[ApplicationStep] | null => {
  if (state === 'applied' || (state === 'returned' && step === 'decline')) return APPLICATION_STEPS[step];
  return null;
};

/** The applicant answers when asked back; before the decision it may also correct what it sent. */
export const mayAnswer = (state: ApplicationState): boolean => state === 'applied' || state === 'returned';

/** What the office decides about a firm that it has admitted, and the standing it comes to. */
const FIRM_STEPS = {
  suspend: { from: ['member'], to: 'suspended' },
  reinstate: { from: ['suspended', 'left'], to: 'member' },
  let_go: { from: ['member', 'suspended'], to: 'left' },
} as const;
export type FirmStep = keyof typeof FIRM_STEPS;
export const FIRM_STEP_NAMES = Object.keys(FIRM_STEPS) as readonly FirmStep[];

/** The standing after the step; null where it cannot be done. */
export const standingAfter = (standing: string, step: FirmStep): (typeof FIRM_STEPS)[FirmStep]['to'] | null => {
  const from: readonly string[] = FIRM_STEPS[step].from;
  return from.includes(standing) ? FIRM_STEPS[step].to : null;
};
