/** 100 % in basis points. */
export const WHOLE_SHARE = 10_000;

const WHOLE = BigInt(WHOLE_SHARE);
/** Value-added tax is a tenth of the price without it, and so an eleventh of the price with it. */
const VAT_PARTS = 10n;

/** The tax inside an amount, rounded down: what is left is the price whose tax this is, to the won. */
export const vatWithin = (amount: bigint): bigint => amount / (VAT_PARTS + 1n);

export const vatUpon = (amount: bigint): bigint => amount / VAT_PARTS;

/** A share of an amount, rounded down to the won. */
export const shareOf = (amount: bigint, basisPoints: number): bigint => (amount * BigInt(basisPoints)) / WHOLE;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/**
 * An amount over several shares so that not a won is made or lost: each gets its share rounded down, and the won that are
 * left go one by one to the largest remainders, the first of equals first. Shares that total 100 % total the amount.
 */
export const splitByShares = (amount: bigint, shares: readonly number[]): bigint[] => {
  const total = shares.reduce((all, share) => all + share, 0);
  if (total > WHOLE_SHARE) throw new RangeError('the shares are more than the whole');
  const parts = shares.map((share) => shareOf(amount, share));
  const left = Number(shareOf(amount, total) - sum(parts));
  const remainder = (at: number): bigint => (amount * BigInt(shares[at] ?? 0)) % WHOLE;
  const first = shares.map((_, at) => at).sort((a, b) => Number(remainder(b) - remainder(a)) || a - b).slice(0, left);
  return parts.map((part, at) => (first.includes(at) ? part + 1n : part));
};
