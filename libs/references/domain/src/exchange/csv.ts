import { harmlessText, IMPORT_LIMITS, type SheetRow } from './sheet';

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that stands most often in the first line, outside of quotes. */
const separatorOf = (text: string): string => {
  let inQuotes = false;
  const counts = new Map<string, number>();
  for (const sign of text) {
    if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (sign === '\n' || sign === '\r')) break;
    else if (!inQuotes) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const count = (separator: string): number => counts.get(separator) ?? 0;
  return SEPARATORS.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
};

/** A value of its own line, or in quotes with doubled quotes inside (RFC 4180). */
const VALUES: Readonly<Record<string, RegExp>> = Object.fromEntries(SEPARATORS.map((one) => [one, new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${one}\\r\\n][^${one}\\r\\n]*)?)(${one}|\\r\\n|\\n|\\r|$)`, 'y')]));

/** Rows of a text with separated values; null where a quote is never closed. Reads at most one row more than an import may have. */
export const readCsv = (text: string): readonly SheetRow[] | null => {
  const content = text.replace(/^\uFEFF/, '');
  const value = VALUES[separatorOf(content)] as RegExp;
  value.lastIndex = 0;
  const rows: string[][] = [];
  let row: string[] = [];
  while (value.lastIndex < content.length && rows.length <= IMPORT_LIMITS.rowsMax + 1) {
    const found = value.exec(content);
    if (!found) return null;
    const [, quoted, plain, end = ''] = found;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if ((SEPARATORS as readonly string[]).includes(end)) {
      if (value.lastIndex === content.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** With the mark by which spreadsheets know UTF-8; no text of it begins a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map((text) => quoted(harmlessText(text))).join(',')).join('\r\n')}\r\n`;
