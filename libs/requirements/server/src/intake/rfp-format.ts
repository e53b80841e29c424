import type { IncomingFile } from '@shoal/platform';
import { ShoalError } from '@shoal/contract';
import type { SourceFormat } from '@shoal/requirements-domain';

type Head = Pick<IncomingFile, 'read'>;

const HEAD_BYTES = 4096;
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** [MS-CFB]: the container of HWP 5; Word before 2007 uses it too, which the reader tells apart. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** HWPX begins with this part, stored as it is. */
const HWPX = Buffer.from('mimetypeapplication/hwp+zip', 'latin1');
const HWPX_PLACE = 30;
/** A PDF may have some bytes of a mail or a web server in front. */
const PDF = Buffer.from('%PDF-');
const PDF_WITHIN = 1024;

/**
 * By how the file begins; the reader looks at everything, and has the last word. Archives that begin neither way are named: Word does not say at the beginning, and some
 * programs write HWPX with its parts in another order. Errors: RFP_KIND_REFUSED.
 */
export const rfpFormatOf = async (file: Head, name: string): Promise<SourceFormat> => {
  const head = await file.read(0, HEAD_BYTES);
  const begins = (signature: Buffer, at = 0): boolean => head.subarray(at, at + signature.length).equals(signature);
  if (head.subarray(0, PDF_WITHIN).includes(PDF)) return 'pdf';
  if (begins(COMPOUND)) return 'hwp';
  if (begins(ZIP) && begins(HWPX, HWPX_PLACE)) return 'hwpx';
  const [, extension] = /\.(hwp|doc)x?$/i.exec(name) ?? [];
  if (begins(ZIP) && extension) return extension.toLowerCase() === 'hwp' ? 'hwpx' : 'docx';
  throw new ShoalError('RFP_KIND_REFUSED', { name });
};

export const RFP_TYPES: Readonly<Record<SourceFormat, string>> = {
  hwpx: 'application/hwp+zip',
  hwp: 'application/x-hwp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
