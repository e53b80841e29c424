import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { FirmsModule } from './firms.module';
import { firmsPersistence } from './firms.persistence';

let server: TestServer;
let naru: TestFirm;
let daon: TestFirm;
let admin: TestPerson;
let member: TestPerson;
let partner: TestPerson;
let stranger: TestPerson;
let strangerFirm: TestFirm;

beforeAll(async () => {
  server = await startTestServer({ modules: [FirmsModule], persistence: [firmsPersistence] });
  const cooperative = await server.factory.cooperative('물결');
  naru = await server.factory.firm(cooperative, '나루소프트');
  daon = await server.factory.firm(cooperative, '다온데이터');
  admin = await server.factory.person(naru, 'admin');
  member = await server.factory.person(naru, 'member');
  partner = await server.factory.person(daon, 'admin');
  strangerFirm = await server.factory.firm(await server.factory.cooperative('한울'), '한울테크');
  stranger = await server.factory.person(strangerFirm);
}, 60_000);
afterAll(() => server?.stop());

const FIRMS = `query ($first: Int, $after: String, $search: String) { firms(first: $first, after: $after, search: $search) { nodes { id name personCount viewerCan { update invite } } totalCount pageInfo { endCursor hasNextPage } } }`;
const UPDATE = `mutation ($input: UpdateFirmInput!) { updateFirm(input: $input) { id name version capabilities website } }`;
interface Firms {
  firms: { nodes: { id: string; name: string; personCount: number; viewerCan: { update: boolean; invite: boolean } }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

describe('firms', () => {
  it('shows the firms of the own cooperative, page by page, and what one may do with them', async () => {
    const one = await server.as(admin).ask<Firms>(FIRMS, { first: 1 });
    expect(one.firms.totalCount).toBe(2);
    expect(one.firms.nodes).toEqual([{ id: naru.id, name: '나루소프트', personCount: 2, viewerCan: { update: true, invite: true } }]);
    const two = await server.as(admin).ask<Firms>(FIRMS, { first: 1, after: one.firms.pageInfo.endCursor });
    expect(two.firms.nodes).toEqual([{ id: daon.id, name: '다온데이터', personCount: 1, viewerCan: { update: false, invite: false } }]);
    expect(two.firms.pageInfo.hasNextPage).toBe(false);
  });

  it('finds a firm by two syllables of its name', async () => {
    expect((await server.as(partner).ask<Firms>(FIRMS, { search: '소프' })).firms.nodes.map((firm) => firm.id)).toEqual([naru.id]);
  });

  it('refuses a cursor that is not ours and a page that is too large', async () => {
    expect((await server.as(admin).graphql(FIRMS, { after: 'nonsense' })).codes).toEqual(['INVALID_INPUT']);
    expect((await server.as(admin).graphql(FIRMS, { first: 101 })).codes).toEqual(['INVALID_INPUT']);
  });

  it('lets the administrator edit the profile, refuses an older version and wrong values', async () => {
    const saved = await server.as(admin).ask<{ updateFirm: { version: number; capabilities: string[]; website: string } }>(UPDATE, {
      input: { id: naru.id, version: 1, capabilities: ['클라우드', '클라우드 ', 'ISP'], website: 'naru.example' },
    });
    expect(saved.updateFirm).toMatchObject({ version: 2, capabilities: ['클라우드', 'ISP'], website: 'https://naru.example' });
    expect((await server.as(admin).graphql(UPDATE, { input: { id: naru.id, version: 1, about: '늦음' } })).codes).toEqual(['STALE_VERSION']);
    expect((await server.as(admin).graphql(UPDATE, { input: { id: naru.id, version: 2, website: 'javascript:alert(1)' } })).codes).toEqual(['INVALID_INPUT']);
  });

  it('lets nobody else edit it, and answers a foreign firm like one that does not exist', async () => {
    const edit = { input: { id: naru.id, version: 2, about: '침입' } };
    expect((await server.as(member).graphql(UPDATE, edit)).codes).toEqual(['FORBIDDEN']);
    expect((await server.as(partner).graphql(UPDATE, edit)).codes).toEqual(['FORBIDDEN']);
    expect((await server.as(null).graphql(UPDATE, edit)).codes).toEqual(['UNAUTHENTICATED']);
    const foreign = await server.as(stranger).graphql(UPDATE, edit);
    const missing = await server.as(stranger).graphql(UPDATE, { input: { ...edit.input, id: '01900000-0000-7000-8000-000000000000' } });
    expect(foreign.errors).toEqual(missing.errors);
    const { rows } = await server.database.query('SELECT about FROM firms WHERE id = $1', [naru.id]);
    expect(rows).toEqual([{ about: '' }]);
  });

  it('keeps the wall with the policy switched off: row-level security alone shows and changes nothing', async () => {
    await server.withoutPolicy(async () => {
      const seen = await server.as(stranger).ask<Firms>(FIRMS, {});
      expect(seen.firms.nodes.map((firm) => firm.id)).toEqual([strangerFirm.id]);
      expect((await server.as(stranger).graphql(UPDATE, { input: { id: naru.id, version: 2, about: '침입' } })).codes).toEqual(['NOT_FOUND']);
      await server.as(partner).graphql(UPDATE, { input: { id: naru.id, version: 2, about: '침입' } });
    });
    const { rows } = await server.database.query('SELECT about FROM firms WHERE id = $1', [naru.id]);
    expect(rows).toEqual([{ about: '' }]);
  });
});
