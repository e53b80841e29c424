import { type CreditWindow, creditWindow, type PerformanceRule } from './performance-rule';
import { hasParts, type Part, type ReferencePhase, type ReferenceProject, type WorkKind } from './reference';
import { shareOf, vatUpon, vatWithin } from './won';

export const CREDIT_REASONS = [
  'work_excluded',
  'subcontract_excluded',
  'subcontract_not_approved',
  'share_missing',
  'part_missing',
  'phase_part_missing',
  'running',
  'completed_after',
  'completed_before',
  'no_phase_in_window',
] as const;
/** Why nothing is credited. */
export type CreditReason = (typeof CREDIT_REASONS)[number];

/** One step of the calculation, with the values that it shows. */
export type CreditStep =
  | { readonly kind: 'work'; readonly workKind: WorkKind; readonly excluded: boolean }
  | { readonly kind: 'approval'; readonly approved: boolean; readonly counts: boolean }
  | { readonly kind: 'contract'; readonly amount: bigint; readonly vatIncluded: boolean }
  | { readonly kind: 'part'; readonly amount: bigint; readonly vatIncluded: boolean }
  | { readonly kind: 'phase'; readonly name: string; readonly amount: bigint; readonly completedOn: string | null; readonly counts: boolean }
  | { readonly kind: 'phases'; readonly count: number; readonly amount: bigint }
  | { readonly kind: 'vat_out' | 'vat_on'; readonly before: bigint; readonly vat: bigint; readonly amount: bigint }
  | { readonly kind: 'share'; readonly before: bigint; readonly shareBasisPoints: number; readonly amount: bigint }
  | { readonly kind: 'completed'; readonly day: string }
  | { readonly kind: 'running'; readonly counts: boolean }
  | { readonly kind: 'window'; readonly years: number; readonly from: string; readonly through: string; readonly inside: boolean };
export type CreditStepKind = CreditStep['kind'];

/** Either an amount in won or the reason why there is none; the steps in the order in which one reads them. */
export type Credited =
  | { readonly amount: bigint; readonly reason: null; readonly steps: readonly CreditStep[] }
  | { readonly amount: null; readonly reason: CreditReason; readonly steps: readonly CreditStep[] };

export type CreditableReference = Pick<ReferenceProject, 'method' | 'workKind' | 'amount' | 'vatIncluded' | 'startsOn' | 'endsOn' | 'subcontractApproved'> & { readonly phases: readonly ReferencePhase[] };

interface Asked {
  readonly reference: CreditableReference;
  readonly part: Part;
  readonly rule: PerformanceRule;
  readonly window: CreditWindow;
}

const none = (reason: CreditReason, steps: readonly CreditStep[]): Credited => ({ amount: null, reason, steps });

/**
 * What a firm may claim of a contract under a tender's rule on its reference day (실적금액): the amounts that were completed
 * inside the window, value-added tax as the rule asks, then the firm's share rounded down to the won, or its own part
 * ((계약예규) 공동계약운용요령 §9③). A contract in phases counts by its completed phases, any other as a whole.
 */
export const creditedAmount = (reference: CreditableReference, part: Part, rule: PerformanceRule, on: string): Credited => {
  const asked: Asked = { reference, part, rule, window: creditWindow(rule, on) };
  const exclusion = excluded(asked);
  if (exclusion.reason) return none(exclusion.reason, exclusion.steps);
  const counted = reference.phases.length > 0 ? countPhases(asked) : countWhole(asked);
  if (counted.amount === null) return none(counted.reason, [...exclusion.steps, ...counted.steps]);
  const taxed = withVat(asked, counted.amount);
  const shared = withShare(asked, taxed.amount);
  const steps = [...exclusion.steps, ...counted.amounts, ...taxed.steps];
  if (shared === null) return none('share_missing', steps);
  return { amount: shared.amount, reason: null, steps: [...steps, ...shared.steps, ...counted.steps] };
};

/** The same for another firm of the contract. What it has of each phase is not known: phases state the owner's own parts. */
export const creditedToParticipant = (reference: CreditableReference, part: Part, rule: PerformanceRule, on: string): Credited =>
  creditedAmount({ ...reference, phases: reference.phases.map((phase) => ({ ...phase, partAmount: null })) }, part, rule, on);

