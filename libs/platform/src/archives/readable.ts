import type { IncomingFile } from '../storage/incoming-file';

/** Bytes that are looked at without reading all of them. */
export type Readable = Pick<IncomingFile, 'bytes' | 'read'>;

/** What stands in the file contradicts itself: cut off, damaged, or made to mislead. */
export class DamagedFile extends Error {}

/** Exactly these bytes. Throws DamagedFile past the end. */
export const readExactly = async (file: Readable, position: number, length: number): Promise<Buffer> => {
  if (position < 0 || length < 0 || position + length > file.bytes) throw new DamagedFile('past the end');
  const bytes = await file.read(position, length);
  if (bytes.length !== length) throw new DamagedFile('cut off');
  return bytes;
};
