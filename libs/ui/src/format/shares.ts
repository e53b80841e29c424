/** Basis points (1/100 %) as per cent: 4000 → '40%', 1250 → '12.5%'. */
export const formatShare = (basisPoints: number): string => `${basisPoints / 100}%`;

/** Without the sign, inside chips: 4000 → '40'. */
export const formatShareNumber = (basisPoints: number): string => String(basisPoints / 100);

/** '12.5' or '12.5%' as basis points; null when it is not 0–100 with at most two decimals. */
export const readShare = (text: string): number | null => {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : null;
};
