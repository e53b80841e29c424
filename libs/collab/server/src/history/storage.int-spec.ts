import { writeFile } from 'node:fs/promises';
import { sectionRoom, type RoomName } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import * as Y from 'yjs';
import { PostgresUpdateLog } from '../log/postgres-update-log';
import { CollabTestServer } from '../testing/collab-test-server';
import { CompactJob } from './compact.job';

/** `SHOAL_STORAGE_KEYS=100000 SHOAL_STORAGE_REPORT=<file>` measures what docs/bench/storage.md says; a small run keeps it honest. */
const KEYS = Number(process.env['SHOAL_STORAGE_KEYS'] ?? 3_000);
const REPORT = process.env['SHOAL_STORAGE_REPORT'];
/** A tail of this length is merged, as in the job. */
const TAIL = 500;
const TABLES = ['collab_updates', 'collab_snapshots', 'collab_history'] as const;
const WORDS = ['실시간', '관제', '데이터를', '게이트웨이로', '모으고', '지연은', '2초', '이내로', '보장하며', '장애가', '나면', '예비', '노드로', '전환합니다.', 'CCTV', '2,140대와', '센서'];
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const [FIRST, PER_INITIAL, PER_VOWEL] = [0xac00, 588, 28];

/** What stands in the text after each key while one syllable is composed: ㅎ, 하, 한. */
const keysOf = (letter: string): string[] => {
  const code = (letter.codePointAt(0) ?? 0) - FIRST;
  if (code < 0 || code >= 11_172) return [letter];
  const open = String.fromCodePoint(FIRST + code - (code % PER_VOWEL));
  return [INITIALS[Math.floor(code / PER_INITIAL)] ?? '', open, ...(code % PER_VOWEL === 0 ? [] : [letter])];
};

/** Types as a Korean editor does: each key replaces the syllable being composed, now and then a word is taken back. One update a key. */
class Typist {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  keys = 0;

  constructor(private seed: number) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'log' && this.updates.push(update));
  }

  type(keys: number): void {
    while (this.keys < keys) {
      const paragraph = new Y.XmlElement('paragraph');
      const text = new Y.XmlText();
      paragraph.insert(0, [text]);
      this.doc.getXmlFragment('default').push([paragraph]);
      for (let word = 0; word < 40 && this.keys < keys; word += 1) this.word(text, WORDS[this.random(WORDS.length)] ?? '');
    }
  }

  private word(text: Y.XmlText, word: string): void {
    for (const letter of [...word, ' ']) {
      keysOf(letter).forEach((shown, index) =>
        this.doc.transact(() => {
          if (index > 0) text.delete(text.length - 1, 1);
          text.insert(text.length, shown);
          this.keys += 1;
        }),
      );
    }
    for (let taken = this.random(10) === 0 ? this.random(word.length) : 0; taken > 0; taken -= 1) {
      text.delete(text.length - 1, 1);
      this.keys += 1;
    }
  }

  private random(below: number): number {
    this.seed = (this.seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.seed % below;
  }
}

let collab: CollabTestServer;
let writer: TestPerson;
beforeAll(async () => {
  collab = await CollabTestServer.start();
  writer = await collab.person();
}, 120_000);
afterAll(() => collab?.stop());

const commit = async (room: RoomName, updates: readonly Uint8Array[]): Promise<void> => {
  const log = collab.server.app.get(PostgresUpdateLog);
  for (let at = 0; at < updates.length; at += 100)
    await log.commit(updates.slice(at, at + 100).map((update) => ({ room, update, cooperativeId: collab.cooperative, personId: writer.id, sessionId: writer.sessionId })));
};

/** Rows that are gone keep their place while somebody may still see them: again until PostgreSQL says that it kept none. */
const vacuum = async (): Promise<void> => {
  const { database } = collab.server;
  let kept = 0;
  const hear = ({ detail }: { readonly detail?: string | undefined }): void => void (kept += Number(/(\d+) dead row versions? cannot be removed yet/.exec(detail ?? '')?.[1] ?? 0));
  database.on('notice', hear);
  do {
    kept = 0;
    await database.query(`VACUUM (FULL, VERBOSE) ${TABLES.join(', ')}`);
  } while (kept > 0);
  database.off('notice', hear);
};

/** Table, indexes and what is stored aside, of live rows only. */
const bytes = async (): Promise<Record<string, number>> => {
  await vacuum();
  const sizes = await Promise.all(TABLES.map((table) => collab.server.database.query<{ size: string }>('SELECT pg_total_relation_size($1) AS size', [table])));
  return Object.fromEntries(TABLES.map((table, index) => [table, Number(sizes[index]?.rows[0]?.size)]));
};
const sum = (sizes: Record<string, number>): number => Object.values(sizes).reduce((a, b) => a + b, 0);

it('takes a fraction of the tail once it is compacted, history included', async () => {
  const room = sectionRoom(uuid());
  const typist = new Typist(7);
  const empty = sum(await bytes());
  typist.type(KEYS);
  await commit(room, typist.updates);
  const before = await bytes();
  // The room again, as the job meets it: every 500 updates.
  const compactedRoom = sectionRoom(uuid());
  await collab.server.database.query('TRUNCATE collab_updates');
  const job = collab.server.app.get(CompactJob);
  const later = new Date(Date.now() + 3_600_000);
  const started = process.cpuUsage();
  for (let at = 0; at < typist.updates.length; at += TAIL) {
    await commit(compactedRoom, typist.updates.slice(at, at + TAIL));
    await job.compact(compactedRoom, later);
  }
  const { user, system } = process.cpuUsage(started);
  const after = await bytes();
  const raw = typist.updates.reduce((total, update) => total + update.length, 0);
  const characters = typist.doc.getXmlFragment('default').toString().replace(/<[^>]*>/g, '').length;
  const figures = { keys: KEYS, updates: typist.updates.length, characters, updateBytes: raw, empty, before, after, cpuSeconds: (user + system) / 1e6 };
  if (REPORT) await writeFile(REPORT, JSON.stringify(figures, null, 2));
  expect(sum(after) - empty).toBeLessThan((sum(before) - empty) / 3);
}, 900_000);
