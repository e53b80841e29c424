import { addDays, addMonths, expiryGroup, lastDayOf, type RenewalLead, STARTING_CERTIFICATE_KINDS, type ValidityRule } from '@shoal/references-domain';
import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { CertificateTitlesJob } from './certificate-titles.job';
import { act, BY_MONTH_QUERY, CERTIFICATE_QUERY, type CertificateShape, inDays, kindInput, kindNamed, kinds, type KindShape, list, must, plant, startCertificates, TODAY } from './certificates.scene';

let server: TestServer;
let cooperative: string;
let crews: Record<'나루' | '다온', Crew>;
let office: TestPerson;
let direct: KindShape;

beforeAll(async () => {
  server = await startCertificates();
  cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온']);
  office = await server.factory.office(cooperative);
  direct = await kindNamed(server, crews.나루.admin, '직접생산확인증명서');
}, 60_000);
afterAll(() => server?.stop());

const input = (fields: object = {}) => ({ kindId: direct.id, number: '2026-0412-00017', scope: '정보시스템개발서비스 8111159901', issuer: '한국중소벤처기업유통원', issuedOn: '2026-03-15', expiresOn: '2028-03-14', ...fields });
const create = (fields: object = {}, person = crews.나루.admin) => must<CertificateShape>(server, person, 'createCertificate', input(fields));
const stored = async () => JSON.stringify((await server.database.query('SELECT (SELECT json_agg(t ORDER BY t::text) FROM evidence t) a, (SELECT json_agg(t ORDER BY t::text) FROM certificates t) b, (SELECT json_agg(t ORDER BY t::text) FROM certificate_kinds t) c')).rows);

