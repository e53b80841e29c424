import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiClient } from './api-client';
import { within } from './cluster/patience';
import { pause, RoomClient, until } from './cluster/room-client';
import { RoundRobinProxy } from './cluster/round-robin-proxy';
import { storedText } from './cluster/stored-room';
import { ShoalProcess } from './shoal-process';

const BACK_WITHIN_MS = 3_000;

let shoal: ShoalProcess;
let proxy: RoundRobinProxy;
let people: readonly ApiClient[];
let room: string;
const clients: RoomClient[] = [];

const begin = async (environment: NodeJS.ProcessEnv = {}, prepare?: (dataDirectory: string) => Promise<void>): Promise<void> => {
  shoal = await ShoalProcess.start(environment, prepare);
  proxy = await RoundRobinProxy.start([shoal.port]);
  people = await Promise.all(['lead@naru.example', 'writer@daon.example'].map((email) => ApiClient.signIn(shoal.origin, email)));
  const own = await people[0]!.sections();
  room = (await people[1]!.sections()).find(({ id, viewerCan }) => viewerCan.write && own.some((section) => section.id === id && section.viewerCan.write))?.room ?? '';
};
const end = async (): Promise<void> => {
  leaveAll();
  await proxy?.stop();
  await shoal?.stop();
};
const leaveAll = (): void => clients.splice(0).forEach((client) => client.destroy());

const join2 = async (): Promise<readonly [RoomClient, RoomClient]> => {
  const joined = people.map(({ cookie }) => new RoomClient({ origin: proxy.origin, cookie, room }));
  clients.push(...joined);
  await until('in sync', () => joined.every(({ provider }) => provider.synced));
  return joined as unknown as readonly [RoomClient, RoomClient];
};

/** Both type until `during` is over; then all is saved, alike, and in the database once. */
const typeThrough = async (name: string, during: (writers: readonly RoomClient[]) => Promise<void>): Promise<void> => {
  const writers = await join2();
  const typing = setInterval(() => writers.forEach((writer, index) => void writer.type(`[${name} ${index}-${writer.edits}]`)), 15);
  try {
    await pause(800);
    await during(writers);
    await pause(300);
  } finally {
    clearInterval(typing);
  }
  await until('all saved and alike', () => writers.every((writer) => writer.isSaved && writer.fragment.toString() === writers[0]!.fragment.toString()));
  const stored = await storedText(await shoal.databaseUrl(), room);
  expect(stored).toBe(writers[0]!.fragment.toString());
  writers.forEach((writer, index) => {
    expect(writer.edits).toBeGreaterThan(50);
    for (let edit = 0; edit < writer.edits; edit += 1) expect([index, edit, stored.split(`[${name} ${index}-${edit}]`).length - 1]).toEqual([index, edit, 1]);
  });
};

/** Resolves when both are connected and something typed after this call is saved. */
const writingAgain = async (writers: readonly RoomClient[], limitMs: number): Promise<number> => {
  const marks = writers.map(({ edits }) => edits);
  return until('writing again', () => writers.every(({ provider, saved }, index) => provider.synced && saved > (marks[index] ?? 0)), limitMs);
};

describe('nothing acknowledged or typed is lost, nothing is doubled', () => {
  beforeAll(() => begin(), 120_000);
  afterEach(leaveAll);
  afterAll(end);

  it('when the server is killed: writing again within 3 s of its start', async () => {
    await typeThrough('server killed', async (writers) => {
      await shoal.end('SIGKILL');
      await pause(500);
      await shoal.launch();
      expect(await writingAgain(writers, 10_000)).toBeLessThan(within(BACK_WITHIN_MS));
    });
  }, 90_000);

  it('when PostgreSQL is stopped at once: it is started again by itself, writing again within 3 s', async () => {
    await typeThrough('database stopped', async (writers) => {
      const before = await shoal.postgresPid();
      const stoppedAt = Date.now();
      process.kill(before!, 'SIGQUIT');
      await until('PostgreSQL runs again', async () => ![before, null].includes(await shoal.postgresPid()), 10_000);
      await writingAgain(writers, 10_000);
      expect(Date.now() - stoppedAt).toBeLessThan(within(BACK_WITHIN_MS));
      expect(shoal.isRunning).toBe(true);
    });
  }, 90_000);

  it('when PostgreSQL is killed together with the server: the next start repairs it', async () => {
    await typeThrough('both killed', async (writers) => {
      const postgres = await shoal.postgresPid();
      await shoal.end('SIGKILL');
      process.kill(postgres!, 'SIGKILL');
      await pause(300);
      await shoal.launch();
      expect(await writingAgain(writers, 10_000)).toBeLessThan(within(BACK_WITHIN_MS));
    });
  }, 90_000);

  it('when the network goes silent: nothing is acknowledged, everything is sent when it is back', async () => {
    await typeThrough('network silent', async (writers) => {
      proxy.goSilent();
      await pause(500);
      const saved = writers.map((writer) => writer.saved);
      await pause(2_000);
      expect(writers.map((writer) => writer.saved)).toEqual(saved);
      expect(writers.every((writer) => writer.saved < writer.edits)).toBe(true);
      proxy.comeBack();
      // As browsers do when they notice that the network has changed.
      for (const writer of writers) writer.cut();
      expect(await writingAgain(writers, 10_000)).toBeLessThan(within(BACK_WITHIN_MS));
    });
  }, 90_000);
});

