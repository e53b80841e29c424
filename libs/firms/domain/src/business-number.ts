/** Weights of the first nine digits; published check rule of the 사업자등록번호 (domain/facts.md §10). */
const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** Ten digits without separators, or null when the text is not shaped like a 사업자등록번호. Full-width digits are read. */
export const readBusinessNumber = (text: string): string | null => {
  const compact = text.normalize('NFKC').trim();
  const match = /^(\d{3})[-\s]?(\d{2})[-\s]?(\d{5})$/.exec(compact);
  return match ? `${match[1]}${match[2]}${match[3]}` : null;
};

/** True when the text is a 사업자등록번호 (with or without hyphens) whose check digit is right. */
export const isBusinessNumber = (text: string): boolean => {
  const digits = readBusinessNumber(text);
  if (digits === null || digits.startsWith('000')) return false;
  const values = [...digits].map(Number);
  const weighted = WEIGHTS.reduce((sum, weight, i) => sum + (values[i] ?? 0) * weight, 0);
  const folded = weighted + Math.floor(((values[8] ?? 0) * 5) / 10);
  return (10 - (folded % 10)) % 10 === values[9];
};

/** '1208147521' → '120-81-47521'; a text that is no ten-digit number comes back unchanged. */
export const formatBusinessNumber = (text: string): string => {
  const digits = readBusinessNumber(text);
  return digits === null ? text : `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
};
