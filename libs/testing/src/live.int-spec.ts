import { Injectable, Module } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { Live, type LiveTopic, type Principal, Public, UnitOfWork, Viewer } from '@shoal/platform';
import { WebSocket } from 'ws';
import { v7 as uuid } from 'uuid';
import type { TestFirm, TestPerson } from './factory';
import { LiveClient } from './live-client';
import { startTestServer, type TestServer } from './test-server';

const topicOf = (pond: string): LiveTopic => `pond:${pond}`;

/** What tests decide: who may look into a pond, and how often each look was decided. */
const guests = new Map<string, Set<string>>();
let looks = 0;
let duringLook: () => Promise<void> = async () => undefined;
let padding: string[] = [];

@Injectable()
class Ponds {
  constructor(
    private readonly live: Live,
    private readonly work: UnitOfWork,
  ) {}

  watch(viewer: Principal, pond: string): AsyncIterableIterator<object> {
    return this.live.subscribe(viewer, {
      topics: [topicOf(pond)],
      byDay: true,
      check: async (person, news) => {
        looks += 1;
        if (!guests.get(pond)?.has(person.personId)) throw new ShoalError('NOT_FOUND');
        await duringLook();
        return { pondChanged: news.all ? ['all', person.role] : [...news.idsOf(topicOf(pond)), ...padding] };
      },
    });
  }

  throwIn(viewer: Principal, pond: string, ids: string[], fails: boolean): Promise<boolean> {
    return this.work.run(viewer, async (work) => {
      await work.announce(topicOf(pond), ids);
      if (fails) throw new ShoalError('STALE_VERSION');
      return true;
    });
  }
}

@Resolver()
class PondResolver {
  constructor(private readonly ponds: Ponds) {}

  @Query(() => String)
  @Public()
  still(): string {
    return 'still';
  }

  @Mutation(() => Boolean)
  @Action('account.use')
  throwIn(@Viewer() viewer: Principal, @Args('pond', { type: () => ID }) pond: string, @Args('ids', { type: () => [ID] }) ids: string[], @Args('fails', { defaultValue: false }) fails: boolean): Promise<boolean> {
    return this.ponds.throwIn(viewer, pond, ids, fails);
  }

  @Subscription(() => [String])
  @Action('account.use')
  pondChanged(@Viewer() viewer: Principal, @Args('pond', { type: () => ID }) pond: string): AsyncIterableIterator<object> {
    return this.ponds.watch(viewer, pond);
  }
}

@Module({ providers: [Ponds, PondResolver] })
class PondModule {}

const WATCH = 'subscription ($pond: ID!) { pondChanged(pond: $pond) }';
const THROW = 'mutation ($pond: ID!, $ids: [ID!]!, $fails: Boolean) { throwIn(pond: $pond, ids: $ids, fails: $fails) }';
const LIMITS = { subscriptionsPerSocket: 3, socketsPerPerson: 4, messagesAtOnce: 40, messagesPerSecond: 1, pingIntervalMs: 1_000, maxMessageBytes: 8_192, maxUnsentBytes: 65_536 };

let server: TestServer;
let other: TestServer;
let cooperative: string;
let firm: TestFirm;
const clients: LiveClient[] = [];

beforeAll(async () => {
  server = await startTestServer({ modules: [PondModule], persistence: [], liveLimits: LIMITS });
  other = await startTestServer({ modules: [PondModule], persistence: [], beside: server });
  cooperative = await server.factory.cooperative();
  firm = { id: uuid(), cooperativeId: cooperative, name: '회사' };
}, 60_000);
afterEach(() => {
  duringLook = async () => undefined;
  padding = [];
  for (const client of clients.splice(0)) client.leave();
});
afterAll(async () => {
  await other?.stop();
  await server?.stop();
});

