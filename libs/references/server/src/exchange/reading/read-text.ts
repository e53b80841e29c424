import { IMPORT_LIMITS, readCsv, type Sheet } from '@shoal/references-domain';
import { refuse } from './refused-file';

const decoded = (file: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
};

/** UTF-8 with or without its mark, UTF-16 with it, or CP949, which the web calls EUC-KR. */
const textOf = (file: Buffer): string | null => {
  if (file[0] === 0xff && file[1] === 0xfe) return decoded(file, 'utf-16le');
  const text = decoded(file, 'utf-8') ?? decoded(file, 'euc-kr');
  return text?.includes('\0') ? null : text;
};

/** Errors: IMPORT_NOT_TEXT, IMPORT_TOO_MANY_ROWS. */
export const readText = (file: Buffer, name: string): Sheet => {
  const text = textOf(file);
  const rows = text === null ? null : readCsv(text);
  if (rows === null) return refuse('IMPORT_NOT_TEXT', { name });
  if (rows.length > IMPORT_LIMITS.rowsMax + 1) refuse('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rowsMax });
  return { rows, formulas: [] };
};
