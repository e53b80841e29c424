import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { LiveClient } from '@shoal/testing';
import { type AttackIds, RANDOM_ID } from './walls.attack';
import { ATTACKS } from './walls.attacks';
import { EVIDENCE_SECRET, plantEvidence } from './walls.evidence';
import { DemoServer } from './walls.scene';

const OUTSIDERS = ['lead@saebom.example', 'owner@other.example', 'office@coop.example', 'head@maru.example', null] as const;
const LEAD = 'lead@naru.example';
const PARTNER = 'head@daon.example';

let server: DemoServer;
let ids: AttackIds;
let lead: { readonly id: string; readonly cooperative_id: string };
const clients: LiveClient[] = [];

beforeAll(async () => {
  server = await DemoServer.start();
  for (const email of [...OUTSIDERS, LEAD, PARTNER]) if (email) await server.signIn(email);
  const bid = await server.bidA();
  lead = await server.one('SELECT id, cooperative_id FROM persons WHERE email = $1', [LEAD]);
  ids = { bid: bid.id, tender: bid.tender_id, ...(await plantEvidence(server, bid.lead_firm_id)) } as AttackIds;
}, 120_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(() => server?.stop());

const subscriptions = (): string[] => Object.keys(server.app.get(GraphQLSchemaHost).schema.getSubscriptionType()?.getFields() ?? {});

const knock = (email: string | null, name: string, of: AttackIds): { client: LiveClient; id: string; messages: () => unknown[] } => {
  const client = new LiveClient(server.origin, { cookie: server.cookieOf(email) });
  clients.push(client);
  const attack = ATTACKS[name]!;
  const id = client.subscribe(attack.query, attack.variables(of));
  return { client, id, messages: () => client.messages.filter((message) => message.id === id).map(({ type, payload }) => ({ type, payload })) };
};
const settled = (client: LiveClient, id: string) => client.until(() => client.closes.length > 0 || client.messages.some((message) => message.id === id), 'answered');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const change = async (query: string, input: object): Promise<void> => {
  const { text, data } = await server.post(server.cookieOf(LEAD), query, { input });
  if (!data || text.includes('"errors"')) throw new Error(text);
};
const grant = () => change('mutation ($input: GrantEvidenceInput!) { grantEvidence(input: $input) { id } }', { evidenceId: ids.reference, bidId: ids.bid });
const end = async (): Promise<void> => {
  const { id } = await server.one<{ id: string }>('SELECT id FROM evidence_grants WHERE evidence_id = $1 AND to_bid_id = $2 AND revoked_at IS NULL', [ids.reference, ids.bid]);
  await server.post(server.cookieOf(LEAD), 'mutation ($id: ID!) { endGrant(id: $id) { id } }', { id });
};
/** Everything that can be announced of bid A and of its people. */
const announceAll = async (): Promise<void> => {
  await grant();
  await end();
  for (const payload of [`evidence:${lead.cooperative_id} ${ids.reference}`, `citations:${ids.bid} ${RANDOM_ID}`, `compliance:${ids.bid} *`, `inbox:${lead.id}`]) await server.all(`SELECT pg_notify('shoal_live', $1)`, [payload]);
};

describe('the wall around what is told live', () => {
  it('stands around something: who is in the bid is told', async () => {
    expect(subscriptions().length).toBeGreaterThanOrEqual(2);
    const { client, messages } = knock(PARTNER, 'citedEvidenceChanged', ids);
    await client.until(() => messages().length > 0, 'the first event');
    await grant();
    await client.until(() => JSON.stringify(messages()).includes(EVIDENCE_SECRET), 'what is shared is shown');
    await end();
  });

  describe.each([true, false])('with the policy %s', (policy) => {
    beforeAll(() => {
      if (!policy) server.app.get(AccessService).decide = () => 'allow';
    });
    afterAll(() => {
      delete (server.app.get(AccessService) as { decide?: unknown }).decide;
    });

    it.each(OUTSIDERS)('tells %s nothing of bid A, through any subscription, and answers as for what is not there', async (outsider) => {
      const random = { ...ids, bid: RANDOM_ID };
      const pairs = subscriptions().map((name) => ({ name, real: knock(outsider, name, ids), other: knock(outsider, name, random) }));
      for (const { real, other } of pairs) await Promise.all([settled(real.client, real.id), settled(other.client, other.id)]);
      const before = pairs.map(({ real }) => real.messages());
      await announceAll();
      await pause(200);
      for (const [at, { name, real, other }] of pairs.entries()) {
        expect({ name, told: real.messages() }).toEqual({ name, told: before[at] });
        // What is not aimed at bid A is one's own, or the whole cooperative's.
        if (!ATTACKS[name]?.foreign) continue;
        expect({ name, told: real.messages(), closes: real.client.closes }).toEqual({ name, told: other.messages(), closes: other.client.closes });
        if (outsider !== null) expect(real.client.codes(real.id)).toEqual(['NOT_FOUND']);
      }
    });
  });

  it('tells a partner that a grant has ended, and from then on nothing of the thing, whatever its owner writes', async () => {
    await grant();
    const { client, messages } = knock(PARTNER, 'citedEvidenceChanged', ids);
    const shown = () => JSON.stringify(messages().at(-1) ?? '');
    await client.until(() => shown().includes(EVIDENCE_SECRET), 'shared');
    await end();
    await client.until(() => !shown().includes(EVIDENCE_SECRET) && shown().includes('WITHDRAWN'), 'taken back');
    const ended = messages().length;
    await server.all('UPDATE evidence SET title = $2, version = version + 1 WHERE id = $1', [ids.reference, `${EVIDENCE_SECRET} 새 제목`]);
    await server.all(`SELECT pg_notify('shoal_live', $1)`, [`evidence:${lead.cooperative_id} ${ids.reference}`]);
    await client.until(() => messages().length > ended, 'told that the citation is still at risk');
    expect(JSON.stringify(messages().slice(ended))).not.toContain(EVIDENCE_SECRET);
  });
});
