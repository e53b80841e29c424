import type { FileHandle } from 'node:fs/promises';
import { Readable as Stream } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DamagedFile, placeOfEntry, type Readable, readZipDirectory, type ZipEntry } from '@shoal/platform/archives';
import type { ReadingLimits } from '../reading-limits';
import { refuseDocument } from '../refuse-document';

export const readableOf = (file: FileHandle, bytes: number): Readable => ({
  bytes,
  read: async (position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  },
});

const MB = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** An archive whose directory was judged before anything is unpacked. */
export class Archive {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  private constructor(
    private readonly file: Readable,
    entries: readonly ZipEntry[],
    private readonly limits: ReadingLimits,
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** Throws DamagedFile. Errors: RFP_BOMB, RFP_ENCRYPTED. */
  static async open(file: Readable, limits: ReadingLimits): Promise<Archive> {
    const entries = await readZipDirectory(file);
    requireModest(entries, file.bytes, limits);
    return new Archive(file, entries, limits);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  bytesOf(name: string): number {
    return this.entries.get(name)?.bytes ?? 0;
  }

  /** The content of a part, piece by piece; never more than its directory claims. Throws DamagedFile. Errors: RFP_BOMB. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new DamagedFile(`no ${name}`);
    if (entry.bytes > this.limits.partBytesMax) refuseDocument('RFP_BOMB', { detail: `${name}: ${Math.ceil(entry.bytes / MB)} MB > ${this.limits.partBytesMax / MB} MB` });
    let bytes = 0;
    for await (const piece of this.unpacked(entry)) {
      bytes += piece.length;
      if (bytes > entry.bytes) refuseDocument('RFP_BOMB', { detail: `${name} > ${entry.bytes} B` });
      yield piece;
    }
    if (bytes !== entry.bytes) throw new DamagedFile(`${name} is cut off`);
  }

  private async *unpacked(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.packed(entry, await placeOfEntry(this.file, entry));
    if (entry.isStored) return yield* packed;
    const inflate = createInflateRaw();
    const source = Stream.from(packed, { objectMode: false });
    source.on('error', (error) => inflate.destroy(error));
    try {
      yield* source.pipe(inflate) as AsyncIterable<Buffer>;
    } catch (error) {
      throw isZlib(error) ? new DamagedFile('packed content') : error;
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }

  private async *packed({ packedBytes }: ZipEntry, start: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < packedBytes; ) {
      const piece = await this.file.read(start + at, Math.min(CHUNK_BYTES, packedBytes - at));
      if (piece.length === 0) throw new DamagedFile('cut off');
      at += piece.length;
      yield piece;
    }
  }
}

const isZlib = (error: unknown): boolean => typeof (error as { code?: unknown }).code === 'string' && /^(Z_|ERR_)/.test((error as { code: string }).code);

const requireModest = (entries: readonly ZipEntry[], fileBytes: number, { entriesMax, unpackedBytesMax, ratioMax, ratioFromBytes }: ReadingLimits): void => {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > entriesMax) refuseDocument('RFP_BOMB', { detail: `${entries.length} > ${entriesMax}` });
  if (bytes > unpackedBytesMax) refuseDocument('RFP_BOMB', { detail: `${Math.ceil(bytes / MB)} MB > ${unpackedBytesMax / MB} MB` });
  if (bytes > ratioFromBytes && bytes > ratioMax * fileBytes) refuseDocument('RFP_BOMB', { detail: `${Math.ceil(bytes / fileBytes)} : 1 > ${ratioMax} : 1` });
  if (entries.reduce((sum, entry) => sum + entry.packedBytes, 0) > fileBytes) throw new DamagedFile('entries overlap');
  if (entries.some(({ isLocked }) => isLocked)) refuseDocument('RFP_ENCRYPTED');
  // Two of one name would show different things to different programs.
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new DamagedFile('two of one name');
};
