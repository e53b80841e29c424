import fc from 'fast-check';
import { amountBand } from './amount-band';
import { creditedAmount, creditedToParticipant } from './credited-amount';
import { COMMON_RULE } from './performance-rule';
import { REFERENCE_LIMITS, type ReferencePhase } from './reference';
import { splitParts } from './split-parts';
import { shareOf, splitByShares, vatUpon, vatWithin, WHOLE_SHARE } from './won';

const won = fc.bigInt({ min: 1n, max: REFERENCE_LIMITS.wonMax });
const sum = (amounts: readonly (bigint | null)[]): bigint => amounts.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n);
/** Shares that total 100 % exactly, some of them nothing. */
const wholeShares = fc.array(fc.integer({ min: 0, max: WHOLE_SHARE }), { maxLength: 9 }).map((cuts) => {
  const points = [0, ...cuts.sort((a, b) => a - b), WHOLE_SHARE];
  return points.slice(1).map((point, at) => point - (points[at] ?? 0));
});
const someShares = fc.tuple(wholeShares, fc.integer({ min: 1, max: 9 })).map(([shares, count]) => shares.slice(0, count));
const contract = { workKind: 'development', vatIncluded: true, startsOn: '2025-01-02', endsOn: '2025-12-31', subcontractApproved: false, phases: [] } as const;
const ON = '2026-11-25';

describe('a split by shares', () => {
  it('totals the amount when the shares total 100 %', () => fc.assert(fc.property(won, wholeShares, (amount, shares) => sum(splitByShares(amount, shares)) === amount)));

  it('totals the share of the whole when they do not', () =>
    fc.assert(fc.property(won, someShares, (amount, shares) => sum(splitByShares(amount, shares)) === shareOf(amount, shares.reduce((a, b) => a + b, 0)))));

  it('gives nobody more than a won above the share, and nobody less', () =>
    fc.assert(fc.property(won, someShares, (amount, shares) => splitByShares(amount, shares).every((part, at) => part - shareOf(amount, shares[at] ?? 0) <= 1n && part >= shareOf(amount, shares[at] ?? 0)))));

  it('gives the won that are left to the largest remainders, the first of equals first', () => {
    expect(splitByShares(100n, [3333, 3333, 3334])).toEqual([33n, 33n, 34n]);
    expect(splitByShares(101n, [5000, 5000])).toEqual([51n, 50n]);
    expect(splitByShares(2n, [3333, 3333, 3334])).toEqual([1n, 0n, 1n]);
  });

  it('refuses more than the whole', () => fc.assert(fc.property(won, wholeShares, fc.integer({ min: 1, max: WHOLE_SHARE }), (amount, shares, more) => {
    expect(() => splitByShares(amount, [...shares, more])).toThrow(RangeError);
  })));
});

describe('value-added tax', () => {
  it('put on and taken out again leaves the same won', () => fc.assert(fc.property(won, (price) => {
    const gross = price + vatUpon(price);
    return gross - vatWithin(gross) === price;
  })));
});

describe('credits of one contract', () => {
  it('of a joint one never exceed it, and lose less than a won a firm', () =>
    fc.assert(fc.property(won, wholeShares, (amount, shares) => {
      const reference = { ...contract, method: 'joint', amount } as const;
      const credits = shares.map((shareBasisPoints) => creditedAmount(reference, { shareBasisPoints, partAmount: null }, COMMON_RULE, ON).amount);
      expect(credits).not.toContain(null);
      const lost = amount - sum(credits);
      return lost >= 0n && lost < BigInt(shares.length);
    })));

  it('of a divided one total its parts', () =>
    fc.assert(fc.property(fc.array(won, { minLength: 1, maxLength: 10 }), (parts) => {
      const reference = { ...contract, method: 'divided', amount: sum(parts) } as const;
      return sum(parts.map((partAmount) => creditedToParticipant(reference, { shareBasisPoints: null, partAmount }, COMMON_RULE, ON).amount)) === sum(parts);
    })));

  it('in phases that were all completed are those of the whole, tax and share included', () =>
    fc.assert(fc.property(fc.array(won, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: WHOLE_SHARE }), fc.constantFrom('as_stated', 'without', 'with'), fc.boolean(), (amounts, shareBasisPoints, vat, vatIncluded) => {
      const phases = amounts.map((amount, at): ReferencePhase => ({ name: `${at + 1}차`, amount, partAmount: null, completedOn: '2025-12-31' }));
      const whole = { ...contract, vatIncluded, method: 'joint', amount: sum(amounts) } as const;
      const part = { shareBasisPoints, partAmount: null };
      const rule = { ...COMMON_RULE, vat } as const;
      expect(creditedAmount({ ...whole, phases }, part, rule, ON).amount).toBe(creditedAmount(whole, part, rule, ON).amount);
    })));

  it('do not fall when the window grows', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 29 }), fc.array(fc.tuple(won, fc.integer({ min: 1995, max: 2027 })), { minLength: 1, maxLength: 8 }), (windowYears, rows) => {
      const phases = rows.map(([amount, year]): ReferencePhase => ({ name: '차수', amount, partAmount: null, completedOn: `${year}-02-28` }));
      const under = (years: number) => creditedAmount({ ...contract, method: 'single', amount: sum(rows.map(([amount]) => amount)), phases }, { shareBasisPoints: null, partAmount: null }, { ...COMMON_RULE, windowYears: years }, ON).amount ?? 0n;
      return under(windowYears) <= under(windowYears + 1);
    })));
});

describe('parts of all firms', () => {
  it('total a joint contract whose shares are all stated', () =>
    fc.assert(fc.property(won, wholeShares, (amount, shares) => sum(splitParts({ method: 'joint', amount }, shares.map((shareBasisPoints) => ({ shareBasisPoints, partAmount: null })))) === amount)));

  it('are nothing where they are not stated', () => {
    expect(splitParts({ method: 'joint', amount: 100n }, [{ shareBasisPoints: 5000, partAmount: null }, { shareBasisPoints: null, partAmount: null }])).toEqual([50n, null]);
    expect(splitParts({ method: 'divided', amount: 100n }, [{ shareBasisPoints: null, partAmount: 30n }, { shareBasisPoints: null, partAmount: null }])).toEqual([30n, null]);
    expect(splitParts({ method: 'single', amount: 100n }, [{ shareBasisPoints: null, partAmount: null }])).toEqual([100n]);
  });
});

describe('an amount band', () => {
  it.each([
    [99_999_999n, 'under_100m'],
    [100_000_000n, 'from_100m'],
    [499_999_999n, 'from_100m'],
    [1_000_000_000n, 'from_1bn'],
    [9_999_999_999n, 'from_5bn'],
    [10_000_000_000n, 'from_10bn'],
  ] as const)('of %s won is %s', (amount, band) => expect(amountBand(amount)).toBe(band));
});
