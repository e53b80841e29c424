import { DamagedFile } from '@shoal/platform/archives';
import { refuseDocument } from '../refuse-document';

const SIGNATURE = 'HWP Document File';
const HEADER_BYTES = 40;
const FLAGS = { compressed: 1, locked: 1 << 1, distribution: 1 << 2, managed: 1 << 4, certificate: 1 << 8, certificateManaged: 1 << 10 } as const;

/** Whether the streams are packed. Throws DamagedFile. Errors: RFP_ENCRYPTED, RFP_DISTRIBUTION, RFP_UNKNOWN_FORMAT. */
export const readFileHeader = (header: Buffer): { readonly isPacked: boolean } => {
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new DamagedFile('FileHeader');
  const [version, flags] = [header.readUInt8(35), header.readUInt32LE(36)];
  if (version !== 5) refuseDocument('RFP_UNKNOWN_FORMAT', { found: `HWP ${version}` });
  if (flags & (FLAGS.locked | FLAGS.managed | FLAGS.certificate | FLAGS.certificateManaged)) refuseDocument('RFP_ENCRYPTED');
  if (flags & FLAGS.distribution) refuseDocument('RFP_DISTRIBUTION');
  return { isPacked: (flags & FLAGS.compressed) !== 0 };
};