const DISK_BYTES = 200 * 1024 * 1024;

/** A small file system of its own under the database, so that it can be full; only root may make one. */
const mountSmallDisk = (dataDirectory: string): Promise<void> => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=0711`, 'tmpfs', dataDirectory], { stdio: 'ignore' });
  return Promise.resolve();
};
const canMount = (): boolean => {
  const probe = '/tmp/shoal-mount-probe';
  try {
    execFileSync('mkdir', ['-p', probe]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    process.stderr.write('\n*** SKIPPED: a full disk is not tested, since this user may not mount a file system. Run the tests as root. ***\n\n');
    return false;
  }
};

describe('a full disk', () => {
  const given = canMount() ? it : it.skip;
  const disk = (): string => shoal.dataDirectory;
  let filling: NodeJS.Timeout | undefined;
  afterAll(async () => {
    clearInterval(filling);
    leaveAll();
    await proxy?.stop();
    await shoal?.end('SIGTERM');
    execFileSync('umount', ['-l', disk()], { stdio: 'ignore' });
    await shoal?.stop();
  });

  given('is not acknowledged: reading goes on, and everything is saved once there is space', async () => {
    await begin({}, mountSmallDisk);
    const [writer, reader] = await join2();
    writer.type('[before]');
    await until('saved and seen', () => writer.isSaved && reader.shows('[before]'));
    const ballast = join(disk(), 'ballast');
    const fill = async (): Promise<void> => {
      const { bavail, bsize } = await statfs(disk());
      if (bavail > 0 && bavail * bsize <= DISK_BYTES) await appendFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined);
    };
    await fill();
    expect((await statfs(disk())).bavail).toBe(0);
    // Whatever PostgreSQL gives back is taken again.
    filling = setInterval(() => void fill(), 20);
    const savedBefore = writer.saved;
    // More than what the open pages still hold.
    for (let edit = 0; edit < 40; edit += 1) {
      writer.type(`[full ${edit}] ${randomBytes(3_000).toString('hex')}`);
      await pause(20);
    }
    await until('refused by the log', () => writer.closes.some(({ code, reason }) => code === 1012 && (reason === 'not_saved' || reason === 'unavailable')));
    await pause(1_000);
    expect(writer.saved).toBeLessThan(writer.edits);
    expect(writer.saved).toBeGreaterThanOrEqual(savedBefore);
    expect(shoal.isRunning).toBe(true);
    // Nothing that was shown or acknowledged is missing, nothing unacknowledged was shown as saved.
    expect(reader.shows('[before]')).toBe(true);
    const late = new RoomClient({ origin: proxy.origin, cookie: people[1]!.cookie, room });
    clients.push(late);
    await until('a newcomer reads', () => late.provider.synced && late.shows('[before]'), 10_000);

    clearInterval(filling);
    await pause(100);
    await rm(ballast);
    await until('everything saved once there is space', () => writer.isSaved && late.shows('[full 39]'), 20_000);
    const stored = await storedText(await shoal.databaseUrl(), room);
    for (let edit = 0; edit < 40; edit += 1) expect([edit, stored.split(`[full ${edit}]`).length - 1]).toEqual([edit, 1]);
  }, 120_000);
});

describe('the log on standard error', () => {
  const MARK = '비밀문장-고래상어';
  afterAll(end);

  it('never holds text of a document, whatever happens to it', async () => {
    await begin({ SHOAL_LOG_LEVEL: 'trace' });
    const [writer, reader] = await join2();
    writer.type(MARK);
    await until('saved and seen', () => writer.isSaved && reader.shows(MARK));
    // A commit that fails, a refused message, a broken database: whatever is logged then carries no text.
    const postgres = await shoal.postgresPid();
    process.kill(postgres!, 'SIGQUIT');
    for (let edit = 0; edit < 20; edit += 1) writer.type(`${MARK} ${edit}`);
    await until('saved again', () => writer.isSaved, 20_000);
    writer.type(MARK.repeat(100_000));
    await until('refused', () => writer.closes.some(({ code }) => code === 4413));
    expect(shoal.output.split('\n').filter((line) => line.startsWith('{')).length).toBeGreaterThan(3);
    for (const form of [MARK, Buffer.from(MARK).toString('hex'), Buffer.from(MARK).toString('base64'), JSON.stringify(Buffer.from(MARK)).slice(24, 60)]) expect(shoal.output).not.toContain(form);
  }, 90_000);
});