describe('a certificate', () => {
  it('is stored whole, private, and comes back to its firm as it was typed', async () => {
    const made = await create();
    expect(made).toMatchObject({
      number: '2026-0412-00017', scope: '정보시스템개발서비스 8111159901', issuer: '한국중소벤처기업유통원', issuedOn: '2026-03-15', expiresOn: '2028-03-14', renewBy: '2028-02-13', kind: { name: '직접생산확인증명서' },
      evidence: { title: '직접생산확인증명서 · 정보시스템개발서비스 8111159901', kind: 'CERTIFICATE', visibility: 'PRIVATE', reviewState: 'NONE', version: 1, firm: { id: crews.나루.firm.id } },
    });
    expect((await server.as(crews.나루.member).ask<{ certificate: CertificateShape }>(CERTIFICATE_QUERY, { id: made.id })).certificate).toEqual(made);
  });

  it('is made by whoever is of a firm, and by nobody else', async () => {
    expect((await create({}, crews.나루.member)).evidence.firm.id).toBe(crews.나루.firm.id);
    expect((await act(server, office, 'createCertificate', input())).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, null, 'createCertificate', input())).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('says whether it holds on the day that is asked about', async () => {
    const { id } = await create();
    const answer = await server.as(crews.나루.admin).ask<{ certificate: Record<string, string> }>(
      `query ($id: ID!) { certificate(id: $id) { before: validity(on: "2026-03-14") first: validity(on: "2026-03-15") last: validity(on: "2028-03-14") after: validity(on: "2028-03-15") group(on: "2028-03-15") } }`,
      { id },
    );
    expect(answer.certificate).toEqual({ before: 'NOT_YET', first: 'VALID', last: 'VALID', after: 'EXPIRED', group: 'EXPIRED' });
  });

  it('is changed against the version that was seen, and its review reopens', async () => {
    const { id } = await create();
    await server.database.query(`UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [id]);
    const change = { ...input({ scope: '', expiresOn: '2028-01-31' }), id, version: 1 };
    expect(await must(server, crews.나루.member, 'updateCertificate', change)).toMatchObject({ scope: '', expiresOn: '2028-01-31', evidence: { title: '직접생산확인증명서', reviewState: 'REQUESTED', version: 2 } });
    const before = await stored();
    expect((await act(server, crews.나루.admin, 'updateCertificate', change)).codes).toEqual(['STALE_VERSION']);
    expect(await stored()).toBe(before);
  });

  it('in the trash is not changed any more, and stands in no list', async () => {
    const { id } = await create();
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [id]);
    expect((await act(server, crews.나루.admin, 'updateCertificate', { ...input(), id, version: 1 })).codes).toEqual(['EVIDENCE_REMOVED']);
    expect((await list(server, crews.나루.admin)).nodes.map((node) => node.id)).not.toContain(id);
  });

  it.each([
    [{ expiresOn: '2026-03-14' }, 'expiresOn'],
    [{ expiresOn: null }, 'expiresOn'],
    [{ issuedOn: '1899-12-31' }, 'issuedOn'],
    [{ expiresOn: '2200-01-01' }, 'expiresOn'],
  ])('with %j is refused at its field, and nothing is stored', async (fields, field) => {
    const before = await stored();
    const { codes, errors } = await act(server, crews.나루.admin, 'createCertificate', input(fields));
    expect(codes).toEqual(['INVALID_INPUT']);
    expect(errors[0]?.extensions).toMatchObject({ args: { field } });
    expect(await stored()).toBe(before);
  });
});

describe('the list', () => {
  it('has every certificate in the place that the rules of the domain give it, page by page', async () => {
    const { fresh } = await enrol(server, cooperative, ['fresh']);
    const today = TODAY();
    const all = (await kinds(server, office)).nodes;
    const days = [-400, -1, 0, 1, 5, 14, 29, 30, 31, 45, 59, 60, 61, 89, 92, 95, 120, 150, 180, 210, 212, 214, 240, 400];
    const expected: { id: string; rank: number; order: number }[] = [];
    for (const [i, name] of ['직접생산확인증명서', '클라우드 보안인증 CSAP (SaaS)', 'GS인증 (소프트웨어 품질인증)', 'ISO 9001'].entries()) {
      const kind = all.find((one) => one.name === name) as KindShape;
      const rule = { validity: STARTING_CERTIFICATE_KINDS.find((one) => one.name === name)?.validity as ValidityRule };
      const lead = (STARTING_CERTIFICATE_KINDS.find((one) => one.name === name)?.renewalLead ?? null) as RenewalLead | null;
      for (const expiresOn of [...days.map((n) => addDays(today, n)), addMonths(today, 3), null]) {
        const certificate = { issuedOn: addDays('2015-01-01', i), expiresOn };
        const id = await plant(server, fresh, kind.id, certificate);
        const last = lastDayOf(certificate, rule);
        const rank = ['expired', 'renewing', 'this_or_next_month', 'within_three_months', 'later'].indexOf(expiryGroup(last, lead, today));
        const order = last === null ? Number.MAX_SAFE_INTEGER : Date.parse(last);
        expected.push({ id, rank, order: rank === 0 ? -order : order });
      }
    }
    expected.sort((a, b) => a.rank - b.rank || a.order - b.order || (a.id < b.id ? -1 : 1));
    const seen: CertificateShape[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(server, fresh.admin, { first: 7, after });
      seen.push(...page.nodes);
      expect(page.totalCount).toBe(expected.length);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const ranks = ['EXPIRED', 'RENEWING', 'THIS_OR_NEXT_MONTH', 'WITHIN_THREE_MONTHS', 'LATER'];
    expect(seen.map(({ group }) => ranks.indexOf(group))).toEqual(expected.map(({ rank }) => rank));
    expect(new Set(expected.map(({ rank }) => rank)).size).toBe(5);
    for (const state of ['VALID', 'EXPIRED', 'NOT_YET']) {
      expect((await list(server, fresh.admin, { state })).totalCount).toBe(seen.filter(({ validity }) => validity === state).length);
    }
  });

  it('is narrowed by firm, kind, day, end and words', async () => {
    const csap = await kindNamed(server, office, '클라우드 보안인증 CSAP (SaaS)');
    const { narrow } = await enrol(server, cooperative, ['narrow']);
    const soon = await plant(server, narrow, direct.id, { expiresOn: inDays(10), scope: '관제시스템', visibility: 'cooperative' });
    const late = await plant(server, narrow, csap.id, { expiresOn: inDays(700), issuedOn: inDays(-30), visibility: 'cooperative' });
    const ids = async (args: object) => (await list(server, crews.다온.admin, { firmId: narrow.firm.id, ...args })).nodes.map(({ id }) => id);
    expect(await ids({})).toEqual([soon, late]);
    expect(await ids({ kindId: csap.id })).toEqual([late]);
    expect(await ids({ expiringUntil: inDays(10) })).toEqual([soon]);
    expect(await ids({ expiringUntil: inDays(9) })).toEqual([]);
    expect(await ids({ on: inDays(11), state: 'EXPIRED' })).toEqual([soon]);
    expect(await ids({ on: inDays(-31), state: 'NOT_YET' })).toEqual([late]);
    expect(await ids({ search: '관제' })).toEqual([soon]);
    expect(await ids({ search: '클라우드 csap' })).toEqual([late]);
    expect(await ids({ search: '관제 csap' })).toEqual([]);
    expect((await list(server, crews.나루.admin, { firmId: crews.다온.firm.id })).totalCount).toBe(0);
  });

  it('refuses a cursor that is not its own', async () => {
    const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const key of [['2026-02-30', 0, 0, RANDOM], ['2026-02-28', 'x', 0, RANDOM], ['2026-02-28', 0, 1e12, RANDOM], ['2026-02-28', 0, 0, 'x']]) {
      expect((await server.as(crews.나루.admin).graphql('query ($after: String) { certificates(after: $after) { totalCount } }', { after: cursor(key) })).codes).toEqual(['INVALID_INPUT']);
    }
  });
});
const RANDOM = '01900000-0000-7000-8000-000000000000';

describe('kinds', () => {
  it('are there from the first moment of a cooperative, with their rules and sources', async () => {
    const here = await server.factory.cooperative();
    const known = (await kinds(server, await server.factory.office(here))).nodes;
    expect(known.map(({ name }) => name).sort()).toEqual(STARTING_CERTIFICATE_KINDS.map(({ name }) => name).sort());
    expect(known.find(({ name }) => name === '클라우드 보안인증 CSAP (SaaS)')).toMatchObject({ validity: { type: 'MONTHS', months: 60 }, renewalLead: { unit: 'MONTHS', amount: 6 }, basis: 'LAW', sourceAsOf: '2026-06-08' });
    expect(known.find(({ name }) => name === 'ISO 9001')).toMatchObject({ basis: 'GENERAL_KNOWLEDGE' });
    expect(known.find(({ name }) => name === '중소기업확인서')).toMatchObject({ validity: { type: 'FISCAL_YEAR', endsOn: '03-31' } });
    expect(known.find(({ name }) => name === 'GS인증 (소프트웨어 품질인증)')).toMatchObject({ validity: { type: 'UNLIMITED' }, renewalLead: null });
  });

  it('are added, changed with source and day, retired and brought back by the office alone', async () => {
    const made = await must<KindShape>(server, office, 'createCertificateKind', kindInput());
    expect(made).toMatchObject({ ...kindInput({ validity: { type: 'MONTHS', months: 36, endsOn: null } }), retiredAt: null, version: 1 });
    const change = { ...kindInput({ validity: { type: 'PRINTED' }, renewalLead: null, source: '개정 고시 2026-11', sourceAsOf: '2026-11-20' }), id: made.id, version: 1 };
    for (const person of [crews.나루.admin, crews.나루.member]) {
      expect((await act(server, person, 'createCertificateKind', kindInput({ name: '다른 이름' }))).codes).toEqual(['FORBIDDEN']);
      expect((await act(server, person, 'updateCertificateKind', change)).codes).toEqual(['FORBIDDEN']);
      expect((await act(server, person, 'retireCertificateKind', { id: made.id, version: 1, retired: true })).codes).toEqual(['FORBIDDEN']);
    }
    expect(await must(server, office, 'updateCertificateKind', change)).toMatchObject({ validity: { type: 'PRINTED', months: null }, renewalLead: null, source: '개정 고시 2026-11', version: 2 });
    expect((await act(server, office, 'updateCertificateKind', change)).codes).toEqual(['STALE_VERSION']);
    await must(server, office, 'retireCertificateKind', { id: made.id, version: 2, retired: true });
    expect((await kinds(server, office)).nodes.map(({ id }) => id)).not.toContain(made.id);
    expect((await kinds(server, office, { includeRetired: true })).nodes.map(({ id }) => id)).toContain(made.id);
    expect((await act(server, crews.나루.admin, 'createCertificate', input({ kindId: made.id }))).codes).toEqual(['CERTIFICATE_KIND_GONE']);
    expect(await must(server, office, 'retireCertificateKind', { id: made.id, version: 3, retired: false })).toMatchObject({ retiredAt: null });
  });

  it('that are retired stay with the certificates that have them', async () => {
    const kind = await must<KindShape>(server, office, 'createCertificateKind', kindInput({ name: '옛 인증' }));
    const { id } = await create({ kindId: kind.id });
    await must(server, office, 'retireCertificateKind', { id: kind.id, version: 1, retired: true });
    expect(await must(server, crews.나루.admin, 'updateCertificate', { ...input({ kindId: kind.id, number: '2' }), id, version: 1 })).toMatchObject({ number: '2', kind: { name: '옛 인증' } });
  });

  it('have one name each, and a new name reaches the titles without touching versions and reviews', async () => {
    const kind = await must<KindShape>(server, office, 'createCertificateKind', kindInput({ name: '성능인증' }));
    expect((await act(server, office, 'createCertificateKind', kindInput({ name: ' 성능인증 ' }))).codes).toEqual(['CERTIFICATE_KIND_EXISTS']);
    expect((await act(server, office, 'updateCertificateKind', { ...kindInput({ name: '직접생산확인증명서' }), id: kind.id, version: 1 })).codes).toEqual(['CERTIFICATE_KIND_EXISTS']);
    const { id } = await create({ kindId: kind.id, scope: '' });
    await server.database.query(`UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [id]);
    await must(server, office, 'updateCertificateKind', { ...kindInput({ name: '성능인증서' }), id: kind.id, version: 1 });
    const outbox = await server.database.query<{ payload: Record<string, unknown>; cooperative_id: string }>(`SELECT payload, cooperative_id FROM outbox WHERE topic = 'certificate-kind-renamed'`);
    expect(outbox.rows).toEqual([{ payload: { kindId: kind.id }, cooperative_id: cooperative }]);
    await server.app.get(CertificateTitlesJob).run({ cooperativeId: cooperative, payload: { kindId: kind.id } });
    expect((await list(server, crews.나루.admin, { search: '성능인증서' })).nodes).toMatchObject([{ id, evidence: { title: '성능인증서', reviewState: 'VERIFIED', version: 1 } }]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ nameEn: ' ' }, 'nameEn'],
    [{ validity: { type: 'MONTHS' } }, 'months'],
    [{ validity: { type: 'FISCAL_YEAR', endsOn: '02-29' } }, 'endsOn'],
    [{ renewalLead: { unit: 'DAYS', amount: 0 } }, 'leadAmount'],
    [{ source: ' ' }, 'source'],
  ])('with %j are refused at the field, and nothing is stored', async (fields, field) => {
    const before = await stored();
    const { codes, errors } = await act(server, office, 'createCertificateKind', kindInput({ name: '새 인증', ...fields }));
    expect(codes).toEqual(['INVALID_INPUT']);
    expect(errors[0]?.extensions).toMatchObject({ args: { field } });
    expect(await stored()).toBe(before);
  });

  it('are no more than the limit, however many come at once', async () => {
    const full = await server.factory.cooperative();
    const clerk = await server.factory.office(full);
    const free = 100 - STARTING_CERTIFICATE_KINDS.length;
    await server.database.query(`INSERT INTO certificate_kinds (id, cooperative_id, name, name_en, validity, basis, source, source_as_of, version) SELECT gen_random_uuid(), $1, '종류 ' || n, 'Kind ' || n, '{"type": "printed"}', 'law', 'x', '2026-01-01', 1 FROM generate_series(1, $2::integer) n`, [full, free - 1]);
    const codes = await Promise.all(['하나', '둘', '셋'].map(async (name) => (await act(server, clerk, 'createCertificateKind', kindInput({ name }))).codes));
    expect(codes.filter((code) => code.length === 0).length).toBe(1);
    expect(codes.flat()).toEqual(['CERTIFICATE_KINDS_FULL', 'CERTIFICATE_KINDS_FULL']);
  });
});

