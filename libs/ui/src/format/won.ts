import type { Language } from '../i18n/language';

const EOK = 100_000_000n;
const MAN = 10_000n;
const group = (value: bigint): string => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const split = (won: string): { readonly sign: string; readonly amount: bigint } => {
  const value = BigInt(won);
  return value < 0n ? { sign: '-', amount: -value } : { sign: '', amount: value };
};

/** `amount / unit` with `digits` decimals, rounded half up: (1650000000, 억, 1) → '16.5'. */
const inUnits = (amount: bigint, unit: bigint, digits: number): string => {
  const scale = 10n ** BigInt(digits);
  const scaled = (amount * scale * 2n + unit) / (unit * 2n);
  const fraction = digits === 0 ? '' : `.${(scaled % scale).toString().padStart(digits, '0')}`;
  return `${group(scaled / scale)}${fraction}`;
};

const korean = (amount: bigint): string => {
  if (amount >= EOK) return `${inUnits(amount, EOK, 1)}억원`;
  if (amount >= MAN) return `${inUnits(amount, MAN, 0)}만원`;
  return `${group(amount)}원`;
};

const english = (amount: bigint): string => {
  if (amount >= 1_000_000_000n) return `₩${inUnits(amount, 1_000_000_000n, 2)}bn`;
  if (amount >= 1_000_000n) return `₩${inUnits(amount, 1_000_000n, 1)}m`;
  return `₩${group(amount)}`;
};

/** For lists: `16.5억원`, `8,200만원`; `₩1.65bn`. `won` is GraphQL's Won, a decimal string; rounded half up. */
export const formatWon = (won: string, language: Language): string => {
  const { sign, amount } = split(won);
  return sign + (language === 'en' ? english(amount) : korean(amount));
};

/** To the last won: `1,650,000,000원`; `₩1,650,000,000`. */
export const formatWonExact = (won: string, language: Language): string => {
  const { sign, amount } = split(won);
  return language === 'en' ? `${sign}₩${group(amount)}` : `${sign}${group(amount)}원`;
};

/** What a person types as an amount ('16.5억', '1,650,000,000', '₩3,000만') as a Won string; null when it is no whole amount. */
export const readWon = (text: string): string | null => {
  const compact = text.normalize('NFKC').replace(/[\s,₩원]/g, '');
  const match = /^(?:(\d+(?:\.\d+)?)억)?(?:(\d+(?:\.\d+)?)만)?(\d+)?$/.exec(compact);
  if (!match || compact === '') return null;
  const parts = [toWon(match[1], EOK), toWon(match[2], MAN), match[3] ? BigInt(match[3]) : 0n];
  return parts.some((part) => part === null) ? null : parts.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n).toString();
};

/** A decimal count of a unit as won; null when it leaves a fraction of a won. */
const toWon = (count: string | undefined, unit: bigint): bigint | null => {
  if (count === undefined) return 0n;
  const [whole = '0', fraction = ''] = count.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit;
  return scaled % scale === 0n ? scaled / scale : null;
};
