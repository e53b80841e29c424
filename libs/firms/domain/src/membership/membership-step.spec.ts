import { APPLICATION_STATES } from './applicant';
import { applicationAfter, FIRM_STEP_NAMES, mayAnswer, standingAfter } from './membership-step';

it('knows every step of an application', () => {
  const steps = (['return', 'decline', 'admit'] as const).map((step) => [step, APPLICATION_STATES.map((state) => applicationAfter(state, step))]);
  // unconfirmed, applied, returned, declined, admitted
  expect(steps).toEqual([
    ['return', [null, 'returned', null, null, null]],
    ['decline', [null, 'declined', 'declined', null, null]],
    ['admit', [null, 'admitted', null, null, null]],
  ]);
  expect(APPLICATION_STATES.filter(mayAnswer)).toEqual(['applied', 'returned']);
});

it('knows every step of a firm', () => {
  const standings = ['member', 'suspended', 'left', 'applied', 'returned', 'declined'];
  expect(FIRM_STEP_NAMES.map((step) => [step, standings.map((standing) => standingAfter(standing, step))])).toEqual([
    ['suspend', ['suspended', null, null, null, null, null]],
    ['reinstate', [null, 'member', 'member', null, null, null]],
    ['let_go', ['left', 'left', null, null, null, null]],
  ]);
});
