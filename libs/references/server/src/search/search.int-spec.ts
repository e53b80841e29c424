import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { ReferencesModule } from '../references.module';
import { referencesPersistence } from '../references.persistence';

let server: TestServer;
let naru: TestFirm;
let daon: TestFirm;
let reader: TestPerson;
let owner: TestPerson;
let office: TestPerson;
let stranger: TestPerson;

interface Found {
  readonly nodes: readonly { readonly id: string; readonly title: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const plant = async (firm: TestFirm, title: string, more: { searchText?: string; kind?: string; visibility?: string; review?: string } = {}): Promise<string> => {
  const id = uuid();
  const { searchText = title, kind = 'reference', visibility = 'cooperative', review = 'none' } = more;
  await server.database.query(
    `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, visibility, review_state, created_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`,
    [id, firm.cooperativeId, firm.id, kind, title, searchText, visibility, review, owner.id],
  );
  return id;
};
const find = async (text: string, variables: object = {}, person: TestPerson = reader): Promise<Found> =>
  (
    await server
      .as(person)
      .ask<{ searchRegistry: Found }>(
        `query ($text: String!, $first: Int! = 20, $after: String, $kinds: [EvidenceKind!], $firmId: ID, $verified: Boolean, $nodeId: ID, $buyer: String, $amountFrom: Won, $amountTo: Won, $yearFrom: Int, $yearTo: Int) {
          searchRegistry(text: $text, first: $first, after: $after, kinds: $kinds, firmId: $firmId, verified: $verified, nodeId: $nodeId, buyer: $buyer, amountFrom: $amountFrom, amountTo: $amountTo, yearFrom: $yearFrom, yearTo: $yearTo) {
            nodes { id title } totalCount pageInfo { endCursor hasNextPage } } }`,
        { text, ...variables },
      )
  ).searchRegistry;
const titles = async (text: string, variables: object = {}, person?: TestPerson): Promise<string[]> => (await find(text, variables, person)).nodes.map(({ title }) => title);

beforeAll(async () => {
  server = await startTestServer({ modules: [ConsortiaModule, ReferencesModule], persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, referencesPersistence] });
  const cooperativeId = await server.factory.cooperative('물결');
  naru = await server.factory.firm(cooperativeId, '주식회사 나루소프트');
  daon = await server.factory.firm(cooperativeId, '다온비전 (주)');
  owner = await server.factory.person(naru);
  reader = await server.factory.person(daon, 'member');
  office = await server.factory.office(cooperativeId);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  await plant(naru, '재난안전 상황판 구축', { searchText: '재난안전 상황판 구축 새뜰시 Vue', review: 'verified' });
  await plant(naru, '행정시스템 클라우드 전환', { searchText: '행정시스템 클라우드 전환 초롱시' });
  await plant(daon, 'Cloud 영상 보관', { kind: 'certificate' });
  await plant(daon, '정보화전략계획 수립');
  await plant(naru, '비공개 상황판 제안', { visibility: 'private' });
  await plant(naru, '확인을 요청한 상황판', { visibility: 'private', review: 'requested' });
}, 60_000);
afterAll(() => server?.stop());

describe('the search', () => {
  it.each([
    ['상황', ['재난안전 상황판 구축']],
    ['안전 구축', ['재난안전 상황판 구축']],
    ['ㅈㄴㅇㅈ', ['재난안전 상황판 구축']],
    ['ㅅㅎㅍ', ['재난안전 상황판 구축']],
    ['vue', ['재난안전 상황판 구축']],
    ['초롱시', ['행정시스템 클라우드 전환']],
    ['클라우드', ['Cloud 영상 보관', '행정시스템 클라우드 전환']],
    ['cloud', ['Cloud 영상 보관', '행정시스템 클라우드 전환']],
    ['ISP', ['정보화전략계획 수립']],
    ['정보화 전략 계획', ['정보화전략계획 수립']],
    ['클라우드'.normalize('NFD'), ['Cloud 영상 보관', '행정시스템 클라우드 전환']],
    ['나루소프트', ['행정시스템 클라우드 전환', '재난안전 상황판 구축']],
    ['㈜나루소프트 상황', ['재난안전 상황판 구축']],
    ['주식회사 다온비전 영상', ['Cloud 영상 보관']],
    ['ㄴㄹㅅㅍㅌ 전환', ['행정시스템 클라우드 전환']],
    ['상황판 없는말', []],
    ['100%', []],
    ['_', []],
  ])('%j finds %j', async (text, found) => expect((await titles(text)).sort()).toEqual([...found].sort()));

  it('finds a synonym of the cooperative’s own taxonomy', async () => {
    await server.database.query(`INSERT INTO capability_nodes (id, cooperative_id, name, name_en, synonyms, position, version) VALUES ($1, $2, '관제 화면', 'Control screens', '{상황판}', 900, 1)`, [uuid(), naru.cooperativeId]);
    expect(await titles('관제 화면')).toEqual(['재난안전 상황판 구축']);
  });

  it('shows each person what they may read, also in the count', async () => {
    expect((await find('상황판', {}, reader)).totalCount).toBe(1);
    expect((await find('상황판', {}, owner)).totalCount).toBe(3);
    expect((await titles('상황판', {}, office)).sort()).toEqual(['재난안전 상황판 구축', '확인을 요청한 상황판']);
    expect(await find('상황판', {}, stranger)).toMatchObject({ nodes: [], totalCount: 0 });
    await server.withoutPolicy(async () => expect((await find('상황판', {}, reader)).totalCount).toBe(1));
    expect((await server.as(null).graphql('{ searchRegistry(text: "상황판") { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('leaves out what the owner has removed and what a firm that left has taken along', async () => {
    await server.database.query(`UPDATE evidence SET removed_at = now() WHERE title = '정보화전략계획 수립'`);
    expect(await titles('ISP')).toEqual([]);
    await server.database.query(`UPDATE evidence SET removed_at = NULL WHERE title = '정보화전략계획 수립'`);
    await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [naru.id]);
    expect(await titles('클라우드')).toEqual(['Cloud 영상 보관']);
    await server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [naru.id]);
  });

  it('narrows by kind, firm, verification, and by what references say', async () => {
    const reference = async (title: string, buyer: string, amount: number, endsOn: string): Promise<void> => {
      const { rows } = await server.database.query<{ id: string }>('SELECT id FROM evidence WHERE title = $1', [title]);
      await server.database.query(
        `INSERT INTO reference_projects (id, cooperative_id, firm_id, buyer_name, buyer_kind, starts_on, ends_on, amount, amount_band, vat_included, method, work_kind)
          SELECT id, cooperative_id, firm_id, $2, 'public', '2022-01-01', $4::date, $3::bigint, 'from_100m', true, 'single', 'development' FROM evidence WHERE id = $1`,
        [rows[0]?.id, buyer, amount, endsOn],
      );
    };
    await reference('재난안전 상황판 구축', '새뜰시', 840_000_000, '2025-02-28');
    await reference('행정시스템 클라우드 전환', '초롱시', 480_000_000, '2023-10-31');
    expect(await titles('', { kinds: ['CERTIFICATE'] })).toEqual(['Cloud 영상 보관']);
    expect((await titles('', { firmId: daon.id })).sort()).toEqual(['Cloud 영상 보관', '정보화전략계획 수립']);
    expect(await titles('', { verified: true })).toEqual(['재난안전 상황판 구축']);
    expect(await titles('', { amountFrom: '500000000' })).toEqual(['재난안전 상황판 구축']);
    expect(await titles('', { amountTo: '500000000', yearTo: 2023 })).toEqual(['행정시스템 클라우드 전환']);
    expect(await titles('', { yearFrom: 2024, buyer: '새뜰' })).toEqual(['재난안전 상황판 구축']);
    expect(await titles('전환', { buyer: '새뜰' })).toEqual([]);
  });

  it('pages without leaving out or repeating', async () => {
    for (let index = 0; index < 25; index += 1) await plant(daon, `쪽 넘김 ${index}`, index % 2 === 0 ? {} : { searchText: '다른 말 쪽 넘김' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await find('쪽 넘김', { first: 7, after });
      expect(page.totalCount).toBe(25);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
    expect((await server.as(reader).graphql('{ searchRegistry(text: "쪽", after: "WzEsMl0") { totalCount } }')).codes).toEqual(['INVALID_INPUT']);
  });

  it('finds a thing by its whole title, whatever stands between the words', async () => {
    await plant(naru, 'ISO 9001 · 품질 경영', { kind: 'certificate', searchText: 'ISO 9001\nQuality management\n2024-77\n품질 경영' });
    for (const text of ['ISO 9001 · 품질 경영', 'ISO 9001ㆍ품질 경영', 'iso 9001 - 품질 경영', '품질·경영']) expect([text, await titles(text)]).toEqual([text, ['ISO 9001 · 품질 경영']]);
    expect(await titles('ISO 9001 · 품질 경영 없는말')).toEqual([]);
    await plant(naru, 'IT아키텍트 · 12년', { kind: 'expert', searchText: 'IT아키텍트\nIT architect' });
    expect(await titles('IT아키텍트 · 12년')).toEqual(['IT아키텍트 · 12년']);
    const { rows } = await server.database.query(`SELECT search_text AS text FROM evidence WHERE title IN ('IT아키텍트 · 12년', '정보화전략계획 수립') ORDER BY title`);
    expect(rows).toEqual([{ text: 'it아키텍트 · 12년\nit아키텍트\nit architect\nitㅇㅋㅌㅌ · 12ㄴ\nitㅇㅋㅌㅌ\nit architect' }, { text: '정보화전략계획 수립\nㅈㅂㅎㅈㄹㄱㅎ ㅅㄹ' }]);
  });

  it('takes a short Latin synonym as a word of its own, and what was typed as a part too', async () => {
    for (const title of ['보안 관제 위탁', 'SOC센터 상시 점검', 'Society portal', 'Certificate desk', 'e-CERT 훈련']) await plant(daon, title);
    expect((await titles('관제')).sort()).toEqual(['SOC센터 상시 점검', 'e-CERT 훈련', '보안 관제 위탁']);
    expect((await titles('cert')).sort()).toEqual(['Certificate desk', 'SOC센터 상시 점검', 'e-CERT 훈련', '보안 관제 위탁']);
    const chip = await server.factory.firm(naru.cooperativeId, '(주)SOC');
    await plant(chip, '이름으로 찾는 것');
    expect(await titles('관제')).toContain('이름으로 찾는 것');
  });
});
