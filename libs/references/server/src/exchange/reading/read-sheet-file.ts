import { ShoalError } from '@shoal/contract';
import { DamagedFile } from '@shoal/platform/archives';
import type { Sheet } from '@shoal/references-domain';
import { COMPOUND_SIGNATURE } from '../../sharing/proofs/compound-file';
import { readText } from './read-text';
import { readWorkbook } from './read-workbook';
import { refuse } from './refused-file';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** What is surely no text with values, by how it begins. */
const OTHERS: readonly (readonly [name: string, signature: Buffer])[] = [
  ['PDF', Buffer.from('%PDF-')],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['XLSX/ZIP', ZIP],
  ['XLS/HWP/DOC', COMPOUND_SIGNATURE],
  ['HTML', Buffer.from('<')],
  ['RTF', Buffer.from('{\\rtf')],
];

const kindOf = (file: Buffer): string => OTHERS.find(([, signature]) => file.subarray(0, signature.length).equals(signature))?.[0] ?? 'CSV';

export const isWorkbookName = (name: string): boolean => /\.xlsx$/i.test(name);
const isTextName = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

/** Before a byte is read. Errors: IMPORT_KIND_REFUSED. */
export const requireSheetName = (name: string): void => {
  if (!isWorkbookName(name) && !isTextName(name)) refuse('IMPORT_KIND_REFUSED', { name });
};

/** By its content, which its name has to tell. Errors: IMPORT_KIND_REFUSED, IMPORT_NAME_LIES, IMPORT_DAMAGED, IMPORT_LINKS, IMPORT_ARCHIVE_UNSAFE, IMPORT_TOO_MANY_ROWS, IMPORT_NOT_TEXT. */
export const readSheetFile = async (file: Buffer, name: string): Promise<Sheet> => {
  requireSheetName(name);
  const found = kindOf(file);
  // Office programs lock a workbook by putting it into the older container.
  if (isWorkbookName(name) && found === 'XLS/HWP/DOC') refuse('IMPORT_DAMAGED', { name });
  if (found !== (isWorkbookName(name) ? 'XLSX/ZIP' : 'CSV')) refuse('IMPORT_NAME_LIES', { name, found });
  try {
    return isWorkbookName(name) ? await readWorkbook(file, name) : readText(file, name);
  } catch (error) {
    if (error instanceof ShoalError) throw error;
    if (error instanceof DamagedFile) return refuse('IMPORT_DAMAGED', { name });
    throw error;
  }
};
