import { readFileSync } from 'node:fs';
import { firmsPersistence } from '@shoal/firms-server';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { TendersModule } from './tenders.module';
import { tendersPersistence } from './tenders.persistence';

const sample = (name: string): string => readFileSync(new URL(`../../domain/samples/${name}`, import.meta.url), 'utf8');
const GUIDE = sample('g2b-servc-notice.json');
const SOFTWARE = sample('g2b-servc-notice-sw-synthetic.json');
const errors = JSON.parse(sample('g2b-errors.json')) as Record<string, unknown>;

const IMPORT = `mutation ($input: ImportNoticeInput!) { importNotice(input: $input) { tenders { id number revision } notices { revision outcome tender { id } } } }`;
const TENDER = `query ($id: ID!) { tender(id: $id) { id number revision title source status kind buyer budget estimatedPrice vat closesAt opensAt qualificationDueAt agreementDueAt
  contractMethod techWeight jointMethods jointMethodName maxMembers minShareBasisPoints limitsSource limitsAsOf classification url changeReason attachments { name url } version viewerCan { update openBid }
  revisions { revision kind changeReason publishedAt changes { field before after } } } }`;

interface Imported {
  importNotice: { tenders: { id: string; number: string; revision: string }[]; notices: { revision: string; outcome: string; tender: { id: string } }[] };
}
interface TenderView {
  tender: Record<string, unknown> & { id: string; revision: string; version: number; revisions: { revision: string; kind: string; changes: { field: string; before: string | null; after: string | null }[] }[] };
}

let server: TestServer;
let admin: TestPerson;
let member: TestPerson;
let office: TestPerson;
let stranger: TestPerson;
let cooperative: string;

beforeAll(async () => {
  server = await startTestServer({ modules: [TendersModule], persistence: [firmsPersistence, tendersPersistence] });
  cooperative = await server.factory.cooperative('물결');
  const firm = await server.factory.firm(cooperative);
  admin = await server.factory.person(firm, 'admin');
  member = await server.factory.person(firm, 'member');
  office = await server.factory.office(cooperative);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울')));
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  await server.database.query('DELETE FROM tenders');
  await server.database.query('DELETE FROM rate_limits');
});

const importAs = (person: TestPerson, json: string) => server.as(person).ask<Imported>(IMPORT, { input: { json } });
const outcomes = ({ importNotice }: Imported) => importNotice.notices.map((notice) => notice.outcome);
const tenderAs = async (person: TestPerson, id: string) => (await server.as(person).ask<TenderView>(TENDER, { id })).tender;
const stored = async (): Promise<number[]> => {
  const { rows } = await server.database.query('SELECT (SELECT count(*)::int FROM tenders) AS tenders, (SELECT count(*)::int FROM tender_revisions) AS revisions');
  return [rows[0].tenders, rows[0].revisions];
};
const notice = (ord: string, fields: Record<string, unknown> = {}) => ({ bidNtceNo: 'R26BK00000001', bidNtceOrd: ord, bidNtceNm: '통합관제 구축', ntceKindNm: '등록공고', bidClseDt: '2099-12-14 10:00', ...fields });
const envelope = (...items: object[]): string => JSON.stringify({ response: { header: { resultCode: '00', resultMsg: '정상' }, body: { items, totalCount: items.length } } });

