import { ShoalError } from '@shoal/contract';
import { DamagedFile, type Readable, readStoredEntry, readZipDirectory, type ZipEntry } from '@shoal/platform/archives';
import type { ProofKind } from '@shoal/references-domain';
import { COMPOUND_SIGNATURE, readCompoundNames } from './compound-file';

/** Of an archive, as its directory claims it; documents stay far below, bombs far above. */
export const ARCHIVE_LIMITS = { entries: 5_000, bytes: 512 * 1024 * 1024, ratio: 150, ratioFrom: 8 * 1024 * 1024 } as const;

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const HEAD_BYTES = 8;

/**
 * What kind of file this is, told by its content alone. `name` is only for the sentence of a refusal.
 * Errors: PROOF_KIND_REFUSED, PROOF_MACROS, PROOF_ARCHIVE_UNSAFE, PROOF_DAMAGED.
 */
export const proofKindOf = async (file: Readable, name: string): Promise<ProofKind> => {
  const head = await file.read(0, HEAD_BYTES);
  const begins = (signature: Buffer): boolean => head.subarray(0, signature.length).equals(signature);
  try {
    if (begins(PDF)) return 'pdf';
    if (begins(PNG)) return 'png';
    if (begins(JPEG)) return 'jpeg';
    if (begins(ZIP)) return await archiveKind(file, name);
    if (begins(COMPOUND_SIGNATURE)) return await compoundKind(file, name);
  } catch (error) {
    throw error instanceof DamagedFile ? new ShoalError('PROOF_DAMAGED', { name }) : error;
  }
  throw new ShoalError('PROOF_KIND_REFUSED', { name });
};

const archiveKind = async (file: Readable, name: string): Promise<ProofKind> => {
  const entries = await readZipDirectory(file);
  assertModest(file, entries, name);
  if (entries.some(({ isLocked }) => isLocked)) throw new DamagedFile('locked');
  // Programs for the zip format tell names apart by case, those for office documents do not.
  const names = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if ([...names.keys()].some((entry) => entry.endsWith('vbaproject.bin') || entry.startsWith('xl/macrosheets/'))) throw new ShoalError('PROOF_MACROS', { name });
  if (names.has('[content_types].xml')) {
    if (names.has('word/document.xml')) return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (names.has('ppt/presentation.xml')) return 'pptx';
  }
  const type = names.get('mimetype');
  if (type && names.has('contents/content.hpf') && (await readStoredEntry(file, type, 64)).trim() === 'application/hwp+zip') return 'hwpx';
  throw new ShoalError('PROOF_KIND_REFUSED', { name });
};

/** Errors: PROOF_ARCHIVE_UNSAFE. Throws DamagedFile when entries share their bytes, as those of a bomb do. */
const assertModest = (file: Readable, entries: readonly ZipEntry[], name: string): void => {
  const unsafe = (detail: string): never => {
    throw new ShoalError('PROOF_ARCHIVE_UNSAFE', { name, detail });
  };
  const bytes = entries.reduce((total, entry) => total + entry.bytes, 0);
  const packed = entries.reduce((total, entry) => total + entry.packedBytes, 0);
  if (packed > file.bytes) throw new DamagedFile('entries overlap');
  if (entries.length > ARCHIVE_LIMITS.entries) unsafe(`${entries.length} > ${ARCHIVE_LIMITS.entries}`);
  if (bytes > ARCHIVE_LIMITS.bytes) unsafe(`${Math.ceil(bytes / 1024 / 1024)} MB > ${ARCHIVE_LIMITS.bytes / 1024 / 1024} MB`);
  if (bytes > ARCHIVE_LIMITS.ratioFrom && bytes > packed * ARCHIVE_LIMITS.ratio) unsafe(`${Math.ceil(bytes / Math.max(1, packed))} : 1`);
};

const compoundKind = async (file: Readable, name: string): Promise<ProofKind> => {
  const names = await readCompoundNames(file);
  if (names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR') || names.has('Macros')) throw new ShoalError('PROOF_MACROS', { name });
  if (names.has('EncryptedPackage')) throw new DamagedFile('locked');
  if (names.has('FileHeader') && names.has('BodyText')) return 'hwp';
  if (names.has('WordDocument')) return 'doc';
  throw new ShoalError('PROOF_KIND_REFUSED', { name });
};
