import { DamagedFile, type Readable, readExactly } from './readable';

export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** As the directory claims. */
  readonly bytes: number;
  readonly isLocked: boolean;
  /** Of its local header. */
  readonly position: number;
  readonly isStored: boolean;
}

/** Of a directory: 46 bytes a row and its names; an honest document stays far below. */
const DIRECTORY_BYTES_MAX = 4 * 1024 * 1024;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const ROW_BYTES = 46;
const LOCAL_BYTES = 30;
const SIGNATURE = { end: 0x06054b50, row: 0x02014b50, local: 0x04034b50 } as const;

/** What the central directory lists; nothing is unpacked. Throws DamagedFile. ZIP64 needs larger files than are let in. */
export const readZipDirectory = async (file: Readable): Promise<readonly ZipEntry[]> => {
  const { count, bytes, position } = await findEnd(file);
  if (bytes > DIRECTORY_BYTES_MAX || count * ROW_BYTES > bytes) throw new DamagedFile('directory');
  const directory = await readExactly(file, position, bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    if (at + ROW_BYTES > directory.length || directory.readUInt32LE(at) !== SIGNATURE.row) throw new DamagedFile('directory row');
    const [name, extra, comment] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    entries.push({
      name: directory.toString('utf8', at + ROW_BYTES, at + ROW_BYTES + name),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      position: directory.readUInt32LE(at + 42),
      isStored: directory.readUInt16LE(at + 10) === 0,
    });
    at += ROW_BYTES + name + extra + comment;
  }
  return entries;
};

/** Where the content of an entry begins, behind its local header. Throws DamagedFile. */
export const placeOfEntry = async (file: Readable, { position }: ZipEntry): Promise<number> => {
  const local = await readExactly(file, position, LOCAL_BYTES);
  if (local.readUInt32LE(0) !== SIGNATURE.local) throw new DamagedFile('local header');
  return position + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
};

/** The content of an entry as it lies in the file. Throws DamagedFile. */
export const readPackedEntry = async (file: Readable, entry: ZipEntry): Promise<Buffer> => readExactly(file, await placeOfEntry(file, entry), entry.packedBytes);

/** The content of an entry that was stored as it is, up to `limit` bytes. Throws DamagedFile. */
export const readStoredEntry = async (file: Readable, entry: ZipEntry, limit: number): Promise<string> => {
  if (!entry.isStored) throw new DamagedFile('stored entry');
  return (await readExactly(file, await placeOfEntry(file, entry), Math.min(entry.bytes, limit))).toString('utf8');
};

/** The end record stands last, before a comment of any length. */
const findEnd = async (file: Readable): Promise<{ readonly count: number; readonly bytes: number; readonly position: number }> => {
  const length = Math.min(file.bytes, END_BYTES + COMMENT_MAX);
  const start = file.bytes - length;
  const tail = await readExactly(file, start, length);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, bytes, position] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    // Two directories, or one with room after it, would show different things to different programs.
    if (tail.readUInt16LE(at + 8) !== count || position + bytes !== start + at) throw new DamagedFile('end of the directory');
    return { count, bytes, position };
  }
  throw new DamagedFile('no directory');
};
