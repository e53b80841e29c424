import { Live } from '@shoal/platform';
import { LiveClient, type TestPerson, type TestServer } from '@shoal/testing';
import { open, playHistory, shared } from '../history/history.scene';
import { joinScene, RANDOM_ID } from '../proposals.scene';
import { cite, endGrant, inDays, plantCertificate, plantReference, share, type Thing } from './evidence.scene';

const scene = playHistory();
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const WATCH = 'subscription ($bidId: ID!) { citedEvidenceChanged(bidId: $bidId) { evidenceIds sections { id title evidence { cited atRisk withdrawn expired changed } } } }';
const UPDATE = 'mutation ($input: UpdateCertificateInput!) { updateCertificate(input: $input) { id } }';

interface Change {
  readonly evidenceIds: readonly string[] | null;
  readonly sections: readonly { readonly id: string; readonly evidence: { readonly cited: number; readonly atRisk: number; readonly withdrawn: number; readonly changed: number } | null }[];
}

/** Where everything is told; changes are made on the scene's own server. */
let other: TestServer;
const clients: LiveClient[] = [];
beforeAll(async () => {
  other = await joinScene(scene());
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(() => other?.stop());

const ask = (person: TestPerson, bidId: string): { client: LiveClient; id: string; changes: () => Change[] } => {
  const client = new LiveClient(other.origin, { cookie: other.as(person).cookie });
  clients.push(client);
  const id = client.subscribe(WATCH, { bidId });
  return { client, id, changes: () => client.data<{ citedEvidenceChanged: Change }>(id).map(({ citedEvidenceChanged }) => citedEvidenceChanged) };
};
const watch = async (person: TestPerson) => {
  const watching = ask(person, scene().bidId);
  await watching.client.until(() => watching.changes().length > 0, 'the first event');
  expect(watching.changes()[0]?.evidenceIds).toBeNull();
  return watching;
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const cited = async (thing: Thing, section: { id: string }) => cite(scene(), crew('나루').admin, section as never, { evidenceId: thing.id, version: 1 });
const visible = (thing: Thing) => scene().server.as(crew('나루').admin).ask('mutation ($input: SetEvidenceVisibilityInput!) { setEvidenceVisibility(input: $input) { id } }', { input: { id: thing.id, visibility: 'COOPERATIVE' } });

describe('whoever has the proposal open is told', () => {
  it('of a citation, of its sharing, of the owner’s edit and of the end of the grant, with the section’s risks as of then', async () => {
    const [section, thing] = [await shared(), await plantCertificate(scene(), crew('나루'), inDays(90))];
    const { client, changes } = await watch(crew('다온').member);
    const risks = () => changes().at(-1)?.sections.find(({ id }) => id === section.id)?.evidence;
    await cited(thing, section);
    await client.until(() => risks()?.withdrawn === 1, 'cited and not shared');
    const grant = await share(crew('나루').admin, thing, { bidId: scene().bidId });
    await client.until(() => risks()?.atRisk === 0, 'shared');
    expect(changes().at(-1)?.evidenceIds).toEqual([thing.id]);
    const { rows } = await scene().server.database.query<{ kind_id: string }>('SELECT kind_id FROM certificates WHERE id = $1', [thing.id]);
    await scene().server.as(crew('나루').admin).ask(UPDATE, { input: { id: thing.id, version: 1, kindId: rows[0]?.kind_id, number: 'DP-78', issuedOn: inDays(-300), expiresOn: inDays(60) } });
    await client.until(() => risks()?.changed === 1, 'changed');
    await endGrant(crew('나루').admin, grant);
    await client.until(() => risks()?.withdrawn === 1, 'taken back');
  });

  it('of the day on which it ends', async () => {
    const [section, thing] = [await shared(), await plantReference(scene(), crew('나루'))];
    await share(crew('나루').admin, thing, { bidId: scene().bidId, until: inDays(0) });
    await cited(thing, section);
    const { client, changes } = await watch(crew('다온').member);
    const risks = () => changes().at(-1)?.sections.find(({ id }) => id === section.id)?.evidence;
    expect(risks()?.atRisk).toBe(0);
    await scene().server.database.query('UPDATE evidence_grants SET until = $2 WHERE evidence_id = $1', [thing.id, inDays(-1)]);
    other.app.get(Live).turnDay();
    await client.until(() => risks()?.withdrawn === 1, 'ended');
  });
});

it('shuts the sockets of a firm’s people within a second when the office suspends it, and lets them in again as what they are then', async () => {
  const { member, firm } = crew('새봄');
  const own = await scene().server.database.query<{ bid_id: string }>('SELECT bid_id FROM proposals WHERE id = $1', [scene().rivalProposalId]);
  const bidId = own.rows[0]?.bid_id ?? '';
  const before = ask(member, bidId);
  await before.client.until(() => before.changes().length > 0, 'told');
  const decide = (name: string) => scene().server.as(scene().office).ask(`mutation ($input: DecideFirmInput!) { ${name}(input: $input) { id } }`, { input: { firmId: firm.id, reason: '서류 미비' } });
  await decide('suspendFirm');
  expect(await before.client.closed(1_000)).toEqual({ code: 4408, reason: 'access_ended' });
  const suspended = ask(member, bidId);
  await suspended.client.until(() => suspended.changes().length > 0, 'reads on');
  await decide('reinstateFirm');
  expect(await suspended.client.closed(1_000)).toEqual({ code: 4408, reason: 'access_ended' });
});

describe('nobody is told', () => {
  it('of things that no text cites, or only one that is closed to the person', async () => {
    const closed = await open({ ownerFirmId: crew('다온').firm.id, readers: 'OWNER' });
    const [loose, hidden] = [await plantReference(scene(), crew('나루')), await plantReference(scene(), crew('다온'))];
    await cite(scene(), crew('다온').member, closed, { evidenceId: hidden.id, version: 1 });
    const [outside, inside] = [await watch(crew('가온').admin), await watch(crew('다온').member)];
    const before = outside.changes().length;
    await share(crew('나루').admin, loose, { bidId: scene().bidId });
    await share(crew('다온').admin, hidden, { bidId: scene().bidId });
    await inside.client.until(() => inside.changes().at(-1)?.evidenceIds?.includes(hidden.id) === true, 'the owner’s firm is told');
    await pause(150);
    expect(outside.changes()).toHaveLength(before);
    expect(JSON.stringify(outside.changes())).not.toContain(closed.id);
  });

  it('of another firm’s bid: as of one that does not exist, with the policy or without it', async () => {
    const outside = [crew('새봄').admin, scene().stranger, scene().office];
    const answers = async () => {
      const asked = outside.flatMap((person) => [ask(person, scene().bidId), ask(person, RANDOM_ID)]);
      for (const { client, id } of asked) await client.until(() => client.codes(id).length > 0, 'refused');
      expect(asked.map(({ client, id, changes }) => [client.codes(id), changes()])).toEqual(asked.map(() => [['NOT_FOUND'], []]));
    };
    await answers();
    await other.withoutPolicy(answers);
  });

  it('after the firm has left the bid, whatever happens then', async () => {
    const [section, thing] = [await shared(), await plantReference(scene(), crew('나루'))];
    await cited(thing, section);
    const { client, id, changes } = await watch(crew('가온').admin);
    await scene().server.as(crew('가온').admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: scene().bidId, firmId: crew('가온').firm.id } });
    await client.until(() => client.codes(id).length > 0, 'ended');
    expect(client.codes(id)).toEqual(['NOT_FOUND']);
    const before = changes().length;
    await visible(thing);
    await pause(200);
    expect(changes()).toHaveLength(before);
  });
});