describe('importing notices', () => {
  it('reads the worked example of the guide', async () => {
    const result = await importAs(member, GUIDE);
    expect(outcomes(result)).toEqual(['CREATED']);
    expect(await tenderAs(admin, result.importNotice.tenders[0]?.id ?? '')).toMatchObject({
      number: 'R25BK00934017',
      revision: '000',
      source: 'KONEPS',
      status: 'CLOSED',
      kind: '등록공고',
      buyer: '서울특별시 서울아리수본부 남부수도사업소',
      budget: '142817400',
      vat: '12983400',
      closesAt: '2025-07-08T05:00:00.000Z',
      qualificationDueAt: '2025-07-07T09:00:00.000Z',
      jointMethods: ['DIVIDED'],
      jointMethodName: '(전자)분담이행',
      maxMembers: null,
      limitsSource: null,
      attachments: [{ name: expect.stringContaining('입찰공고문') }, { name: '2. 용역설명서.hwpx' }],
      viewerCan: { update: true, openBid: false },
    });
  });

  it('brings a tender up to date, keeps the old revision and shows what changed', async () => {
    const result = await importAs(admin, SOFTWARE);
    expect(outcomes(result)).toEqual(['CREATED', 'UPDATED']);
    expect(result.importNotice.tenders).toEqual([{ id: expect.any(String), number: 'R26BK09990001', revision: '001' }]);
    const tender = await tenderAs(member, result.importNotice.tenders[0]?.id ?? '');
    expect(tender).toMatchObject({ revision: '001', kind: '변경공고', changeReason: '제안서 제출기한 연장', vat: '150000000', agreementDueAt: '2026-12-13T09:00:00.000Z', closesAt: '2026-12-18T01:00:00.000Z' });
    expect(tender.revisions.map(({ revision, changes }) => [revision, changes])).toEqual([
      [
        '001',
        [
          { field: 'closesAt', before: '2026-12-14T01:00:00.000Z', after: '2026-12-18T01:00:00.000Z' },
          { field: 'opensAt', before: '2026-12-14T02:00:00.000Z', after: '2026-12-18T02:00:00.000Z' },
        ],
      ],
      ['000', []],
    ]);
    expect(outcomes(await importAs(admin, SOFTWARE))).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await stored()).toEqual([1, 2]);
  });

  it('answers in the order of the notices, whatever their revisions', async () => {
    const result = await importAs(admin, envelope(notice('001', { ntceKindNm: '변경공고' }), { ...notice('000'), bidNtceNo: 'R26BK00000002' }, notice('000')));
    expect(result.importNotice.notices.map(({ revision, outcome }) => [revision, outcome])).toEqual([
      ['001', 'UPDATED'],
      ['000', 'CREATED'],
      ['000', 'CREATED'],
    ]);
    expect(result.importNotice.tenders.map(({ number, revision }) => [number, revision])).toEqual([
      ['R26BK00000001', '001'],
      ['R26BK00000002', '000'],
    ]);
  });

  it('shows a cancellation, keeps an older revision beside, and reopens with a later notice', async () => {
    const [created] = (await importAs(admin, envelope(notice('001')))).importNotice.tenders;
    const id = created?.id ?? '';
    expect((await tenderAs(admin, id))['viewerCan']).toEqual({ update: true, openBid: true });
    expect(outcomes(await importAs(admin, envelope(notice('002', { ntceKindNm: '취소공고', chgNtceRsn: '예산 미확보' }))))).toEqual(['CANCELLED']);
    expect(await tenderAs(admin, id)).toMatchObject({ status: 'CANCELLED', changeReason: '예산 미확보', viewerCan: { openBid: false } });
    expect(outcomes(await importAs(admin, envelope(notice('000', { asignBdgtAmt: '7' }))))).toEqual(['OLDER_KEPT']);
    const cancelled = await tenderAs(admin, id);
    expect(cancelled).toMatchObject({ revision: '002', status: 'CANCELLED' });
    expect(cancelled.revisions.map(({ revision }) => revision)).toEqual(['002', '001', '000']);
    expect(outcomes(await importAs(admin, envelope(notice('003', { ntceKindNm: '재공고' }))))).toEqual(['UPDATED']);
    expect(await tenderAs(admin, id)).toMatchObject({ revision: '003', status: 'OPEN', changeReason: '' });
  });

  it('keeps both readings when one revision comes with other content', async () => {
    const [created] = (await importAs(admin, envelope(notice('000', { asignBdgtAmt: '100' })))).importNotice.tenders;
    expect(outcomes(await importAs(admin, envelope(notice('000', { asignBdgtAmt: '120' }))))).toEqual(['UPDATED']);
    const tender = await tenderAs(admin, created?.id ?? '');
    expect(tender).toMatchObject({ budget: '120', revision: '000' });
    expect(tender.revisions.map(({ changes }) => changes)).toEqual([[{ field: 'budget', before: '100', after: '120' }], []]);
  });

  it('stores no name, telephone or e-mail of an official', async () => {
    await importAs(admin, GUIDE.replaceAll('"담당자"', '"홍길동"').replaceAll('02-000-0000', '02-123-4567'));
    const { rows } = await server.database.query<{ whole: string }>(`SELECT (SELECT string_agg(t::text, '') FROM tenders t) || (SELECT string_agg(r::text, '') FROM tender_revisions r) AS whole`);
    expect(rows[0]?.whole).not.toMatch(/홍길동|02-123-4567|Ofcl|exctv/);
    expect(rows[0]?.whole).toContain('서울특별시');
  });

  it.each([
    ['an error in the envelope', JSON.stringify(errors['service_error']), 'NOTICE_SERVICE_ERROR', /07 입력범위값/],
    ['empty items', JSON.stringify(errors['empty_items_string']), 'NOTICE_EMPTY', /no notice/],
    ['an empty object', '{}', 'NOTICE_EMPTY', /no notice in it\. Nothing was imported and stored tenders are unchanged/],
    ['a flat error', JSON.stringify(errors['gateway_flat']), 'NOTICE_SERVICE_ERROR', /10 INVALID_REQUEST/],
    ['the gateway as JSON', JSON.stringify(errors['gateway_auth_json']), 'NOTICE_SERVICE_ERROR', /30 SERVICE_KEY/],
    ['the gateway as XML', String(errors['gateway_auth_xml']), 'NOTICE_SERVICE_ERROR', /22 LIMITED_NUMBER/],
    ['an entry without a title', JSON.stringify(errors['nested_item_object']), 'NOTICE_INVALID', /Notice 1 cannot be read: title \(bidNtceNm\) is missing/],
    ['prose', '공고를 가져와 주세요', 'NOTICE_NOT_JSON', /does not begin with/],
    ['an award', sample('g2b-award.json'), 'NOTICE_INVALID', /award or opening result/],
    ['a pre-notice', JSON.stringify((JSON.parse(sample('g2b-prespec-synthetic.json')) as { prespec: unknown }).prespec), 'NOTICE_INVALID', /pre-notice/],
    ['a good notice before a bad one', envelope(notice('000'), notice('001', { bidClseDt: '내일' })), 'NOTICE_INVALID', /Notice 2/],
  ])('refuses %s with a sentence and stores nothing', async (_, json, code, sentence) => {
    const answer = await server.as(admin).graphql(IMPORT, { input: { json } });
    expect(answer.codes).toEqual([code]);
    expect(answer.errors[0]?.message).toMatch(sentence);
    expect(await stored()).toEqual([0, 0]);
  });

  it('takes 1,000 notices at once, and an answer of five megabytes', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...notice('000'), bidNtceNo: `R26BK${String(i).padStart(8, '0')}`, filler: '"긴 값"'.repeat(200) }));
    const result = await importAs(admin, envelope(...many));
    expect(result.importNotice.tenders).toHaveLength(1000);
    const tooLarge = await server.as(admin).graphql(IMPORT, { input: { json: 'a'.repeat(5 * 1024 * 1024 + 1) } });
    expect(tooLarge.codes).toEqual(['NOTICE_NOT_JSON']);
  }, 60_000);

  it('makes one tender of two imports at the same moment', async () => {
    const both = await Promise.all([importAs(admin, envelope(notice('000'))), importAs(member, envelope(notice('001')))]);
    expect(both.map(outcomes).flat().sort()).toEqual(expect.arrayContaining(['CREATED']));
    expect(await stored()).toEqual([1, 2]);
  });

  it('limits how often one person imports', async () => {
    const codes = [];
    for (let i = 0; i < 61; i += 1) codes.push(...(await server.as(admin).graphql(IMPORT, { input: { json: '[]' } })).codes);
    expect(codes.filter((code) => code === 'NOTICE_EMPTY')).toHaveLength(60);
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  }, 30_000);
});

