import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { ServerSettings } from '../config/server-settings';
import type { Mail, MailTransport } from './mail';
import { messageOf } from './mail-message';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEPT = 1_000;

export interface KeptMail extends Mail {
  readonly from: string;
  readonly writtenAt: string;
}

/** Mail of a server without SMTP: as `<id>.eml` and, for the development mailbox, `<id>.json` in `<data>/mail`. The newest 1,000 are kept. */
@Injectable()
export class MailFolder implements MailTransport {
  private readonly directory: string;

  constructor(private readonly settings: ServerSettings) {
    this.directory = join(settings.dataDirectory, 'mail');
  }

  async send(mail: Mail): Promise<void> {
    const options = messageOf(mail, this.settings);
    const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(options);
    const kept: KeptMail = { ...mail, from: String(options.from), writtenAt: new Date().toISOString() };
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.write(`${mail.id}.eml`, message as Buffer);
    await this.write(`${mail.id}.json`, Buffer.from(JSON.stringify(kept)));
    await this.unlink((await this.ids()).slice(KEPT));
  }

  /** The newest first: ids are made by time. */
  async newest(count: number): Promise<KeptMail[]> {
    const kept = await Promise.all((await this.ids()).slice(0, count).map((id) => this.find(id)));
    return kept.filter((mail) => mail !== null);
  }

  async find(id: string): Promise<KeptMail | null> {
    if (!ID.test(id)) return null;
    const text = await readFile(join(this.directory, `${id}.json`), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as KeptMail);
  }

  /** The message as it would have gone out. */
  async message(id: string): Promise<Buffer | null> {
    return ID.test(id) ? readFile(join(this.directory, `${id}.eml`)).catch(() => null) : null;
  }

  /** Removes what was written to these addresses. */
  async forget(addresses: ReadonlySet<string>): Promise<void> {
    const gone = (await this.newest(KEPT)).filter(({ to }) => addresses.has(to.address)).map(({ id }) => id);
    await this.unlink(gone);
  }

  private async unlink(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.flatMap((id) => [`${id}.json`, `${id}.eml`]).map((name) => unlink(join(this.directory, name)).catch(() => undefined)));
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.directory).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).filter((id) => ID.test(id)).sort().reverse();
  }

  /** Whole or not at all, and over an earlier attempt. */
  private async write(name: string, content: Buffer): Promise<void> {
    const partial = join(this.directory, `.${name}.partial`);
    await writeFile(partial, content, { mode: 0o600 });
    await rename(partial, join(this.directory, name));
  }
}
