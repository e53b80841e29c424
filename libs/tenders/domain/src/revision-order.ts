/**
 * 차수 (bidNtceOrd) in its present form of three digits, or null when it is none.
 * Formerly it had two: '00' and '000' are the same revision.
 */
export const readRevision = (text: string): string | null => (/^\d{1,3}$/.test(text) ? text.padStart(3, '0') : null);

/** Numeric order; negative when `a` is the older one. */
export const compareRevisions = (a: string, b: string): number => Number(a) - Number(b);