const LIST = `query ($first: Int, $after: String, $search: String, $status: TenderStatus) { tenders(first: $first, after: $after, search: $search, status: $status) {
  nodes { number status } totalCount pageInfo { endCursor hasNextPage } } }`;
interface Listed {
  tenders: { nodes: { number: string; status: string }[]; totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}
const list = async (variables: object, person = admin) => (await server.as(person).ask<Listed>(LIST, variables)).tenders;
const numbers = async (variables: object) => (await list(variables)).nodes.map(({ number }) => number);

describe('the list of tenders', () => {
  beforeEach(async () => {
    const item = (number: string, close: string, fields: Record<string, unknown> = {}) => notice('000', { bidNtceNo: number, bidClseDt: close, ...fields });
    await importAs(
      admin,
      envelope(
        item('OPEN-LATE', '2099-02-01 10:00', { bidNtceNm: '재난 안전 통합관제', dminsttNm: '가람시' }),
        item('CLOSED-OLD', '2020-01-01 10:00', { bidNtceNm: '하수도 관리' }),
        item('OPEN-NONE', '', { bidNtceNm: '보안 체계 고도화', ntceInsttNm: '조달청' }),
        item('CANCELLED', '2099-01-15 10:00', { ntceKindNm: '취소공고' }),
        item('OPEN-SOON', '2099-01-01 10:00', { bidNtceNm: '정보보안체계 Cloud 전환 50%_완료' }),
        item('CLOSED-NEW', '2021-01-01 10:00'),
      ),
    );
  });
  const ORDER = ['OPEN-SOON', 'OPEN-LATE', 'OPEN-NONE', 'CLOSED-NEW', 'CLOSED-OLD', 'CANCELLED'];

  it('has what closes next first, then the closed, then the cancelled', async () => {
    const all = await list({});
    expect(all.nodes.map(({ number }) => number)).toEqual(ORDER);
    expect(all).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false } });
  });

  it('pages without gaps or repeats, also when something is added meanwhile', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Listed['tenders'] = await list({ first: 2, after });
      seen.push(...page.nodes.map(({ number }) => number));
      if (seen.length === 2) await importAs(admin, envelope(notice('000', { bidNtceNo: 'OPEN-FIRST', bidClseDt: '2098-01-01 10:00' })));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(ORDER);
  });

  it.each([
    ['OPEN', ['OPEN-SOON', 'OPEN-LATE', 'OPEN-NONE']],
    ['CLOSED', ['CLOSED-NEW', 'CLOSED-OLD']],
    ['CANCELLED', ['CANCELLED']],
  ])('filters %s as the tender itself says', async (status, expected) => {
    const page = await list({ status });
    expect(page.nodes.map(({ number }) => number)).toEqual(expected);
    expect(new Set(page.nodes.map((node) => node.status))).toEqual(new Set([status]));
    expect(page.totalCount).toBe(expected.length);
  });

  it.each([
    ['보안', ['OPEN-SOON', 'OPEN-NONE']],
    ['보안'.normalize('NFD'), ['OPEN-SOON', 'OPEN-NONE']],
    ['보안체계', ['OPEN-SOON']],
    ['가람', ['OPEN-LATE']],
    ['조달청', ['OPEN-NONE']],
    ['closed-', ['CLOSED-NEW', 'CLOSED-OLD']],
    ['cloud 보안', ['OPEN-SOON']],
    ['50%_', ['OPEN-SOON']],
    ['%', ['OPEN-SOON']],
    ['관', ['OPEN-LATE', 'CLOSED-NEW', 'CLOSED-OLD', 'CANCELLED']],
    ["'; DROP TABLE tenders; --", []],
    ['없는말', []],
    ['  ', ORDER],
  ])('search %j', async (search, expected) => expect(await numbers({ search })).toEqual(expected));

  it('refuses a cursor that is not ours', async () => {
    const forged = Buffer.from(JSON.stringify([1, 2, 3, 'x'])).toString('base64url');
    for (const after of ['nonsense', forged]) expect((await server.as(admin).graphql(LIST, { after })).codes).toEqual(['INVALID_INPUT']);
  });

  it('costs the same statements for one tender as for six', async () => {
    const query = `query ($first: Int) { tenders(first: $first) { nodes { id viewerCan { openBid } revisions { changes { field } } } } }`;
    const one = await server.statements.during(() => server.as(admin).ask(query, { first: 1 }));
    const six = await server.statements.during(() => server.as(admin).ask(query, { first: 6 }));
    expect(six).toHaveLength(one.length);
  });
});