const excluded = ({ reference, rule }: Asked): { readonly reason: CreditReason | null; readonly steps: readonly CreditStep[] } => {
  const { workKind, method, subcontractApproved: approved } = reference;
  if (rule.excludes.includes(workKind)) return { reason: 'work_excluded', steps: [{ kind: 'work', workKind, excluded: true }] };
  if (method !== 'subcontract' || rule.subcontract === 'always') return { reason: null, steps: [] };
  const counts = rule.subcontract === 'approved' && approved;
  const reason = rule.subcontract === 'never' ? 'subcontract_excluded' : 'subcontract_not_approved';
  return { reason: counts ? null : reason, steps: [{ kind: 'approval', approved, counts }] };
};

/** `amounts` say what is counted, `steps` when it was completed. */
type Counted =
  | { readonly amount: bigint; readonly amounts: readonly CreditStep[]; readonly steps: readonly CreditStep[] }
  | { readonly amount: null; readonly reason: CreditReason; readonly steps: readonly CreditStep[] };

const isInside = ({ from, through }: CreditWindow, day: string | null): boolean => day !== null && day >= from && day <= through;

const windowStep = ({ rule, window }: Asked, inside: boolean): CreditStep => ({ kind: 'window', years: rule.windowYears, ...window, inside });

const countWhole = (asked: Asked): Counted => {
  const { reference, part, rule, window } = asked;
  const { endsOn, vatIncluded } = reference;
  const amount = hasParts(reference.method) ? part.partAmount : reference.amount;
  if (amount === null) return { amount, reason: 'part_missing', steps: [] };
  const amounts: readonly CreditStep[] = [{ kind: hasParts(reference.method) ? 'part' : 'contract', amount, vatIncluded }];
  if (endsOn === null) {
    const counts = rule.countsRunning && reference.startsOn <= window.through;
    const steps: readonly CreditStep[] = [{ kind: 'running', counts }];
    return counts ? { amount, amounts, steps } : { amount: null, reason: 'running', steps: [...amounts, ...steps] };
  }
  const inside = isInside(window, endsOn);
  const steps: readonly CreditStep[] = [{ kind: 'completed', day: endsOn }, windowStep(asked, inside)];
  return inside ? { amount, amounts, steps } : { amount: null, reason: endsOn > window.through ? 'completed_after' : 'completed_before', steps: [...amounts, ...steps] };
};

const countPhases = (asked: Asked): Counted => {
  const { reference, window } = asked;
  const amountOf = (phase: ReferencePhase): bigint | null => (hasParts(reference.method) ? phase.partAmount : phase.amount);
  const each = reference.phases.map((phase): CreditStep => ({ kind: 'phase', name: phase.name, amount: amountOf(phase) ?? phase.amount, completedOn: phase.completedOn, counts: isInside(window, phase.completedOn) }));
  const inside = reference.phases.filter((phase) => isInside(window, phase.completedOn));
  if (inside.length === 0) return { amount: null, reason: 'no_phase_in_window', steps: [...each, windowStep(asked, false)] };
  const known = inside.map(amountOf).filter((amount) => amount !== null);
  if (known.length < inside.length) return { amount: null, reason: 'phase_part_missing', steps: each };
  const amount = known.reduce((sum, one) => sum + one, 0n);
  return { amount, amounts: [...each, { kind: 'phases', count: inside.length, amount }], steps: [windowStep(asked, true)] };
};

const withVat = ({ reference, rule }: Asked, before: bigint): { readonly amount: bigint; readonly steps: readonly CreditStep[] } => {
  if (rule.vat === 'without' && reference.vatIncluded) {
    const vat = vatWithin(before);
    return { amount: before - vat, steps: [{ kind: 'vat_out', before, vat, amount: before - vat }] };
  }
  if (rule.vat === 'with' && !reference.vatIncluded) {
    const vat = vatUpon(before);
    return { amount: before + vat, steps: [{ kind: 'vat_on', before, vat, amount: before + vat }] };
  }
  return { amount: before, steps: [] };
};

/** Null when the work is joint and the share is not known. */
const withShare = ({ reference, part: { shareBasisPoints } }: Asked, before: bigint): { readonly amount: bigint; readonly steps: readonly CreditStep[] } | null => {
  if (reference.method !== 'joint') return { amount: before, steps: [] };
  if (shareBasisPoints === null) return null;
  const amount = shareOf(before, shareBasisPoints);
  return { amount, steps: [{ kind: 'share', before, shareBasisPoints, amount }] };
};
