import { mayReview, REVIEW_STATES, reviewAfterChange } from './evidence';
import { grantHolds } from './grant';

describe('a review', () => {
  it('is reopened by a change only when the office had verified', () => {
    expect(REVIEW_STATES.map(reviewAfterChange)).toEqual(['none', 'requested', 'returned', 'requested']);
  });

  it.each([
    ['requested', ['none', 'requested', 'returned']],
    ['returned', ['requested', 'verified']],
    ['verified', ['requested', 'returned']],
  ] as const)('goes to %s only from %p', (to, from) => expect(REVIEW_STATES.filter((state) => mayReview(state, to))).toEqual(from));
});

describe('a grant', () => {
  it.each([
    [null, true],
    ['2026-11-25', true],
    ['2026-11-24', false],
  ])('until %s holds on 2026-11-25: %s', (until, holds) => expect(grantHolds({ until, revokedAt: null }, '2026-11-25')).toBe(holds));

  it('that was ended does not hold, whatever its day', () => expect(grantHolds({ until: '2030-01-01', revokedAt: new Date(0) }, '2026-11-25')).toBe(false));
});