const CREATE = `mutation ($input: CreateTenderInput!) { createTender(input: $input) { id version revision source jointMethodName limitsAsOf } }`;
const UPDATE = `mutation ($input: UpdateTenderInput!) { updateTender(input: $input) { id version revision source budget maxMembers minShareBasisPoints limitsSource limitsAsOf } }`;
interface Written {
  id: string;
  version: number;
}

describe('tenders that are typed in', () => {
  const typed = { number: 'MIRU-2026-017', title: '금융 플랫폼 구축', buyer: '미루은행', budget: '2400000000', closesAt: '2099-12-14T01:00:00Z', jointMethods: ['JOINT', 'DIVIDED'] };
  const create = async (input: object = typed, person = member) => (await server.as(person).ask<{ createTender: Written }>(CREATE, { input })).createTender;

  it('are kept with every field and corrected under their revision', async () => {
    const tender = await create();
    expect(tender).toMatchObject({ version: 1, revision: '000', source: 'MANUAL', jointMethodName: '공동이행 또는 분담이행', limitsAsOf: null });
    const edited = await server.as(admin).ask<{ updateTender: Written }>(UPDATE, { input: { id: tender.id, version: 1, budget: '2500000000', buyer: null } });
    expect(edited.updateTender).toMatchObject({ version: 2, budget: '2500000000' });
    const seen = await tenderAs(admin, tender.id);
    expect(seen).toMatchObject({ buyer: '', title: '금융 플랫폼 구축', closesAt: '2099-12-14T01:00:00.000Z' });
    expect(seen.revisions).toHaveLength(1);
  });

  it('show what a higher revision changed and refuse a lower one', async () => {
    const { id } = await create();
    await server.as(admin).ask(UPDATE, { input: { id, version: 1, revision: '002', kind: '변경공고', changeReason: '기한 연장', closesAt: '2099-12-20T01:00:00Z' } });
    const tender = await tenderAs(admin, id);
    expect(tender.revisions[0]).toMatchObject({ revision: '002', kind: '변경공고', changeReason: '기한 연장', changes: [{ field: 'closesAt', before: '2099-12-14T01:00:00.000Z', after: '2099-12-20T01:00:00.000Z' }] });
    const lower = await server.as(admin).graphql(UPDATE, { input: { id, version: 2, revision: '001' } });
    expect(lower.codes).toEqual(['INVALID_INPUT']);
  });

  it.each([
    ['title', { ...typed, title: ' ' }],
    ['number', { ...typed, number: 'a b' }],
    ['url', { ...typed, url: 'javascript:alert(1)' }],
    ['opensAt', { ...typed, opensAt: '2099-12-13T01:00:00Z' }],
    ['limitsSource', { ...typed, maxMembers: 5 }],
    ['limitsAsOf', { ...typed, maxMembers: 5, limitsSource: '공고문' }],
    ['minShareBasisPoints', { ...typed, minShareBasisPoints: 10001, limitsSource: '공고문', limitsAsOf: '2026-11-01' }],
    ['attachments', { ...typed, attachments: [{ name: 'a', url: 'ftp://x.example' }] }],
  ])('refuse a wrong %s', async (field, input) => {
    const answer = await server.as(admin).graphql(CREATE, { input });
    expect(answer.codes).toEqual(['INVALID_INPUT']);
    expect(answer.errors[0]?.extensions['args']).toMatchObject({ field });
    expect(await stored()).toEqual([0, 0]);
  });

  it('refuse a number that is there already, and an older version', async () => {
    const { id } = await create();
    expect((await server.as(admin).graphql(CREATE, { input: typed })).codes).toEqual(['TENDER_EXISTS']);
    const other = await create({ ...typed, number: 'MIRU-2026-018' });
    expect((await server.as(admin).graphql(UPDATE, { input: { id: other.id, version: 1, number: typed.number } })).codes).toEqual(['TENDER_EXISTS']);
    expect((await server.as(admin).graphql(UPDATE, { input: { id, version: 9, title: '늦음' } })).codes).toEqual(['STALE_VERSION']);
  });

  it('keep a changed number with their history', async () => {
    const { id } = await create();
    await server.as(admin).ask(UPDATE, { input: { id, version: 1, number: 'MIRU-2026-099' } });
    await server.as(admin).ask(UPDATE, { input: { id, version: 2, revision: '001', budget: '1' } });
    expect(await tenderAs(admin, id)).toMatchObject({ number: 'MIRU-2026-099', revision: '001', budget: '1' });
  });

  it('become KONEPS tenders when their notice comes, keeping limits and what was typed', async () => {
    const { id } = await create({ number: 'R26BK00000001', title: '통합관제', contractMethod: '제한경쟁', maxMembers: 5, minShareBasisPoints: 1000, limitsSource: '공고문 4쪽', limitsAsOf: '2026-11-02' });
    expect(outcomes(await importAs(admin, envelope(notice('000'))))).toEqual(['UPDATED']);
    expect(await tenderAs(admin, id)).toMatchObject({ source: 'KONEPS', title: '통합관제 구축', contractMethod: '제한경쟁', maxMembers: 5, limitsAsOf: '2026-11-02' });
  });

  it('from KONEPS take limits with their source and nothing else, and keep them over revisions', async () => {
    const id = (await importAs(admin, envelope(notice('000')))).importNotice.tenders[0]?.id ?? '';
    const edit = (input: object) => server.as(member).graphql<{ updateTender: Written }>(UPDATE, { input: { id, version: 1, ...input } });
    expect((await edit({ title: '바꿈' })).codes).toEqual(['TENDER_FROM_KONEPS']);
    expect((await edit({ budget: null })).codes).toEqual(['TENDER_FROM_KONEPS']);
    expect((await edit({ maxMembers: 5 })).codes).toEqual(['INVALID_INPUT']);
    expect((await edit({ maxMembers: 5, minShareBasisPoints: 1000, limitsSource: '공고문 3쪽', limitsAsOf: '2026-11-09' })).data?.updateTender).toMatchObject({ version: 2, maxMembers: 5, limitsAsOf: '2026-11-09' });
    await importAs(admin, envelope(notice('001', { ntceKindNm: '변경공고' })));
    expect(await tenderAs(admin, id)).toMatchObject({ revision: '001', maxMembers: 5, minShareBasisPoints: 1000, limitsSource: '공고문 3쪽' });
  });
});

