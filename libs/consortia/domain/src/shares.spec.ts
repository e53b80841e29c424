import { totalShares } from './shares';

describe('shares', () => {
  it('adds invited and accepted firms only', () => {
    expect(
      totalShares([
        { state: 'accepted', shareBasisPoints: 4000 },
        { state: 'invited', shareBasisPoints: 2500 },
        { state: 'declined', shareBasisPoints: 2000 },
        { state: 'withdrawn', shareBasisPoints: 1500 },
      ]),
    ).toBe(6500);
  });
});
