import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config/server-settings';
import { type IncomingFile, receiveFile } from './incoming-file';

const SHA256 = /^[0-9a-f]{64}$/;
/** Longer than any upload takes: what is older was left by a process that was killed. */
const LEFTOVER_MS = 24 * 3600 * 1000;

/** Files by their content's SHA-256 (64 hex digits) in the data directory: the same content is kept once. */
@Injectable()
export class FileStore implements OnModuleInit {
  constructor(private readonly settings: ServerSettings) {}

  async onModuleInit(): Promise<void> {
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const path = join(this.incoming, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < Date.now() - LEFTOVER_MS) await unlink(path).catch(() => undefined);
    }
  }

  /** Writes and flushes to disk before it returns the content's address. */
  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (await this.has(sha256)) return sha256;
    const partial = `${await this.placeFor(sha256)}.${randomBytes(6).toString('hex')}`;
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, this.pathOf(sha256));
    return sha256;
  }

  /**
   * Takes in a stream that is too large to hold in memory, of at most `limit` bytes: it lies aside until it is kept or closed.
   * Null when there is more of it; then nothing of it stays.
   */
  async receive(source: AsyncIterable<Buffer>, limit: number): Promise<IncomingFile | null> {
    await mkdir(this.incoming, { recursive: true });
    return receiveFile(source, { limit, path: join(this.incoming, randomBytes(12).toString('hex')), placeFor: (sha256) => this.placeFor(sha256) });
  }

  has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(() => true, () => false);
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  async remove(sha256: string): Promise<void> {
    await unlink(this.pathOf(sha256)).catch(() => undefined);
  }

  private get incoming(): string {
    return join(this.settings.dataDirectory, 'files', 'incoming');
  }

  /** Where the content belongs, with its folder made. */
  private async placeFor(sha256: string): Promise<string> {
    const path = this.pathOf(sha256);
    await mkdir(join(path, '..'), { recursive: true });
    return path;
  }

  /** Where it lies, for a process of its own that reads it. */
  pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('not a SHA-256');
    return join(this.settings.dataDirectory, 'files', sha256.slice(0, 2), sha256);
  }
}
