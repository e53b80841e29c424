import { DamagedFile } from '@shoal/platform/archives';
import { IMPORT_LIMITS, type Sheet, type SheetCell } from '@shoal/references-domain';
import { readSheet } from 'read-excel-file/universal';
import { refuse } from './refused-file';
import { scanSheet } from './scan-sheet';
import { unpackWorkbook, type Workbook } from './unpack-workbook';

const attribute = (tag: string, name: string): string => new RegExp(`(?:^|\\s)(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? '';

/** The name of the part that holds the first sheet. Throws DamagedFile. */
const firstSheet = ({ xml }: Workbook): string => {
  const [sheet = ''] = /<(?:\w+:)?sheet\s[^>]*>/.exec(xml.get('xl/workbook.xml') ?? '') ?? [];
  const id = /\s\w+:id=["']([^"']+)["']/.exec(sheet)?.[1];
  const relations = (xml.get('xl/_rels/workbook.xml.rels') ?? '').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const target = attribute(relations.find((relation) => attribute(relation, 'Id') === id) ?? '', 'Target');
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (id === undefined || !xml.has(path)) throw new DamagedFile('no sheet');
  return path;
};

const REACHING_OUT = /^xl\/(externallinks\/|connections\.xml|querytables\/|embeddings\/)/;
const RELATION_OUT = /\/(externalLink|externalLinkPath|connections|queryTable|oleObject)["']/;

const cellOf = (value: unknown): SheetCell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** The first sheet of a workbook; nothing of it is computed. Throws DamagedFile. Errors: IMPORT_KIND_REFUSED, IMPORT_LINKS, IMPORT_ARCHIVE_UNSAFE, IMPORT_TOO_MANY_ROWS. */
export const readWorkbook = async (file: Buffer, name: string): Promise<Sheet> => {
  const workbook = await unpackWorkbook(file, name);
  const { names, xml } = workbook;
  if (!names.has('xl/workbook.xml') || [...names].some((part) => part.endsWith('vbaproject.bin') || part.startsWith('xl/macrosheets/'))) refuse('IMPORT_KIND_REFUSED', { name });
  if ([...names].some((part) => REACHING_OUT.test(part)) || [...xml].some(([part, text]) => part.endsWith('.rels') && RELATION_OUT.test(text))) refuse('IMPORT_LINKS', { name });
  const { formulas, lastRow } = scanSheet(xml.get(firstSheet(workbook)) ?? '');
  if (lastRow > IMPORT_LIMITS.rowsMax + 1) refuse('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rowsMax });
  const rows = await readSheet(new Uint8Array(file).buffer).catch(() => {
    throw new DamagedFile('sheet');
  });
  return { formulas, rows: rows.map((row) => row.map(cellOf)) };
};