const person = (): Promise<TestPerson> => server.factory.person(firm);
const join = (who: TestPerson | null, { on = server, ...options }: { on?: TestServer; origin?: string; silent?: true } = {}): LiveClient => {
  const client = new LiveClient(on.origin, { cookie: server.as(who).cookie, ...options });
  clients.push(client);
  return client;
};
const pondFor = (...people: TestPerson[]): string => {
  const pond = uuid();
  guests.set(pond, new Set(people.map(({ id }) => id)));
  return pond;
};
/** Subscribed, and the first event has come. */
const watching = async (who: TestPerson, pond: string, on = server): Promise<{ client: LiveClient; id: string; told: () => string[][] }> => {
  const client = join(who, { on });
  const id = client.subscribe(WATCH, { pond });
  const told = (): string[][] => client.data<{ pondChanged: string[] }>(id).map(({ pondChanged }) => pondChanged);
  await client.until(() => told().length > 0, 'the first event');
  return { client, id, told };
};
const throwIn = (who: TestPerson, pond: string, ids: string[], on = other) => on.as(who).ask(THROW, { pond, ids });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an event', () => {
  it('raised on one process is delivered on the other, once it has committed, with ids alone', async () => {
    const [who, fish] = [await person(), uuid()];
    const pond = pondFor(who);
    const { client, told } = await watching(who, pond);
    expect(told()).toEqual([['all', 'admin']]);
    expect((await other.as(who).graphql(THROW, { pond, ids: [uuid()], fails: true })).codes).toEqual(['STALE_VERSION']);
    await throwIn(who, pond, [fish]);
    await client.until(() => told().length > 1, 'the event');
    expect(told()[1]).toEqual([fish]);
    expect((await other.as(who).graphql(THROW, { pond, ids: ['비밀 문장'] })).codes).toEqual(['INTERNAL']);
  });

  it('that comes in a burst is told together; more than can be named is told as anything', async () => {
    const who = await person();
    const pond = pondFor(who);
    const { client, told } = await watching(who, pond);
    const fish = Array.from({ length: 20 }, () => uuid());
    await Promise.all(fish.map((id) => throwIn(who, pond, [id])));
    await client.until(() => told().slice(1).flat().length >= 20, 'all of them');
    expect(new Set(told().slice(1).flat())).toEqual(new Set(fish));
    expect(told().length).toBeLessThan(15);
    await throwIn(who, pond, Array.from({ length: 500 }, () => uuid()));
    await client.until(() => told().at(-1)?.[0] === 'all', 'anything');
  });

  it('of another topic reaches nobody', async () => {
    const who = await person();
    const [one, two] = [pondFor(who), pondFor(who)];
    const [first, second] = [await watching(who, one), await watching(who, two)];
    await throwIn(who, two, [uuid()]);
    await second.client.until(() => second.told().length === 2, 'the other');
    expect(first.told()).toHaveLength(1);
  });

  it('is decided anew for each, and ends the subscription when it may not be told any more', async () => {
    const who = await person();
    const pond = pondFor(who);
    const { client, id, told } = await watching(who, pond);
    guests.get(pond)?.delete(who.id);
    await throwIn(await person(), pond, [uuid()]);
    await client.until(() => client.codes(id).length > 0, 'the refusal');
    expect([client.codes(id), told()]).toEqual([['NOT_FOUND'], [['all', 'admin']]]);
    const before = looks;
    await throwIn(await person(), pond, [uuid()]);
    await pause(150);
    expect(looks).toBe(before);
  });

  it('that was decided before access changed is not sent, but decided again', async () => {
    const who = await person();
    const pond = pondFor(who);
    const { client, id, told } = await watching(who, pond);
    // While it is decided, the right to it ends elsewhere.
    let first = true;
    duringLook = async () => {
      if (!first) return;
      first = false;
      guests.get(pond)?.delete(who.id);
      await server.database.query(`SELECT pg_notify('shoal_access', $1)`, [JSON.stringify({ kind: 'bid', bidId: uuid() })]);
      await pause(100);
    };
    await throwIn(who, pond, [uuid()]);
    await client.until(() => client.codes(id).length > 0, 'the refusal');
    expect(told()).toHaveLength(1);
  });

  it('is told anew as anything after the connection that hears was lost, and when the day turns', async () => {
    const who = await person();
    const { client, told } = await watching(who, pondFor(who));
    await server.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shoal-live-watch'`);
    await client.until(() => told().length === 2, 'anything');
    server.app.get(Live).turnDay();
    await client.until(() => told().length === 3, 'the next day');
    expect(told().every(([first]) => first === 'all')).toBe(true);
  });
});

