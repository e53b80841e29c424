import type { Action, SectionState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';

export const SECTION_STATES: readonly SectionState[] = ['empty', 'writing', 'review', 'confirmed'];

/**
 * One step forward or back: empty ↔ writing ↔ review ↔ confirmed. A confirmed section is frozen, so bringing
 * it back to review asks for the right to change the outline (the lead's administrators); every other step is
 * open to whoever may change the section's state.
 */
const REQUIRED: Readonly<Record<SectionState, Partial<Record<SectionState, Action & ('section.changeState' | 'outline.change')>>>> = {
  empty: { writing: 'section.changeState' },
  writing: { empty: 'section.changeState', review: 'section.changeState' },
  review: { writing: 'section.changeState', confirmed: 'section.changeState' },
  confirmed: { review: 'outline.change' },
};

/** The action that the step needs beyond `section.changeState`'s facts. Throws STATE_NOT_NEXT for any other pair. */
export const stateStepAction = (from: SectionState, to: SectionState): 'section.changeState' | 'outline.change' => {
  const action = REQUIRED[from][to];
  if (!action) throw new ShoalError('STATE_NOT_NEXT');
  return action;
};

/** States that one step away are reachable by the holder of these rights, in the order of the work. */
export const nextStates = (from: SectionState, may: { readonly changeState: boolean; readonly changeOutline: boolean }): SectionState[] =>
  SECTION_STATES.filter((to) => {
    const action = REQUIRED[from][to];
    return action !== undefined && (action === 'outline.change' ? may.changeOutline : may.changeState);
  });
