import type { ApiClient } from './api-client';
import { Cluster } from './cluster/cluster';
import { within } from './cluster/patience';
import { redisIsHere } from './cluster/redis-process';
import { pause, until } from './cluster/room-client';
import { storedText } from './cluster/stored-room';

const PEOPLE = ['lead@naru.example', 'writer@daon.example'] as const;
const hasRedis = redisIsHere();

describe.each([
  ['postgresql', 2],
  ['redis', 3],
] as const)('rooms on several nodes, told of each other over %s', (bus, count) => {
  const given = bus === 'redis' && !hasRedis ? it.skip : it;
  let cluster: Cluster;
  let naru: ApiClient;
  let daon: ApiClient;
  let room: string;

  beforeAll(async () => {
    if (bus === 'redis' && !hasRedis) return;
    cluster = await Cluster.start({ nodes: count, bus });
    [naru, daon] = (await Promise.all(PEOPLE.map((email) => cluster.signIn(email)))) as [ApiClient, ApiClient];
    const own = await naru.sections();
    room = (await daon.sections()).find(({ id, viewerCan }) => viewerCan.write && own.some((section) => section.id === id && section.viewerCan.write))?.room ?? '';
  }, 180_000);
  afterEach(() => cluster?.leaveAll());
  afterAll(() => cluster?.stop());

  /** One client of each person on each node, all in sync. */
  const everywhere = async () => {
    const clients = cluster.nodes.flatMap((node) => [cluster.join(naru, room, node), cluster.join(daon, room, node)]);
    await until('all in sync', () => clients.every(({ provider }) => provider.synced));
    return clients;
  };
  const times = (text: string, words: string): number => text.split(words).length - 1;

  given('writers on different nodes converge, each update coming once', async () => {
    const clients = await everywhere();
    for (let step = 0; step < 30; step += 1) clients.forEach((client, index) => client.type(`${bus}-${step}-${index}.`, step % 2 === 0 ? 0 : undefined));
    await until('all saved and alike', () => clients.every(({ isSaved, fragment }) => isSaved && fragment.toString() === clients[0]?.fragment.toString()));
    const stored = await storedText(cluster.postgres.url, room);
    expect(stored).toBe(clients[0]?.fragment.toString());
    for (let step = 0; step < 30; step += 1) for (const index of clients.keys()) expect(times(stored, `${bus}-${step}-${index}.`)).toBe(1);
    // Besides its own messages each client has had one message for each update of another, and acknowledgements.
    const [first] = clients;
    const before = first?.received ?? 0;
    clients.at(-1)?.type('exactly once');
    await until('seen by the first', () => first?.shows('exactly once') ?? false);
    await pause(300);
    expect((first?.received ?? 0) - before).toBe(1);
  }, 60_000);

  given('people on other nodes are seen and counted, also where nobody is in the room', async () => {
    const [here, there] = [cluster.join(naru, room, cluster.nodes[0]), cluster.join(daon, room, cluster.nodes[1])];
    await until('in sync', () => here.provider.synced && there.provider.synced);
    here.point(1);
    there.point(2);
    await until('seen by each other', () => here.people.length === 1 && there.people.length === 1, 3_000);
    const late = cluster.join(daon, room, cluster.nodes.at(-1));
    await until('both seen by a newcomer', () => new Set(late.people).size === 2, 3_000);
    const counted = async (node: { readonly origin: string } | undefined): Promise<number> => {
      const { bids } = await naru.at(node?.origin ?? '').ask<{ bids: { nodes: { proposal: { presence: { people: unknown[] }[] } | null }[] } }>('{ bids(first: 20) { nodes { proposal { presence { sectionId people { id } } } } } }');
      return Math.max(0, ...bids.nodes.flatMap(({ proposal }) => proposal?.presence.map(({ people }) => people.length) ?? []));
    };
    for (const node of cluster.nodes) expect(await counted(node)).toBe(2);
    there.destroy();
    late.destroy();
    await until('gone with their sockets', () => here.people.length === 0, 3_000);
    for (const node of cluster.nodes) expect(await counted(node)).toBe(1);
  }, 60_000);

  given('a deaf node catches up by number within seconds, and hears again by itself', async () => {
    const clients = await everywhere();
    const listener = cluster.ears.at(-1);
    listener?.turnDeaf();
    const begun = Date.now();
    clients.forEach((client, index) => client.type(`${bus} unheard ${index}.`));
    const took = await until('all alike although nothing is told', () => clients.every((client) => clients.every((_, index) => client.shows(`${bus} unheard ${index}.`))), 8_000);
    expect(took).toBeLessThan(within(5_000));
    while (Date.now() - begun < 10_000) {
      clients[0]?.type(`${bus} still deaf at ${Date.now() - begun}.`);
      await pause(500);
    }
    listener?.hearAgain();
    clients[0]?.type(`${bus} heard.`);
    await until('all alike again', () => clients.every((client) => client.shows(`${bus} heard.`) && client.fragment.toString() === clients[0]?.fragment.toString()));
    await until('quick again', async () => {
      const words = `${bus} quick ${Date.now()}.`;
      clients[0]?.type(words);
      return (await until('seen', () => clients.every((client) => client.shows(words)), 5_000)) < within(300);
    });
  }, 60_000);

  given('SIGKILL of a node loses nothing, and its people are back and writing within 3 s', async () => {
    const clients = await Promise.all(Array.from({ length: 6 }, (_, index) => cluster.join(index % 2 === 0 ? naru : daon, room)));
    await until('in sync', () => clients.every(({ provider }) => provider.synced));
    clients.forEach((client, index) => client.point(index));
    const typing = setInterval(() => clients.forEach((client, index) => client.type(`${bus} kill ${index}-${client.edits}.`)), 20);
    await pause(1_000);
    const victim = cluster.nodes.at(-1);
    await victim?.end('SIGKILL');
    const killedAt = Date.now();
    const marks = clients.map(({ edits }) => edits);
    await until('everybody connected, and what was typed at the kill is saved', () => clients.every(({ provider, saved }, index) => provider.synced && saved > (marks[index] ?? 0)), 10_000);
    expect(Date.now() - killedAt).toBeLessThan(within(3_000));
    await pause(500);
    clearInterval(typing);
    expect(clients.reduce((sum, { edits }) => sum + edits, 0)).toBeGreaterThan(100);
    await until('all saved and alike', () => clients.every(({ isSaved, fragment }) => isSaved && fragment.toString() === clients[0]?.fragment.toString()));
    const stored = await storedText(cluster.postgres.url, room);
    clients.forEach((client, index) => {
      for (let edit = 0; edit < client.edits; edit += 1) expect([index, edit, times(stored, `${bus} kill ${index}-${edit}.`)]).toEqual([index, edit, 1]);
    });
    await until('no ghosts of the dead node', () => clients.every(({ people }) => people.length <= clients.length - 1 && new Set(people).size === 2), 12_000);
    await victim?.launch();
  }, 90_000);

  given('SIGTERM of a node: everything is written, its people go to the other one and are gone from it at once', async () => {
    const [leaving, staying] = [cluster.join(naru, room, cluster.nodes[1]), cluster.join(daon, room, cluster.nodes[0])];
    await until('in sync', () => leaving.provider.synced && staying.provider.synced);
    leaving.point(1);
    await until('seen', () => staying.people.length === 1, 3_000);
    for (let edit = 0; edit < 50; edit += 1) leaving.type(`${bus} before the end ${edit}.`);
    await pause(50);
    leaving.provider.shouldConnect = false;
    const stopping = cluster.nodes[1]?.end('SIGTERM');
    await until('told to come back', () => leaving.closes.some(({ code, reason }) => code === 1012 && reason === 'restarting'), 5_000);
    expect(leaving.saved).toBe(leaving.edits);
    await until('nobody left', () => staying.people.length === 0, within(1_000));
    await until('all of it seen', () => staying.fragment.toString() === leaving.fragment.toString(), 3_000);
    expect(await stopping).toBe(0);
    await cluster.nodes[1]?.launch();
  }, 60_000);
});