describe('the door', () => {
  it('is closed to who has not signed in, and to pages of another origin before anything is asked', async () => {
    expect(await join(null).closed()).toEqual({ code: 4401, reason: 'not_signed_in' });
    const who = await person();
    expect(await join(who, { origin: 'https://rival.example' }).closed()).toMatchObject({ code: 1006 });
    const own = join(who, { origin: server.origin });
    await own.until(() => own.messages.length > 0, 'let in');
    const stray = new WebSocket(`${server.origin.replace('http', 'ws')}/elsewhere`);
    expect(await new Promise((resolve) => stray.on('unexpected-response', (_, response) => resolve(response.statusCode)).on('error', () => undefined))).toBe(404);
  });

  it('lets each person in so many times, and again when one has gone', async () => {
    const who = await person();
    const inside = Array.from({ length: 4 }, () => join(who));
    for (const client of inside) await client.until(() => client.messages.length > 0, 'in');
    expect(await join(who).closed()).toEqual({ code: 4429, reason: 'too_fast' });
    inside[0]?.leave();
    await pause(100);
    const next = join(who);
    await next.until(() => next.messages.length > 0, 'in again');
  });

  it.each<[string, (who: TestPerson) => Promise<unknown>, string]>([
    ['the session ends', (who) => server.database.query(`UPDATE sessions SET ended_at = now() WHERE person_id = $1`, [who.id]), 'session'],
    ['the person is suspended', (who) => server.database.query(`UPDATE persons SET suspended_at = now() WHERE id = $1`, [who.id]), 'person'],
    ['the person becomes a member', (who) => server.database.query(`UPDATE persons SET role = 'member' WHERE id = $1`, [who.id]), 'person'],
  ])('shuts within a second when %s, and nothing is told after', async (_, happens, kind) => {
    const who = await person();
    const pond = pondFor(who);
    const { client, told } = await watching(who, pond);
    await happens(who);
    await server.database.query(`SELECT pg_notify('shoal_access', $1)`, [JSON.stringify({ kind, personId: who.id, sessionId: who.sessionId })]);
    await throwIn(await person(), pond, [uuid()]);
    expect(await client.closed(1_000)).toEqual({ code: 4408, reason: 'access_ended' });
    expect(told()).toHaveLength(1);
  });

  it('stays open when access changes for somebody else', async () => {
    const who = await person();
    const pond = pondFor(who);
    const { client, told } = await watching(who, pond);
    await server.database.query(`SELECT pg_notify('shoal_access', $1)`, [JSON.stringify({ kind: 'person', personId: who.id })]);
    await throwIn(who, pond, [uuid()]);
    await client.until(() => told().length > 1, 'told on');
    expect(client.closes).toEqual([]);
  });
});

