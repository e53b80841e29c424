import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';

/** A file that was received but is not in the store yet: looked at where it lies, then kept or not. */
export interface IncomingFile {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Up to `length` bytes from `position` on; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
  /** Flushed to disk and in the store when this resolves. */
  keep(): Promise<void>;
  /** The end of it in any case: what was not kept is gone. */
  close(): Promise<void>;
}

interface Place {
  readonly limit: number;
  /** Where it lies aside. */
  readonly path: string;
  placeFor(sha256: string): Promise<string>;
}

/** Null when the source holds more than the limit; whatever fails, nothing stays behind. */
export const receiveFile = async (source: AsyncIterable<Buffer>, { limit, path, placeFor }: Place): Promise<IncomingFile | null> => {
  const file = await open(path, 'wx+', 0o600);
  let isKept = false;
  const close = async (): Promise<void> => {
    await file.close();
    if (!isKept) await unlink(path);
  };
  const written = await write(source, file, limit).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if (!written) {
    await close();
    return null;
  }
  return {
    ...written,
    close,
    read: (position, length) => readAt(file, position, length),
    keep: async () => {
      await file.sync();
      // The same content may be there already: then this puts it there once more.
      await rename(path, await placeFor(written.sha256));
      isKept = true;
    },
  };
};

const write = async (source: AsyncIterable<Buffer>, file: FileHandle, limit: number): Promise<Pick<IncomingFile, 'sha256' | 'bytes'> | null> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > limit) return null;
    hash.update(part);
    await file.writeFile(part);
  }
  return { sha256: hash.digest('hex'), bytes };
};

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};
