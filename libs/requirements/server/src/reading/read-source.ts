import { type FileHandle, open } from 'node:fs/promises';
import { ShoalError } from '@shoal/contract';
import { DamagedFile } from '@shoal/platform/archives';
import type { SourceDocument } from '@shoal/requirements-domain';
import { Archive, readableOf } from './archive/open-archive';
import { readDocx } from './docx/read-docx';
import { readHwp } from './hwp/read-hwp';
import { readHwpx } from './hwpx/read-hwpx';
import { readPdf } from './pdf/read-pdf';
import type { ReadingLimits } from './reading-limits';
import type { TellReading } from './reading-progress';
import { archiveFormat, headFormat } from './recognise-format';
import { refuseDocument, tooMuch } from './refuse-document';

/**
 * Reads a document in this very process, by its content and not by its name.
 * Errors: RFP_UNKNOWN_FORMAT, RFP_ENCRYPTED, RFP_DISTRIBUTION, RFP_DAMAGED, RFP_BOMB, RFP_TOO_MUCH, RFP_SCANNED.
 */
export const readSource = async (path: string, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  tell('opening', 0);
  const file = await open(path, 'r');
  try {
    return await readOpen(file, limits, tell);
  } catch (error) {
    if (error instanceof DamagedFile) refuseDocument('RFP_DAMAGED', { detail: error.message });
    if (error instanceof ShoalError || isOfSystem(error)) throw error;
    // A reader that stumbles over what nobody foresaw: the file is to blame as long as the machine is not.
    return refuseDocument('RFP_DAMAGED', { detail: error instanceof Error ? error.name : 'unknown' });
  } finally {
    await file.close();
  }
};

const isOfSystem = (error: unknown): boolean => typeof (error as { syscall?: unknown }).syscall === 'string';

const readOpen = async (file: FileHandle, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  const { size } = await file.stat();
  if (size > limits.fileBytesMax) tooMuch('bytes', limits.fileBytesMax);
  const bytes = readableOf(file, size);
  const kind = await headFormat(bytes);
  if (kind === 'pdf') return readPdf(await bytes.read(0, size), limits, tell);
  if (kind === 'compound') return readHwp(await bytes.read(0, size), limits, tell);
  const archive = await Archive.open(bytes, limits);
  return (await archiveFormat(archive)) === 'hwpx' ? readHwpx(archive, limits, tell) : readDocx(archive, limits, tell);
};