describe('what a client may say', () => {
  it.each([
    ['a query', '{ still }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a change', 'mutation { throwIn(pond: "x", ids: []) }', 'OPERATION_RESOLUTION_FAILURE'],
    ['nonsense', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', 'subscription { secrets }', 'GRAPHQL_VALIDATION_FAILED'],
    ['21 aliases', `subscription { ${Array.from({ length: 21 }, (_, at) => `a${at}: pondChanged(pond: "x")`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['2,001 words', `subscription { pondChanged(pond: "x") ${'a '.repeat(2_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['a variable that does not fit', WATCH, 'INVALID_INPUT'],
  ])('%s is refused in the form of every other refusal', async (name, query, code) => {
    const client = join(await person());
    const id = client.subscribe(query, name.startsWith('a variable') ? { pond: { secret: '900101-1234567' } } : {});
    await client.until(() => client.codes(id).length > 0, 'the refusal');
    expect(client.codes(id)[0]).toBe(code);
    expect(JSON.stringify(client.messages)).not.toContain('900101');
    expect(client.closes).toEqual([]);
  });

  it('is no subscription over HTTP', async () => {
    expect((await server.as(await person()).graphql(WATCH, { pond: uuid() })).codes).toEqual(['BAD_REQUEST']);
  });

  it('is so many subscriptions on one socket; one that has ended makes room', async () => {
    const who = await person();
    const pond = pondFor(who);
    const client = join(who);
    const ids = Array.from({ length: 4 }, () => client.subscribe(WATCH, { pond }));
    await client.until(() => ids.slice(0, 3).every((id) => client.data(id).length === 1) && client.codes(ids[3] as string).length > 0, 'three and a refusal');
    expect(client.codes(ids[3] as string)).toEqual(['TOO_MANY_SUBSCRIPTIONS']);
    client.say({ type: 'complete', id: ids[0] });
    const next = client.subscribe(WATCH, { pond });
    await client.until(() => client.data(next).length === 1, 'room again');
  });

  it('is nothing before it has said hello, no large message, no flood, and nothing that is no message', async () => {
    const who = await person();
    const early = join(who, { silent: true });
    early.socket.on('open', () => early.say({ type: 'subscribe', id: 'x', payload: { query: WATCH, variables: { pond: uuid() } } }));
    expect(await early.closed()).toMatchObject({ code: 4401 });
    const large = join(who);
    large.subscribe(`${WATCH} ${'#'.repeat(9_000)}`, {});
    expect(await large.closed()).toMatchObject({ code: 1009 });
    const fast = join(who);
    await fast.until(() => fast.messages.length > 0, 'hello');
    for (let at = 0; at < 60; at += 1) fast.say({ type: 'ping' });
    expect(await fast.closed()).toEqual({ code: 4429, reason: 'too_fast' });
    const wild = join(who, { silent: true });
    wild.socket.on('open', () => wild.socket.send('비밀'));
    expect(await wild.closed()).toMatchObject({ code: 4400 });
  });
});

const metric = async (name: string): Promise<number> => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await (await server.as(null).http('/metrics')).text())?.[1]);
const untilMetric = async (name: string, is: (count: number) => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; !is(await metric(name)); await pause(50)) if (Date.now() > end) throw new Error(`${name} is still ${await metric(name)}`);
};

describe('a reader', () => {
  it('is pinged, and ended when it does not answer', async () => {
    const client = join(await person());
    await client.until(() => client.pings >= 2, 'pinged twice');
    expect(client.closes).toEqual([]);
    const before = await metric('shoal_live_sockets');
    client.socket.pause();
    await untilMetric('shoal_live_sockets', (count) => count < before);
  });

  it('that takes nothing more is cut, and the others are told on', async () => {
    const who = await person();
    const pond = pondFor(who);
    const [slow, quick] = [await watching(who, pond), await watching(who, pond)];
    const ids = [slow.client.subscribe(WATCH, { pond }), slow.client.subscribe(WATCH, { pond })];
    await slow.client.until(() => ids.every((id) => slow.client.data(id).length === 1), 'three subscriptions');
    const before = await metric('shoal_live_slow_readers_total');
    slow.client.socket.pause();
    padding = ['x'.repeat(8_000_000)];
    await throwIn(who, pond, [uuid()]);
    await untilMetric('shoal_live_slow_readers_total', (count) => count > before);
    await quick.client.until(() => quick.told().length > 1, 'told on');
  });
});

describe('an operation that says nothing of who may use it', () => {
  it('stops the boot, also when it is a subscription', async () => {
    @Resolver()
    class OpenResolver {
      @Query(() => String)
      @Public()
      still(): string {
        return '';
      }

      @Subscription(() => String)
      leak(): AsyncIterableIterator<object> {
        throw new Error('never asked');
      }
    }
    @Module({ providers: [OpenResolver] })
    class OpenModule {}
    await expect(startTestServer({ modules: [OpenModule], persistence: [], beside: server })).rejects.toThrow('Operations without @Action or @Public: OpenResolver.leak');
  });
});

