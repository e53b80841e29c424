import type { ApiClient } from './api-client';
import { Cluster } from './cluster/cluster';
import { within } from './cluster/patience';
import { pause, type RoomClient, until } from './cluster/room-client';

const WITHIN_MS = 1_000;

let cluster: Cluster;
let lead: ApiClient;
let section: { id: string; room: string; firm: string };

/** A person with a socket on each node. */
interface Victim {
  readonly api: ApiClient;
  readonly id: string;
  readonly sockets: readonly RoomClient[];
}

beforeAll(async () => {
  cluster = await Cluster.start({ nodes: 2 });
  lead = await cluster.signIn('lead@naru.example');
  const { me } = await lead.ask<{ me: { firm: { id: string } } }>('{ me { firm { id } } }');
  const bid = (await lead.bids()).find(({ proposal }) => (proposal?.sections.length ?? 0) > 20);
  const own = bid?.proposal?.sections.find(({ ownerFirm, viewerCan }) => ownerFirm.id === me.firm.id && viewerCan.write);
  section = { id: own?.id ?? '', room: own?.room ?? '', firm: me.firm.id };
}, 120_000);
afterEach(() => cluster?.leaveAll());
afterAll(() => cluster?.stop());

const version = async (): Promise<number> => (await lead.ask<{ section: { version: number } }>('query ($id: ID!) { section(id: $id) { version } }', { id: section.id })).section.version;

const setWriters = async (writerIds: readonly string[]): Promise<void> => {
  await lead.ask('mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { id } }', { input: { id: section.id, version: await version(), readers: 'CONSORTIUM', writerIds } });
};

/** Lets the person write the section and opens it on both nodes, caret and all; the lead watches on both. */
const open = async (email: string): Promise<{ victim: Victim; watchers: readonly RoomClient[] }> => {
  const api = await cluster.signIn(email);
  const { id } = (await api.ask<{ me: { id: string } }>('{ me { id } }')).me;
  await setWriters([id]);
  const watchers = cluster.nodes.map((node) => cluster.join(lead, section.room, node));
  const sockets = cluster.nodes.map((node) => cluster.join(api, section.room, node));
  await until('all in sync, and the person may write', () => [...watchers, ...sockets].every(({ provider }) => provider.synced) && sockets.every(({ mayWrite }) => mayWrite === true));
  sockets.forEach((socket, index) => socket.point(index));
  await until('its caret seen on both nodes', () => watchers.every(({ people }) => people.includes(id)));
  return { victim: { api, id, sockets }, watchers };
};

/** Both sockets are closed with 4408 and the caret is gone within a second; nothing comes after. */
const expectGone = async ({ victim, watchers }: Awaited<ReturnType<typeof open>>, change: () => Promise<unknown>): Promise<void> => {
  await change();
  const since = Date.now();
  await until('closed on both nodes', () => victim.sockets.every(({ closes }) => closes.length > 0), within(WITHIN_MS));
  await until('no caret on either node', () => watchers.every(({ people }) => !people.includes(victim.id)), within(WITHIN_MS));
  expect(Date.now() - since).toBeLessThan(within(WITHIN_MS));
  for (const { closes } of victim.sockets) expect(closes[0]).toEqual({ code: 4408, reason: 'access_ended' });
  const received = victim.sockets.map((socket) => socket.received);
  const secret = `비밀 ${Date.now()}.`;
  watchers[0]?.type(secret);
  await until('seen by the others', () => watchers.every((watcher) => watcher.shows(secret)));
  await pause(300);
  expect(victim.sockets.map((socket) => socket.received)).toEqual(received);
  for (const socket of victim.sockets) expect(socket.shows(secret)).toBe(false);
};

it('signing out ends the session’s sockets on every node', async () => {
  const opened = await open('writer@daon.example');
  await expectGone(opened, () => opened.victim.api.ask('mutation { signOut }'));
}, 30_000);

it('suspending a person ends the person’s sockets on every node', async () => {
  const opened = await open('model@daon.example');
  const change = JSON.stringify({ kind: 'person', personId: opened.victim.id });
  await expectGone(opened, () => cluster.sql(`WITH suspended AS (UPDATE persons SET suspended_at = now() WHERE id = $1 RETURNING id) SELECT pg_notify('shoal_access', $2) FROM suspended`, [opened.victim.id, change]));
}, 30_000);

it('revoking a participation ends its people’s sockets on every node', async () => {
  const opened = await open('writer@gaon.example');
  const bid = (await lead.bids()).find(({ proposal }) => proposal?.sections.some(({ id }) => id === section.id));
  const firmId = bid?.consortium.participations.find(({ firm }) => firm.name.includes('가온'))?.firm.id;
  await expectGone(opened, () => lead.ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: bid?.id, firmId } }));
}, 30_000);

