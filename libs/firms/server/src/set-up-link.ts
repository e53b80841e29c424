import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ServerSettings } from '@shoal/platform';

/** The secret in the link with which the first cooperative is set up: a file that only the server's operator can read. */
@Injectable()
export class SetUpLink {
  constructor(private readonly settings: ServerSettings) {}

  /** The token, made on first use; 43 characters. */
  async token(): Promise<string> {
    const path = join(this.settings.dataDirectory, 'set-up-token');
    const known = await readFile(path, 'utf8').catch(() => '');
    if (known.length === 43) return known;
    const token = randomBytes(32).toString('base64url');
    await mkdir(this.settings.dataDirectory, { recursive: true });
    await writeFile(path, token, { mode: 0o600 });
    return token;
  }

  async matches(token: string): Promise<boolean> {
    const right = Buffer.from(await this.token());
    const given = Buffer.from(token);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