describe("the office's months", () => {
  it('count what the office may see, today and later by month, the rest as over', async () => {
    const here = await server.factory.cooperative();
    const { 가온, 새봄 } = await enrol(server, here, ['가온', '새봄']);
    const clerk = await server.factory.office(here);
    const kind = await kindNamed(server, clerk, '직접생산확인증명서');
    const month = TODAY().slice(0, 7);
    const later = addMonths(`${month}-15`, 5);
    await plant(server, 가온, kind.id, { expiresOn: later, visibility: 'cooperative' });
    await plant(server, 가온, kind.id, { expiresOn: later, visibility: 'cooperative' });
    await plant(server, 새봄, kind.id, { expiresOn: later, visibility: 'cooperative' });
    await plant(server, 새봄, kind.id, { expiresOn: later, visibility: 'private' });
    await plant(server, 새봄, kind.id, { expiresOn: inDays(-1), visibility: 'cooperative' });
    await plant(server, 새봄, kind.id, { expiresOn: TODAY(), visibility: 'cooperative' });
    const { certificatesByMonth: answer } = await server.as(clerk).ask<{ certificatesByMonth: { months: { month: string; count: number; firmCount: number }[]; expired: number } }>(BY_MONTH_QUERY, { months: 6 });
    expect(answer.expired).toBe(1);
    expect(answer.months.map((one) => one.count)).toEqual([1, 0, 0, 0, 0, 3]);
    expect(answer.months[5]).toEqual({ month: later.slice(0, 7), count: 3, firmCount: 2 });
    expect((await server.as(가온.admin).graphql(BY_MONTH_QUERY, {})).codes).toEqual(['FORBIDDEN']);
  });
});
