import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ServerSettings } from '../config/server-settings';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files by their content's SHA-256 (64 hex digits) in the data directory: the same content is kept once. */
@Injectable()
export class FileStore {
  constructor(private readonly settings: ServerSettings) {}

  /** Writes and flushes to disk before it returns the content's address. */
  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(sha256);
    if (await this.has(sha256)) return sha256;
    await mkdir(join(path, '..'), { recursive: true });
    const partial = `${path}.${randomBytes(6).toString('hex')}`;
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return sha256;
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

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('not a SHA-256');
    return join(this.settings.dataDirectory, 'files', sha256.slice(0, 2), sha256);
  }
}
