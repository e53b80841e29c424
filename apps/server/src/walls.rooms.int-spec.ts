import { AccessService } from '@shoal/access-server';
import { RANDOM_ID } from './walls.attack';
import { type FileAttack, fileAttacks, knock, ROOM_ATTACKS, roomNames, tryFile } from './walls.rooms.attacks';
import { DemoServer } from './walls.scene';

/** Who sees nothing of bid A at all. */
const OUTSIDERS = ['lead@saebom.example', 'design@saebom.example', 'owner@other.example', 'office@coop.example', 'head@maru.example', null] as const;
/** Who writes bid A, but not every section of it is open to their firm. */
const MEMBERS = ['lead@naru.example', 'pm@naru.example', 'head@daon.example', 'writer@daon.example', 'head@gaon.example', 'security@hangyeol.example'] as const;
interface Section {
  readonly id: string;
  readonly title: string;
  readonly readers: 'consortium' | 'owner_and_lead' | 'owner';
  readonly owner_firm_id: string;
  readonly writer_ids: string[];
}
interface Insider {
  readonly email: string;
  readonly id: string;
  readonly firm_id: string;
}

let server: DemoServer;
let bidA: { readonly id: string; readonly lead_firm_id: string };
let sections: Section[];
let insiders: Insider[];
/** Opened by 나루's lead: the cooperative's to read, of those who joined to write. */
let opinionId: string;
/** By section, the picture that a writer of it put there. */
const files = new Map<string, { readonly id: string; readonly etag: string }>();

beforeAll(async () => {
  server = await DemoServer.start();
  for (const email of [...OUTSIDERS, ...MEMBERS]) if (email) await server.signIn(email);
  bidA = await server.bidA();
  opinionId = await openOpinion();
  sections = await server.all<Section>(
    `SELECT s.id, s.title, s.readers, s.owner_firm_id, coalesce(array_agg(w.person_id) FILTER (WHERE w.person_id IS NOT NULL), '{}') AS writer_ids
      FROM sections s LEFT JOIN section_writers w ON w.section_id = s.id WHERE s.bid_id = $1 GROUP BY s.id ORDER BY s.id`,
    [bidA.id],
  );
  insiders = await server.all<Insider>('SELECT id, email, firm_id FROM persons WHERE email = ANY ($1)', [MEMBERS]);
  for (const section of [...sections.filter(({ readers }) => readers !== 'consortium'), sections.find(({ title }) => title === '실시간 관제 연계')]) if (section) await putPicture(section);
}, 120_000);
afterAll(() => server?.stop());

const openOpinion = async (): Promise<string> => {
  const { tender_id: tenderId } = await server.bidA();
  const { data } = await server.post(server.cookieOf('lead@naru.example'), 'mutation ($input: OpenOpinionInput!) { openOpinion(input: $input) { id } }', { input: { tenderId, title: '규격 완화', clauseIds: [] } });
  return (data as { openOpinion: { id: string } }).openOpinion.id;
};
const opinionLog = async (): Promise<string> => JSON.stringify(await server.all('SELECT seq, encode(update, $2) FROM collab_updates WHERE room = $1 ORDER BY seq', [`opinion:${opinionId}`, 'hex']));
const standing = (email: string, membership: string) => server.all('UPDATE firms SET membership = $2 WHERE id = (SELECT firm_id FROM persons WHERE email = $1)', [email, membership]);

const readsIt = (person: Insider, section: Section): boolean =>
  section.readers === 'consortium' ||
  person.firm_id === section.owner_firm_id ||
  section.writer_ids.includes(person.id) ||
  (section.readers === 'owner_and_lead' && person.firm_id === bidA.lead_firm_id);

const putPicture = async (section: Section): Promise<void> => {
  const writer = insiders.find(({ firm_id, id }) => firm_id === section.owner_firm_id || section.writer_ids.includes(id));
  if (!writer) throw new Error(`nobody here writes ${section.title}`);
  // A confirmed section takes no pictures: it is opened for this one and closed again.
  const { state } = await server.one<{ state: string }>('SELECT state FROM sections WHERE id = $1', [section.id]);
  await server.database.query(`UPDATE sections SET state = 'writing' WHERE id = $1`, [section.id]);
  const put = await tryFile(server, writer.email, fileAttacks({ sectionId: section.id, fileId: RANDOM_ID, etag: '' }).upload);
  await server.database.query('UPDATE sections SET state = $2 WHERE id = $1', [section.id, state]);
  const { id } = JSON.parse(put.body) as { id: string };
  const got = await fetch(`${server.origin}/files/${id}`, { headers: { cookie: server.cookieOf(writer.email) } });
  files.set(section.id, { id, etag: got.headers.get('etag') ?? '' });
};

/** Every (person, section) where the text is closed to the person. */
const closedCells = (): { email: string | null; section: Section }[] => [
  ...OUTSIDERS.flatMap((email) => sections.map((section) => ({ email, section }))),
  ...insiders.flatMap((person) => sections.filter((section) => !readsIt(person, section)).map((section) => ({ email: person.email, section }))),
];
const each = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const rest = [...items];
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item);
  }));
};

