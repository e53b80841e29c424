import { inflateRawSync } from 'node:zlib';
import { DamagedFile } from '@shoal/platform/archives';
import type { ReadingLimits } from '../reading-limits';
import { refuseDocument } from '../refuse-document';

const MB = 1024 * 1024;

/** Throws DamagedFile. Errors: RFP_BOMB. */
export const unpackStream = (content: Buffer, isPacked: boolean, { partBytesMax }: ReadingLimits): Buffer => {
  if (!isPacked) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: partBytesMax });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') refuseDocument('RFP_BOMB', { detail: `> ${partBytesMax / MB} MB` });
    throw new DamagedFile('packed content');
  }
};
