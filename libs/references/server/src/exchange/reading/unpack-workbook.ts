import { inflateRawSync } from 'node:zlib';
import { DamagedFile, type Readable, readPackedEntry, readZipDirectory, type ZipEntry } from '@shoal/platform/archives';
import { IMPORT_LIMITS } from '@shoal/references-domain';
import { refuse } from './refused-file';

const MB = 1024 * 1024;

const readable = (content: Buffer): Readable => ({ bytes: content.length, read: (position, length) => Promise.resolve(content.subarray(position, position + length)) });

/** Never more than the entry claims, which was judged before. */
const inflate = (packed: Buffer, { bytes, isStored }: ZipEntry, name: string): Buffer => {
  if (isStored) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') refuse('IMPORT_ARCHIVE_UNSAFE', { name, detail: `> ${bytes} B` });
    throw new DamagedFile('packed content');
  }
};

const contentOf = async (file: Readable, entry: ZipEntry, name: string): Promise<string> => {
  const content = inflate(await readPackedEntry(file, entry), entry, name);
  if (content.length !== entry.bytes) refuse('IMPORT_ARCHIVE_UNSAFE', { name, detail: `${content.length} B ≠ ${entry.bytes} B` });
  return content.toString('utf8');
};

/** By what the directory claims, before anything is unpacked. */
const assertModest = (entries: readonly ZipEntry[], fileBytes: number, name: string): void => {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > IMPORT_LIMITS.entriesMax) refuse('IMPORT_ARCHIVE_UNSAFE', { name, detail: `${entries.length} > ${IMPORT_LIMITS.entriesMax}` });
  if (bytes > IMPORT_LIMITS.unpackedBytesMax) refuse('IMPORT_ARCHIVE_UNSAFE', { name, detail: `${Math.ceil(bytes / MB)} MB > ${IMPORT_LIMITS.unpackedBytesMax / MB} MB` });
  if (entries.reduce((sum, entry) => sum + entry.packedBytes, 0) > fileBytes) throw new DamagedFile('entries overlap');
  if (entries.some(({ isLocked }) => isLocked)) throw new DamagedFile('locked');
  // Two of one name would show different things to different programs.
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length) throw new DamagedFile('two of one name');
};

export interface Workbook {
  /** Names of all parts, in small letters. */
  readonly names: ReadonlySet<string>;
  /** The XML of a part by its name. */
  readonly xml: ReadonlyMap<string, string>;
}

/** What a workbook holds, each part checked against the size that it claims. Throws DamagedFile. Errors: IMPORT_ARCHIVE_UNSAFE. */
export const unpackWorkbook = async (file: Buffer, name: string): Promise<Workbook> => {
  const content = readable(file);
  const entries = await readZipDirectory(content);
  assertModest(entries, file.length, name);
  const parts = entries.filter((entry) => entry.name.endsWith('.xml') || entry.name.endsWith('.rels'));
  const xml = new Map<string, string>();
  for (const entry of parts) xml.set(entry.name, await contentOf(content, entry, name));
  // Definitions of a document's own are how XML grows or reaches out; no workbook has any.
  if ([...xml.values()].some((text) => /<!(doctype|entity)/i.test(text))) throw new DamagedFile('document type');
  return { names: new Set(entries.map((entry) => entry.name.toLowerCase())), xml };
};