describe('the wall around the rooms and files of bid A', () => {
  it('stands around something: sections of every kind, pictures in closed ones, and readers who get in', async () => {
    expect(sections.length).toBeGreaterThanOrEqual(25);
    expect(new Set(sections.map(({ readers }) => readers))).toEqual(new Set(['consortium', 'owner_and_lead', 'owner']));
    expect(closedCells().filter(({ email }) => email !== null && email.endsWith('naru.example')).length).toBeGreaterThan(0);
    const shown = sections.filter(({ id }) => files.has(id));
    await each(insiders.flatMap((person) => shown.filter((section) => readsIt(person, section)).map((section) => ({ person, section }))), async ({ person, section }) => {
      const seen = await knock(server, person.email, `section:${section.id}`, ROOM_ATTACKS['ask']!);
      expect([section.title, person.email, seen.bytes > 0]).toEqual([section.title, person.email, true]);
      const file = files.get(section.id)!;
      const got = await tryFile(server, person.email, fileAttacks({ sectionId: section.id, fileId: file.id, etag: file.etag }).download);
      expect([section.title, person.email, got.status]).toEqual([section.title, person.email, 200]);
    });
  }, 60_000);

  // Without the policy only row-level security is left.
  describe.each([true, false])('with the policy %s', (policy) => {
    beforeAll(() => {
      if (!policy) server.app.get(AccessService).decide = () => 'allow';
    });
    afterAll(() => {
      delete (server.app.get(AccessService) as { decide?: unknown }).decide;
    });

    it.each(Object.keys(ROOM_ATTACKS))('no room says or takes anything (%s)', async (name) => {
      const attack = ROOM_ATTACKS[name]!;
      const before = await server.stateOf(bidA.id, bidA.lead_firm_id);
      const expected = new Map<string | null, object>();
      for (const email of [...OUTSIDERS, ...MEMBERS]) expected.set(email, await knock(server, email, `section:${RANDOM_ID}`, attack));
      await each(closedCells(), async ({ email, section }) => {
        for (const room of name === 'ask' ? roomNames(section.id) : [`section:${section.id}`]) {
          const answer = await knock(server, email, room, attack);
          expect({ email, title: section.title, room, ...answer }).toEqual({ email, title: section.title, room, ...expected.get(email), bytes: 0 });
        }
      });
      expect(await server.stateOf(bidA.id, bidA.lead_firm_id)).toBe(before);
    }, 120_000);

    it.each(Object.keys(ROOM_ATTACKS))('the room of an opinion tells another cooperative and a firm that left nothing, and takes nothing from readers (%s)', async (name) => {
      const attack = ROOM_ATTACKS[name]!;
      const before = await opinionLog();
      await standing('head@maru.example', 'left');
      for (const email of ['owner@other.example', 'head@maru.example', null]) {
        const missing = await knock(server, email, `opinion:${RANDOM_ID}`, attack);
        expect({ email, ...(await knock(server, email, `opinion:${opinionId}`, attack)) }).toEqual({ email, ...missing, bytes: 0 });
      }
      await standing('head@maru.example', 'suspended');
      for (const email of ['head@maru.example', 'lead@saebom.example', 'head@gaon.example']) expect([email, (await knock(server, email, `opinion:${opinionId}`, attack)).bytes > 0]).toEqual([email, true]);
      await standing('head@maru.example', 'member');
      expect(await opinionLog()).toBe(before);
    }, 60_000);

    it('no file route gives, takes or confirms anything', async () => {
      const before = await server.stateOf(bidA.id, bidA.lead_firm_id);
      const cells = closedCells().filter(({ section }) => files.has(section.id));
      await each(cells, async ({ email, section }) => {
        const file = files.get(section.id)!;
        const real = fileAttacks({ sectionId: section.id, fileId: file.id, etag: file.etag });
        const missing: Readonly<Record<string, FileAttack>> = fileAttacks({ sectionId: RANDOM_ID, fileId: RANDOM_ID, etag: file.etag });
        for (const [name, attack] of Object.entries(real)) {
          const insider = MEMBERS.some((member) => member === email);
          const answer = await tryFile(server, email, attack);
          const place = { email, title: section.title, name };
          // A member knows from the outline that a closed section is there, so that its refusal may say so; it takes nothing all the same.
          if (insider && attack.method === 'POST') expect({ ...place, taken: answer.status < 400 }).toEqual({ ...place, taken: false });
          else expect({ ...place, ...answer }).toEqual({ ...place, ...(await tryFile(server, email, missing[name]!)) });
        }
      });
      expect(await server.stateOf(bidA.id, bidA.lead_firm_id)).toBe(before);
    }, 120_000);
  });

  it('closes a socket and a picture in the moment in which the section is closed to the firm', async () => {
    const section = sections.find(({ title }) => title === '실시간 관제 연계')!;
    const file = files.get(section.id)!;
    const outside = insiders.find((person) => person.firm_id !== section.owner_firm_id && !section.writer_ids.includes(person.id))!;
    const { download } = fileAttacks({ sectionId: section.id, fileId: file.id, etag: file.etag });
    expect((await tryFile(server, outside.email, download)).status).toBe(200);
    await server.database.query(`UPDATE sections SET readers = 'owner' WHERE id = $1`, [section.id]);
    expect((await tryFile(server, outside.email, { ...download, headers: { 'if-none-match': file.etag } })).status).toBe(404);
    expect((await knock(server, outside.email, `section:${section.id}`, ROOM_ATTACKS['ask']!)).bytes).toBe(0);
    await server.database.query('UPDATE sections SET readers = $2 WHERE id = $1', [section.id, section.readers]);
  });
});
