import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { applicationDataSource, joinPersistence, JobRegistry, JobsService, platformPersistence, type ServerSettings, UnitOfWork } from '@shoal/platform';
import { pino } from 'pino';
import { type PostgresHarness, startPostgres } from './postgres-harness';

const persistence = joinPersistence([platformPersistence]);
let postgres: PostgresHarness;
let databaseUrl: string;
let door: Server;
let isOpen: boolean;
let knocks: number;
let behind: Socket[];

/** PostgreSQL behind a door: while it is closed, whoever comes is sent away as by a database that is not up yet. */
beforeAll(async () => {
  postgres = await startPostgres(persistence);
  databaseUrl = await postgres.database();
  door = createServer((guest) => {
    knocks += 1;
    guest.on('error', () => undefined);
    if (!isOpen) return void guest.destroy();
    const host = dial(Number(new URL(databaseUrl).port), '127.0.0.1');
    host.on('error', () => guest.destroy());
    behind.push(guest);
    guest.pipe(host).pipe(guest);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
}, 60_000);
beforeEach(() => {
  isOpen = false;
  knocks = 0;
  behind = [];
});
afterAll(async () => {
  for (const guest of behind) guest.destroy();
  door?.close();
  await postgres?.stop();
});

const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 20));
};

const startJobs = async (handled: (payload: unknown) => void) => {
  const source = await applicationDataSource(databaseUrl, persistence).initialize();
  const work = new UnitOfWork(source);
  const registry = new JobRegistry();
  registry.register('tide', async ({ payload }) => handled(payload));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(door.address() as AddressInfo).port}`;
  const settings: ServerSettings = { databaseUrl: url.href, dataDirectory: '', roles: ['worker'], host: '127.0.0.1', demo: false, secure: false, mailFrom: 'Shoal <shoal@coop.example>' };
  const jobs = new JobsService(settings, work, registry, pino({ level: 'silent' }));
  jobs.onApplicationBootstrap();
  const stop = async (): Promise<void> => {
    await jobs.onApplicationShutdown();
    await source.destroy();
  };
  return { work, stop };
};

describe('jobs when the database is away at first', () => {
  it('connect by themselves once it is there, and do what was committed meanwhile', async () => {
    const handled: unknown[] = [];
    const { work, stop } = await startJobs((payload) => handled.push(payload));
    await until(() => knocks >= 2);
    await work.run({ purpose: 'outbox' }, ({ enqueue }) => enqueue('tide', { height: 3 }));
    expect(handled).toEqual([]);
    isOpen = true;
    await until(() => handled.length > 0);
    expect(handled).toEqual([{ height: 3 }]);
    await stop();
  }, 30_000);

  it('stop at once when they are told to while it is still away, and do not come back', async () => {
    const { stop } = await startJobs(() => undefined);
    await until(() => knocks >= 2);
    await stop();
    const before = knocks;
    isOpen = true;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(knocks).toBe(before);
  }, 30_000);
});