describe('the wall around tenders', () => {
  it('lets only a firm administrator open a bid, and nobody without a session read', async () => {
    const id = (await importAs(office, envelope(notice('000')))).importNotice.tenders[0]?.id ?? '';
    for (const [person, openBid] of [[admin, true], [member, false], [office, false]] as const) expect((await tenderAs(person, id))['viewerCan']).toEqual({ update: true, openBid });
    for (const [query, variables] of [[TENDER, { id }], [LIST, {}], [IMPORT, { input: { json: GUIDE } }], [CREATE, { input: { number: 'X-1', title: 'x' } }]] as const) {
      expect((await server.as(null).graphql(query, variables)).codes).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('answers another cooperative as if nothing existed', async () => {
    const id = (await importAs(admin, envelope(notice('000')))).importNotice.tenders[0]?.id ?? '';
    const missing = '01900000-0000-7000-8000-000000000000';
    for (const [query, variables] of [[TENDER, (at: string) => ({ id: at })], [UPDATE, (at: string) => ({ input: { id: at, version: 1, maxMembers: null } })]] as const) {
      const foreign = await server.as(stranger).graphql(query, variables(id));
      expect(foreign.codes).toEqual(['NOT_FOUND']);
      expect(foreign.errors).toEqual((await server.as(stranger).graphql(query, variables(missing))).errors);
    }
    expect(await list({}, stranger)).toMatchObject({ nodes: [], totalCount: 0 });
    expect(await list({ search: '통합' }, stranger)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('lets each cooperative have its own tender of the same notice', async () => {
    await importAs(admin, envelope(notice('000')));
    expect(outcomes(await importAs(stranger, envelope(notice('001'))))).toEqual(['CREATED']);
    expect((await list({})).nodes).toHaveLength(1);
    expect(await stored()).toEqual([2, 2]);
  });

  it('keeps the wall with the policy switched off: row-level security alone shows and changes nothing', async () => {
    const id = (await importAs(admin, envelope(notice('000')))).importNotice.tenders[0]?.id ?? '';
    await server.withoutPolicy(async () => {
      expect((await list({}, stranger)).totalCount).toBe(0);
      expect((await server.as(stranger).graphql(TENDER, { id })).codes).toEqual(['NOT_FOUND']);
      expect((await server.as(stranger).graphql(UPDATE, { input: { id, version: 1, limitsSource: 'x' } })).codes).toEqual(['NOT_FOUND']);
    });
    const { rows } = await server.database.query('SELECT version, limits_source FROM tenders');
    expect(rows).toEqual([{ version: 1, limits_source: null }]);
  });
});
