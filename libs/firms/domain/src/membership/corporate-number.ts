/** Thirteen digits without separators, or null when the text is not shaped like a 법인등록번호. Full-width digits are read. */
export const readCorporateNumber = (text: string): string | null => {
  const match = /^(\d{6})[-\s]?(\d{7})$/.exec(text.normalize('NFKC').trim());
  return match ? `${match[1]}${match[2]}` : null;
};

/**
 * Whether the last digit is what the published rule makes of the others (domain/facts.md §10). The rule has no official source:
 * a number that fails it is worth a second look and is not refused.
 */
export const hasCorporateCheckDigit = (digits: string): boolean => {
  const values = [...digits].map(Number);
  const sum = values.slice(0, 12).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return values.length === 13 && (10 - (sum % 10)) % 10 === values[12];
};

/** '1301110006246' → '130111-0006246'; anything else comes back unchanged. */
export const formatCorporateNumber = (text: string): string => {
  const digits = readCorporateNumber(text);
  return digits === null ? text : `${digits.slice(0, 6)}-${digits.slice(6)}`;
};
