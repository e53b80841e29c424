import type { SectionState } from '@shoal/access-domain';
import { SECTION_STATES, nextStates, stateStepAction } from './section-state';

const allowed: Record<string, string> = {
  'empty writing': 'section.changeState',
  'writing empty': 'section.changeState',
  'writing review': 'section.changeState',
  'review writing': 'section.changeState',
  'review confirmed': 'section.changeState',
  'confirmed review': 'outline.change',
};

describe('states of a section', () => {
  const pairs = SECTION_STATES.flatMap((from) => SECTION_STATES.map((to) => [from, to] as const));
  it.each(pairs)('%s → %s', (from: SectionState, to: SectionState) => {
    const action = allowed[`${from} ${to}`];
    if (action) expect(stateStepAction(from, to)).toBe(action);
    else expect(() => stateStepAction(from, to)).toThrow(expect.objectContaining({ code: 'STATE_NOT_NEXT' }));
  });

  it('offers only what the viewer may do', () => {
    expect(nextStates('review', { changeState: true, changeOutline: false })).toEqual(['writing', 'confirmed']);
    expect(nextStates('confirmed', { changeState: true, changeOutline: false })).toEqual([]);
    expect(nextStates('confirmed', { changeState: true, changeOutline: true })).toEqual(['review']);
    expect(nextStates('writing', { changeState: false, changeOutline: true })).toEqual([]);
  });
});
