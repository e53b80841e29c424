import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ServerSettings } from '../config/server-settings';

/** The newest line of a cooperative's audit log as it stood on a day. */
export interface KeptHead {
  /** In Seoul. */
  readonly day: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Heads of audit logs outside the database, as `<data>/audit/<cooperative>.jsonl`: whoever rewrites a log in the database, chain and
 * all, would have to rewrite this file too, and every copy that was made of it.
 */
@Injectable()
export class AuditHeads {
  constructor(private readonly settings: ServerSettings) {}

  /** Oldest first; a line that a crash has cut is not one. */
  async of(cooperativeId: string): Promise<KeptHead[]> {
    const text = await readFile(this.pathOf(cooperativeId), 'utf8').catch(() => '');
    return text.split('\n').map(readHead).filter((head) => head !== null);
  }

  /** Appends the head of a day, once, and flushes it to disk. */
  async keep(cooperativeId: string, head: KeptHead): Promise<boolean> {
    if ((await this.of(cooperativeId)).some(({ day }) => day === head.day)) return false;
    const path = this.pathOf(cooperativeId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a', 0o600);
    try {
      // Begins a line of its own also behind one that a crash has cut.
      await file.appendFile(`${(await file.stat()).size === 0 ? '' : '\n'}${JSON.stringify(head)}`);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  }

  /** Of a cooperative that is gone. */
  async forget(cooperativeId: string): Promise<void> {
    await rm(this.pathOf(cooperativeId), { force: true });
  }

  private pathOf(cooperativeId: string): string {
    if (!UUID.test(cooperativeId)) throw new Error('not a cooperative');
    return join(this.settings.dataDirectory, 'audit', `${cooperativeId}.jsonl`);
  }
}

const readHead = (line: string): KeptHead | null => {
  try {
    const { day, seq, hash } = JSON.parse(line) as Partial<KeptHead>;
    return typeof day === 'string' && Number.isSafeInteger(seq) && /^[0-9a-f]{64}$/.test(hash ?? '') ? { day, seq: seq as number, hash: hash as string } : null;
  } catch {
    return null;
  }
};
