import { DamagedFile } from '@shoal/platform/archives';
import CFB from 'cfb';
import { refuseDocument } from '../refuse-document';

/** Streams of other programs that use the same container. */
const OTHERS: readonly (readonly [stream: string, found: string])[] = [['WordDocument', 'DOC'], ['Workbook', 'XLS'], ['Book', 'XLS'], ['PowerPoint Document', 'PPT']];

/** The streams of a compound file by their paths. Throws DamagedFile. */
export const readStreams = (file: Buffer): ReadonlyMap<string, Buffer> => {
  try {
    const { FullPaths, FileIndex } = CFB.read(file, { type: 'buffer' });
    return new Map(FullPaths.flatMap((path, at) => {
      const entry = FileIndex[at];
      return entry?.type === 2 ? [[path.slice(path.indexOf('/') + 1), Buffer.from(entry.content ?? [])] as const] : [];
    }));
  } catch {
    throw new DamagedFile('compound file');
  }
};

/** Errors: RFP_ENCRYPTED, RFP_UNKNOWN_FORMAT. */
export const requireHwp = (streams: ReadonlyMap<string, Buffer>): Buffer => {
  const header = streams.get('FileHeader');
  if (header) return header;
  // Word locks a document by putting it into this container.
  if (streams.has('EncryptedPackage')) refuseDocument('RFP_ENCRYPTED');
  return refuseDocument('RFP_UNKNOWN_FORMAT', { found: OTHERS.find(([stream]) => streams.has(stream))?.[1] ?? '?' });
};
