import { ShoalError } from '@shoal/contract';
import type { Compliance, ComplianceState } from './compliance-item';

/** What an item's state follows from. */
export interface StateGrounds {
  readonly state: ComplianceState;
  readonly ownerFirmId: string | null;
  readonly answerCount: number;
  readonly compliance: Compliance | null;
}

/** A demand that is not met needs no place in the text: its reason is the answer. */
export const isAnswered = ({ answerCount, compliance }: Pick<StateGrounds, 'answerCount' | 'compliance'>): boolean => answerCount > 0 || compliance === 'unmet';

/**
 * Undecided, assigned and writing follow by themselves: from having an owner and from being answered. Written and confirmed are
 * said by hand and stand for as long as there is an answer: what answers nothing any more falls back, confirmed or not.
 */
export const followState = (grounds: StateGrounds): ComplianceState => {
  if (grounds.ownerFirmId === null) return 'undecided';
  if (!isAnswered(grounds)) return 'assigned';
  return grounds.state === 'undecided' || grounds.state === 'assigned' ? 'writing' : grounds.state;
};

type StepAction = 'compliance.answer' | 'compliance.confirm';

/** The steps that people take: the owner says that it is written, whoever manages the bid confirms it and opens it again. */
const STEPS: Readonly<Partial<Record<ComplianceState, Partial<Record<ComplianceState, StepAction>>>>> = {
  writing: { written: 'compliance.answer' },
  written: { writing: 'compliance.answer', confirmed: 'compliance.confirm' },
  confirmed: { written: 'compliance.confirm' },
};

/** The action that a step by hand needs. Errors: COMPLIANCE_STATE_NOT_NEXT. */
export const stepAction = (from: ComplianceState, to: ComplianceState): StepAction => {
  const action = STEPS[from]?.[to];
  if (!action) throw new ShoalError('COMPLIANCE_STATE_NOT_NEXT');
  return action;
};

/** States that are one step by hand away for the holder of these rights. */
export const nextItemStates = (from: ComplianceState, may: { readonly answer: boolean; readonly confirm: boolean }): ComplianceState[] =>
  Object.entries(STEPS[from] ?? {}).flatMap(([to, action]) => ((action === 'compliance.answer' ? may.answer : may.confirm) ? [to as ComplianceState] : []));