it('a writer who becomes a reader stays, is told on every node within a second, and changes nothing any more', async () => {
  const { victim, watchers } = await open('security@hangyeol.example');
  await setWriters([]);
  await until('told on both nodes', () => victim.sockets.every(({ mayWrite }) => mayWrite === false), within(WITHIN_MS));
  expect(victim.sockets.every(({ closes }) => closes.length === 0)).toBe(true);
  watchers[1]?.type('확인 바랍니다.');
  await until('still reads', () => victim.sockets.every((socket) => socket.shows('확인 바랍니다.')));
  for (const [index, socket] of victim.sockets.entries()) socket.type(`몰래 ${index}`);
  await until('refused on both nodes', () => victim.sockets.every(({ closes }) => closes.some(({ code, reason }) => code === 4403 && reason === 'read_only')));
  await pause(300);
  for (const watcher of watchers) expect(watcher.shows('몰래')).toBe(false);
}, 30_000);

/** A firm that comes back into the cooperative is asked back into the bid, and answers. */
const rejoin = async (head: string, firmId: string): Promise<void> => {
  const bid = (await lead.bids()).find(({ proposal }) => proposal?.sections.some(({ id }) => id === section.id));
  await lead.ask('mutation ($input: InviteFirmInput!) { inviteFirm(input: $input) { id } }', { input: { bidId: bid?.id, firmId, shareBasisPoints: 1000 } });
  const answering = await cluster.signIn(head);
  await answering.ask('mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) { bid { id } } }', { input: { bidId: bid?.id, accept: true } });
};

it('suspending a firm makes its people readers on every node within a second, taking it back makes them writers, and letting it go ends their sockets', async () => {
  const opened = await open('security@hangyeol.example');
  const { victim, watchers } = opened;
  const office = await cluster.signIn('office@coop.example');
  const { firm } = (await victim.api.ask<{ me: { firm: { id: string } } }>('{ me { firm { id } } }')).me;
  const decide = (name: string, runningBids?: number) =>
    office.ask(`mutation ($input: ${runningBids === undefined ? 'DecideFirmInput' : 'LetFirmGoInput'}!) { ${name}(input: $input) { membership } }`, { input: { firmId: firm.id, reason: '시험', runningBids } });
  await decide('suspendFirm');
  await until('told on both nodes', () => victim.sockets.every(({ mayWrite }) => mayWrite === false), within(WITHIN_MS));
  watchers[0]?.type('정지 뒤에도 읽습니다.');
  await until('still reads', () => victim.sockets.every((socket) => socket.shows('정지 뒤에도 읽습니다.')));
  expect(victim.sockets.every(({ closes }) => closes.length === 0)).toBe(true);
  await decide('reinstateFirm');
  await until('told on both nodes again', () => victim.sockets.every(({ mayWrite }) => mayWrite === true), within(WITHIN_MS));
  const { runningBids } = await office.ask<{ runningBids: { totalCount: number } }>('query ($firmId: ID!) { runningBids(firmId: $firmId) { totalCount } }', { firmId: firm.id });
  await expectGone(opened, () => decide('letFirmGo', runningBids.totalCount));
  await decide('reinstateFirm');
  await rejoin('head@hangyeol.example', firm.id);
}, 30_000);

it('confirming a section makes everybody a reader on every node within a second', async () => {
  const { victim, watchers } = await open('head@hangyeol.example');
  const to = async (state: string): Promise<void> => {
    await lead.ask('mutation ($input: SetSectionStateInput!) { setSectionState(input: $input) { id } }', { input: { id: section.id, version: await version(), state } });
  };
  const { state } = (await lead.ask<{ section: { state: string } }>('query ($id: ID!) { section(id: $id) { state } }', { id: section.id })).section;
  const steps = ['EMPTY', 'WRITING', 'REVIEW', 'CONFIRMED'];
  for (const step of steps.slice(steps.indexOf(state) + 1)) await to(step);
  await until('told on both nodes', () => [...watchers, ...victim.sockets].every(({ mayWrite }) => mayWrite === false), within(WITHIN_MS));
  const text = watchers[0]?.fragment.toString();
  watchers[0]?.type('확정 뒤의 글');
  await until('refused', () => watchers[0]?.closes.some(({ code, reason }) => code === 4403 && reason === 'read_only') ?? false);
  await pause(300);
  for (const reader of [watchers[1], ...victim.sockets]) expect(reader?.fragment.toString()).toBe(text);
}, 30_000);
