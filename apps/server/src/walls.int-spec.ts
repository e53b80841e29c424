import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { type AttackIds, RANDOM_ID } from './walls.attack';
import { ATTACKS } from './walls.attacks';
import { plantCompliance } from './walls.compliance';
import { EVIDENCE_SECRET, plantEvidence } from './walls.evidence';
import { plantOpinion } from './walls.opinions';
import { plantRequirement } from './walls.requirements';
import { DemoServer } from './walls.scene';

const OUTSIDERS = ['lead@saebom.example', 'owner@other.example', 'office@coop.example', 'head@maru.example', null] as const;
/** What only bid A's consortium knows: words of its texts and titles of its sections. */
const SECRET_WORDS = ['나루전략-은하수', '다온단가-산호초', '은하수 초안'];

const RANDOM_IDS = Object.fromEntries(['bid', 'proposal', 'section', 'session', 'invitation', 'namedVersion', 'reference', 'certificate', 'expert', 'capability', 'evidenceFile', 'grant', 'notification', 'registryImport', 'complianceItem', 'complianceAnswer'].map((name) => [name, RANDOM_ID]));

let server: DemoServer;
let ids: AttackIds;
let secrets: string[];

const post = (email: string | null, query: string, variables: object) => server.post(server.cookieOf(email), query, variables);

beforeAll(async () => {
  server = await DemoServer.start();
  for (const email of OUTSIDERS) if (email) await server.signIn(email);
  await server.signIn('lead@naru.example');
  ids = await idsOfBidA();
  secrets = await secretsOfBidA();
}, 120_000);
afterAll(() => server?.stop());

const idsOfBidA = async (): Promise<AttackIds> => {
  const bid = await server.bidA();
  const proposal = await server.one<{ id: string }>('SELECT id FROM proposals WHERE bid_id = $1', [bid.id]);
  const section = await server.one<{ id: string; version: number }>(`SELECT id, version FROM sections WHERE proposal_id = $1 AND title = '실시간 관제 연계'`, [proposal.id]);
  const writer = await server.one<{ id: string }>(`SELECT id FROM persons WHERE email = 'writer@daon.example'`);
  const session = await server.one<{ id: string }>(`SELECT s.id FROM sessions s JOIN persons p ON p.id = s.person_id WHERE p.email = 'lead@naru.example'`);
  const invited = await post('lead@naru.example', 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }', { input: { email: 'guest@naru.example', name: '손님', role: 'MEMBER' } });
  const invitation = (invited.data as { invitePerson: { invitation: { id: string } } }).invitePerson.invitation.id;
  const named = await post('lead@naru.example', 'mutation ($input: NameSectionVersionInput!) { nameSectionVersion(input: $input) { id } }', { input: { sectionId: section.id, name: '은하수 초안' } });
  expect(named.data).toEqual({ nameSectionVersion: { id: section.id } });
  const namedVersion = (await server.one<{ id: string }>('SELECT id FROM section_versions WHERE section_id = $1', [section.id])).id;
  const planted = await plantRequirement(server, bid.tender_id);
  return { bid: bid.id, bidVersion: bid.version, tender: bid.tender_id, firm: bid.lead_firm_id, proposal: proposal.id, section: section.id, sectionVersion: section.version, person: writer.id, session: session.id, invitation, namedVersion, ...(await plantEvidence(server, bid.lead_firm_id)), ...planted, ...(await plantOpinion(server, bid.tender_id, planted.rfp)), ...(await plantCompliance(server, bid.id, bid.lead_firm_id)) };
};

const secretsOfBidA = async (): Promise<string[]> => {
  const rows = await server.all<{ id: string; title: string }>('SELECT id, title FROM sections WHERE bid_id = $1', [ids.bid]);
  const participations = await server.all<{ id: string }>('SELECT id FROM participations WHERE bid_id = $1', [ids.bid]);
  // Chapter titles follow the common standard order, so that they are no secret.
  const open = await server.all<{ text: string }>(
    `SELECT title AS text FROM sections WHERE bid_id <> $1 UNION ALL SELECT title FROM tenders UNION ALL SELECT block::text FROM rfp_blocks UNION ALL SELECT concat_ws(' ', title, category, definition, details, deliverables) FROM requirements UNION ALL SELECT about || ' ' || array_to_string(capabilities, ' ') FROM firms`,
    [ids.bid],
  );
  const common = open.map((row) => row.text).join('\n');
  return [...SECRET_WORDS, EVIDENCE_SECRET, ...rows.map((row) => row.id), ...participations.map((row) => row.id), ...rows.map((row) => row.title).filter((title) => title.length > 4 && !common.includes(title))];
};

const stateOfBidA = (): Promise<string> => server.stateOf(ids.bid, ids.firm);

const leaksOf = (text: string, sent: object): string[] => {
  const echoed = JSON.stringify(sent);
  return secrets.filter((secret) => text.includes(secret) && !echoed.includes(secret));
};

const rootOperations = (): string[] => {
  const { schema } = server.app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
};

describe('the wall around bid A', () => {
  it('has an attack for every operation of the schema', () => {
    expect(rootOperations().filter((name) => !(name in ATTACKS))).toEqual([]);
    expect(Object.keys(ATTACKS).filter((name) => !rootOperations().includes(name))).toEqual([]);
  });

  it('finds that its secrets are real: the lead sees them', async () => {
    const answer = await post('lead@naru.example', ATTACKS['bid']!.query, ATTACKS['bid']!.variables(ids));
    expect(leaksOf(answer.text, {}).length).toBeGreaterThan(20);
  });

  describe.each([true, false])('with the policy %s', (policy) => {
    beforeAll(() => {
      if (!policy) server.app.get(AccessService).decide = () => 'allow';
    });
    afterAll(() => {
      delete (server.app.get(AccessService) as { decide?: unknown }).decide;
    });

    it.each(OUTSIDERS)('shows nothing and changes nothing for %s, through any operation', async (outsider) => {
      const before = await stateOfBidA();
      for (const [name, attack] of Object.entries(ATTACKS)) {
        if (attack.ownThingsOnly) continue;
        const variables = attack.variables(ids);
        const answer = await post(outsider, attack.query, variables);
        expect({ name, leaks: leaksOf(answer.text, variables) }).toEqual({ name, leaks: [] });
      }
      expect(await stateOfBidA()).toBe(before);
    }, 60_000);
  });

  it.each(OUTSIDERS)('answers %s alike for what is there and for what is not', async (outsider) => {
    for (const [name, attack] of Object.entries(ATTACKS)) {
      if (!attack.foreign) continue;
      const real = await post(outsider, attack.query, attack.variables(ids));
      const random = await post(outsider, attack.query, attack.variables({ ...ids, ...RANDOM_IDS }));
      expect({ name, answer: real.text }).toEqual({ name, answer: random.text });
    }
  });

  it('keeps the outsiders out of the text of one section even inside the consortium', async () => {
    const closed = await server.one<{ id: string }>(`SELECT id FROM sections WHERE bid_id = $1 AND readers = 'owner' LIMIT 1`, [ids.bid]);
    const answer = await post('lead@naru.example', 'query ($id: ID!) { section(id: $id) { id title room ownerFirm { chip } viewerCan { read write } } }', { id: closed.id });
    expect(answer.data).toMatchObject({ section: { room: null, viewerCan: { read: false, write: false } } });
  });
});
