import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import { act, BY_MONTH_QUERY, CERTIFICATE_QUERY, inDays, kindNamed, kinds, list, MUTATIONS, plant, RANDOM_ID, startCertificates } from './certificates.scene';

let server: TestServer;
let crews: Record<'나루' | '다온', Crew>;
let office: TestPerson;
let stranger: TestPerson;
let kindId: string;
let secret: string;

beforeAll(async () => {
  server = await startCertificates();
  const cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온']);
  office = await server.factory.office(cooperative);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  kindId = (await kindNamed(server, office, '직접생산확인증명서')).id;
  secret = await plant(server, crews.나루, kindId, { expiresOn: inDays(20), scope: '은하수관제' });
}, 60_000);
afterAll(() => server?.stop());

const OUTSIDERS: [string, () => TestPerson][] = [
  ['another firm', () => crews.다온.admin],
  ['the office', () => office],
  ['another cooperative', () => stranger],
];
const update = (id: string) => ({ id, version: 1, kindId, issuedOn: '2020-01-01', expiresOn: '2030-01-01' });
const stored = async () => JSON.stringify((await server.database.query('SELECT (SELECT json_agg(t ORDER BY t::text) FROM certificates t) a, (SELECT json_agg(t ORDER BY t::text) FROM certificate_kinds t) b, (SELECT json_agg(t ORDER BY t::text) FROM evidence t) c')).rows);

describe.each(OUTSIDERS)('to %s', (_, who) => {
  const shut = async () => {
    const before = await stored();
    const seen = await server.as(who()).graphql(CERTIFICATE_QUERY, { id: secret });
    expect(seen.codes).toEqual(['NOT_FOUND']);
    expect(seen.errors).toEqual((await server.as(who()).graphql(CERTIFICATE_QUERY, { id: RANDOM_ID })).errors);
    const changed = await server.as(who()).graphql(MUTATIONS.updateCertificate, { input: update(secret) });
    expect(changed.codes).toEqual(['NOT_FOUND']);
    expect(changed.errors).toEqual((await server.as(who()).graphql(MUTATIONS.updateCertificate, { input: update(RANDOM_ID) })).errors);
    for (const args of [{}, { firmId: crews.나루.firm.id }, { kindId }, { search: '은하수' }, { state: 'VALID' }, { expiringUntil: inDays(400) }]) {
      expect(await list(server, who(), args)).toMatchObject({ nodes: [], totalCount: 0 });
    }
    expect(await stored()).toBe(before);
  };

  it('a private certificate is like one that does not exist, in every list and count', shut);
  it('row-level security alone keeps it so', () => server.withoutPolicy(shut));
});

it('no month of the office counts it, with and without the policy', async () => {
  const none = async (person: TestPerson) => {
    const { certificatesByMonth } = await server.as(person).ask<{ certificatesByMonth: { months: { count: number }[]; expired: number } }>(BY_MONTH_QUERY, { months: 36 });
    expect([certificatesByMonth.expired, ...certificatesByMonth.months.map(({ count }) => count)].every((count) => count === 0)).toBe(true);
  };
  await none(office);
  await server.withoutPolicy(async () => {
    for (const person of [office, crews.다온.admin, stranger]) await none(person);
  });
});

it('a grant opens it to whom it names, and closes with its end', async () => {
  const id = await plant(server, crews.나루, kindId, { expiresOn: inDays(20) });
  const grant = uuid();
  await server.database.query('INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_firm_id, until, created_by) SELECT $1, cooperative_id, firm_id, id, $3, $4, created_by FROM evidence WHERE id = $2', [grant, id, crews.다온.firm.id, inDays(0)]);
  expect((await list(server, crews.다온.admin)).nodes.map((node) => node.id)).toEqual([id]);
  expect((await server.as(crews.다온.admin).graphql(CERTIFICATE_QUERY, { id })).codes).toEqual([]);
  expect((await act(server, crews.다온.admin, 'updateCertificate', update(id))).codes).toEqual(['FORBIDDEN']);
  await server.database.query('UPDATE evidence_grants SET until = $2 WHERE id = $1', [grant, inDays(-1)]);
  expect((await list(server, crews.다온.admin)).totalCount).toBe(0);
  expect((await server.as(crews.다온.admin).graphql(CERTIFICATE_QUERY, { id })).codes).toEqual(['NOT_FOUND']);
});

it("another cooperative's kind is none: neither for a certificate nor for a change", async () => {
  const before = await stored();
  const foreign = (await kinds(server, stranger)).nodes[0]!;
  const input = { kindId: foreign.id, issuedOn: '2026-01-01', expiresOn: '2027-01-01' };
  const shut = async () => {
    expect((await act(server, crews.나루.admin, 'createCertificate', input)).codes).toEqual(['CERTIFICATE_KIND_GONE']);
    expect((await act(server, office, 'retireCertificateKind', { id: foreign.id, version: 1, retired: true })).codes).toEqual(['NOT_FOUND']);
  };
  await shut();
  await server.withoutPolicy(shut);
  expect(await stored()).toBe(before);
});

it('row-level security alone lets no firm change a kind', async () => {
  const before = await stored();
  await server.withoutPolicy(async () => {
    expect((await act(server, crews.나루.admin, 'retireCertificateKind', { id: kindId, version: 1, retired: true })).made).toBeNull();
  });
  expect(await stored()).toBe(before);
});
