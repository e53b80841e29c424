import { DamagedFile, type Readable } from '@shoal/platform/archives';
import type { Archive } from './archive/open-archive';
import { refuseDocument } from './refuse-document';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** [MS-CFB]: the container of HWP 5; Word before 2007 and locked DOCX use it too. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PDF = Buffer.from('%PDF-');
/** A PDF may have some bytes of a mail or a web server in front. */
const PDF_WITHIN = 1024;
const HWP3 = Buffer.from('HWP Document File V3');
const OTHERS: readonly (readonly [found: string, signature: Buffer])[] = [
  ['HWP 3', HWP3],
  ['RTF', Buffer.from('{\\rtf')],
  ['HTML/XML', Buffer.from('<')],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
];

/** By how the file begins. Errors: RFP_UNKNOWN_FORMAT, RFP_DAMAGED. */
export const headFormat = async (file: Readable): Promise<'pdf' | 'compound' | 'archive'> => {
  const head = await file.read(0, Math.min(file.bytes, PDF_WITHIN + PDF.length));
  const begins = (signature: Buffer): boolean => head.subarray(0, signature.length).equals(signature);
  if (head.length === 0) throw new DamagedFile('empty');
  if (begins(ZIP)) return 'archive';
  if (begins(COMPOUND)) return 'compound';
  if (head.includes(PDF)) return 'pdf';
  return refuseDocument('RFP_UNKNOWN_FORMAT', { found: OTHERS.find(([, signature]) => begins(signature))?.[0] ?? '?' });
};

const MIME = 'application/hwp+zip';
const MIME_BYTES_MAX = 100;

/** By what the archive holds. Errors: RFP_UNKNOWN_FORMAT. */
export const archiveFormat = async (archive: Archive): Promise<'hwpx' | 'docx'> => {
  if (archive.has('mimetype') && archive.bytesOf('mimetype') < MIME_BYTES_MAX) {
    const pieces: Buffer[] = [];
    for await (const piece of archive.read('mimetype')) pieces.push(piece);
    if (Buffer.concat(pieces).toString('latin1').trim() === MIME) return 'hwpx';
  }
  if (archive.names.some((name) => /^Contents\/(?:content\.hpf|section\d+\.xml)$/i.test(name))) return 'hwpx';
  if (archive.has('word/document.xml') || (archive.has('_rels/.rels') && archive.names.some((name) => name.startsWith('word/')))) return 'docx';
  const folder = ['xl', 'ppt'].find((name) => archive.names.some((path) => path.startsWith(`${name}/`)));
  return refuseDocument('RFP_UNKNOWN_FORMAT', { found: folder === 'xl' ? 'XLSX' : folder === 'ppt' ? 'PPTX' : 'ZIP' });
};
