import { CollabModule, collabPersistence } from '@shoal/collab-server';
import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { ProposalsModule, proposalsPersistence } from '@shoal/proposals-server';
import { ReferencesModule, referencesPersistence } from '@shoal/references-server';
import { keptReading, type RfpReading, type SourceBlock } from '@shoal/requirements-domain';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { ComplianceModule } from '../compliance/compliance.module';
import { compliancePersistence } from '../compliance/compliance.persistence';
import { openBid } from '../compliance/compliance.scene';
import { IntakeModule } from '../intake/intake.module';
import { intakePersistence } from '../intake/intake.persistence';
import { OutlineModule } from './outline.module';
import { outlinePersistence } from './outline.persistence';

const DAY_MS = 86_400_000;
const PROPOSED = 'basis fileName source pageLimit pageLimitWritten sections { parent level title points pages itemIds sectionId } unplacedItemIds';
const SECTIONS = 'id sections { id number title depth state version readers ownerFirm { name } plan { pages itemIds } }';

interface Proposed {
  readonly basis: string;
  readonly fileName: string | null;
  readonly source: string | null;
  readonly pageLimit: number | null;
  readonly sections: readonly { readonly parent: number | null; readonly level: number; readonly title: string; readonly points: number | null; readonly pages: number | null; readonly itemIds: readonly string[]; readonly sectionId: string | null }[];
  readonly unplacedItemIds: readonly string[];
}
interface Outline {
  readonly sections: readonly { readonly id: string; readonly number: string; readonly title: string; readonly ownerFirm: { readonly name: string }; readonly plan: { readonly pages: number | null; readonly itemIds: readonly string[] } | null }[];
}

let server: TestServer;
let crews: Record<'나루' | '다온' | '새봄', Crew>;
let cooperativeId: string;
let tenderId: string;
let bidId: string;
let proposalId: string;
let rivalBidId: string;

beforeAll(async () => {
  server = await startTestServer({
    modules: [ConsortiaModule, CollabModule, ReferencesModule, ProposalsModule, IntakeModule, ComplianceModule, OutlineModule],
    persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence, collabPersistence, proposalsPersistence, intakePersistence, compliancePersistence, outlinePersistence],
  });
  cooperativeId = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperativeId, ['나루', '다온', '새봄']);
  const input = { number: 'T-1', title: '통합관제 고도화', jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 30 * DAY_MS).toISOString() };
  tenderId = (await server.as(crews.나루.admin).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input })).createTender.id;
  const bid = await openBid(server, tenderId, crews.나루, [crews.다온]);
  [bidId, proposalId] = [bid.id, bid.proposal.id];
  rivalBidId = (await openBid(server, tenderId, crews.새봄, [])).id;
}, 120_000);
afterAll(() => server?.stop());

const place = (block: number) => ({ block, page: null });
const item = (points: number, ...path: string[]) => ({ path, points, kind: 'qualitative' as const, criteria: '', place: place(0) });
const BLOCKS = ['Ⅳ. 제안서 작성요령', '1. 제안서 목차', 'Ⅰ. 제안 개요', 'Ⅱ. 기술 및 기능', '1) 기능 구현 방안', '2) 보안 대책', 'Ⅲ. 프로젝트 관리'];
const READING: RfpReading = {
  format: 'hwpx', requirements: [], summary: [], reconciliation: { missing: [], extra: [], duplicates: [], counts: [] }, qualifications: [], submissions: [], blindRule: null, losses: [],
  facts: { name: null, period: null, budget: null, contractMethod: null, ratio: null },
  evaluation: [item(25, '기술 및 기능', '기능 구현'), item(20, '기술 및 기능', '보안'), item(20, '프로젝트 관리')],
  pageLimits: [{ of: '정성제안서', pages: 100, written: '정성제안서는 100쪽 이내로 작성한다.', place: place(0) }],
  headings: [{ level: 1, text: 'Ⅳ. 제안서 작성요령', place: place(0) }, { level: 2, text: '1. 제안서 목차', place: place(1) }],
};

/** As a reading leaves it. */
const plantRfp = async (reading: RfpReading): Promise<string> => {
  const { rows } = await server.database.query<{ id: string }>(
    `INSERT INTO rfps (id, cooperative_id, tender_id, ordinal, file_name, sha256, bytes, format, state, is_applied, read_at)
      SELECT uuidv7(), $1, $2, coalesce(max(ordinal), 0) + 1, '제안요청서.hwpx', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 1, 'hwpx', 'ready', true, now() FROM rfps WHERE tender_id = $2 RETURNING id`,
    [cooperativeId, tenderId],
  );
  const id = rows[0]?.id ?? '';
  await server.database.query('INSERT INTO rfp_readings (rfp_id, cooperative_id, reading) VALUES ($1, $2, $3)', [id, cooperativeId, JSON.stringify(keptReading(reading))]);
  for (const [at, text] of BLOCKS.entries()) {
    const block: SourceBlock = { kind: 'paragraph', id: at, page: null, text, level: null };
    await server.database.query('INSERT INTO rfp_blocks (rfp_id, cooperative_id, first_id, last_id, block) VALUES ($1, $2, $3, $3, $4)', [id, cooperativeId, at, JSON.stringify(block)]);
  }
  return id;
};
const plantRequirements = (rows: readonly (readonly [string, string])[]): Promise<unknown> =>
  server.database.query(
    `INSERT INTO requirements (id, cooperative_id, tender_id, code, title, category, definition, details, deliverables, related, others, state, corrections, incoming, places, doubts, doubts_settled, is_in_rfp, position, version)
      SELECT uuidv7(), $1, $2, code, title, NULL, '', '', '', '{}', '[]', 'active', '{}', '{}', '[]', '{}', true, false, at, 1 FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS given (code, title, at)`,
    [cooperativeId, tenderId, rows.map(([code]) => code), rows.map(([, title]) => title)],
  );
const propose = async (person: TestPerson): Promise<Proposed> => (await server.as(person).ask<{ outlineFromRfp: Proposed }>(`query ($id: ID!) { outlineFromRfp(bidId: $id) { ${PROPOSED} } }`, { id: bidId })).outlineFromRfp;
const APPLY = `mutation ($input: ApplyOutlineFromRfpInput!) { applyOutlineFromRfp(input: $input) { ${SECTIONS} } }`;
const tryToApply = (person: TestPerson, input: object) => server.as(person).graphql<{ applyOutlineFromRfp: Outline }>(APPLY, { input });
const outline = async (person: TestPerson): Promise<Outline> => (await server.as(person).ask<{ bid: { proposal: Outline } }>(`query ($id: ID!) { bid(id: $id) { proposal { ${SECTIONS} } } }`, { id: bidId })).bid.proposal;
const kept = ({ sections }: Pick<Proposed, 'sections'>) => sections.map(({ parent, title, pages, itemIds }) => ({ parent, title, pages, itemIds }));

describe('an outline from the RFP', () => {
  it('is proposed from nothing where no RFP was read', async () => expect(await propose(crews.나루.admin)).toMatchObject({ fileName: null, source: null, sections: [], unplacedItemIds: [] }));

  it('is proposed in the order that the RFP asks for, and changes nothing', async () => {
    await plantRfp(READING);
    await plantRequirements([['SFR-001', '통합 로그인'], ['SER-001', '접근 통제'], ['PMR-001', '공정 관리'], ['ZZZ-001', '회의실']]);
    await server.as(crews.나루.admin).ask('mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }', { input: { proposalId, title: '기술 및 기능' } });
    const [there] = (await outline(crews.나루.admin)).sections;
    const proposed = await propose(crews.나루.admin);
    expect(proposed).toMatchObject({ fileName: '제안요청서.hwpx', source: 'CONTENTS', pageLimit: 100 });
    expect(proposed.sections.map(({ parent, title, points, itemIds, sectionId }) => [parent, title, points, itemIds.length, sectionId])).toEqual([
      [null, '제안 개요', null, 0, null],
      [null, '기술 및 기능', null, 0, there?.id],
      [1, '기능 구현 방안', 25, 1, null],
      [1, '보안 대책', 20, 1, null],
      [null, '프로젝트 관리', 20, 1, null],
    ]);
    expect(proposed.sections.reduce((sum, { pages }) => sum + (pages ?? 0), 0)).toBe(100);
    expect(proposed.unplacedItemIds).toHaveLength(1);
    expect((await outline(crews.나루.admin)).sections).toEqual([there]);
  });

  it('becomes sections as a person confirmed them: what is there stays, plans are kept', async () => {
    const before = (await outline(crews.나루.admin)).sections[0];
    const proposed = await propose(crews.나루.admin);
    const sections = kept(proposed).map((section) => (section.title === '제안 개요' ? { ...section, title: '  제안의  개요 ', pages: 7 } : section));
    const { data, codes } = await tryToApply(crews.나루.admin, { bidId, basis: proposed.basis, sections });
    expect(codes).toEqual([]);
    const made = data?.applyOutlineFromRfp.sections ?? [];
    expect(made.map(({ number, title, ownerFirm }) => `${number} ${title} ${ownerFirm.name}`)).toEqual(['I 기술 및 기능 나루', '1.1 기능 구현 방안 나루', '1.2 보안 대책 나루', 'II 제안의 개요 나루', 'III 프로젝트 관리 나루'].map((line) => line.replace('나루', before?.ownerFirm.name ?? '나루')));
    expect({ ...made[0], plan: null }).toEqual({ ...before, plan: null });
    expect(made.find(({ title }) => title === '제안의 개요')?.plan).toEqual({ pages: 7, itemIds: [] });
    expect(made.find(({ title }) => title === '보안 대책')?.plan?.itemIds).toEqual(sections[3]?.itemIds);
    // Everybody of the consortium sees what is planned.
    expect((await outline(crews.다온.member)).sections.map(({ plan }) => plan)).toEqual(made.map(({ plan }) => plan));
  });

  it('is refused, as a whole, when the outline is another by now', async () => {
    const { basis } = await propose(crews.나루.admin);
    await server.as(crews.나루.admin).ask('mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }', { input: { proposalId, title: '기타' } });
    const before = await outline(crews.나루.admin);
    expect((await tryToApply(crews.나루.admin, { bidId, basis, sections: [{ title: '늦은 절', itemIds: [] }] })).codes).toEqual(['STALE_VERSION']);
    const now = await propose(crews.나루.admin);
    expect((await tryToApply(crews.나루.admin, { bidId, basis: now.basis, sections: [{ title: '새 절', itemIds: [] }, { title: '', itemIds: [] }] })).codes).toEqual(['INVALID_INPUT']);
    expect((await tryToApply(crews.나루.admin, { bidId, basis: now.basis, sections: [{ title: '새 절', itemIds: ['01900000-0000-7000-8000-000000000000'] }] })).codes).toEqual(['NOT_FOUND']);
    expect(await outline(crews.나루.admin)).toEqual(before);
  });

  it('is one that is confirmed twice without making anything twice', async () => {
    const count = (await outline(crews.나루.admin)).sections.length;
    const again = await propose(crews.나루.admin);
    await tryToApply(crews.나루.admin, { bidId, basis: again.basis, sections: kept(again).filter(({ title }) => title !== '제안 개요').map(({ parent, ...section }) => ({ ...section, parent: parent === null ? null : 0 })) });
    expect((await outline(crews.나루.admin)).sections).toHaveLength(count);
  });
});

describe('the walls of an outline from the RFP', () => {
  it('lets only administrators of the managing firm propose and apply; to a rival there is no such bid', async () => {
    const { basis } = await propose(crews.나루.admin);
    for (const [person, code] of [[crews.나루.member, 'FORBIDDEN'], [crews.다온.admin, 'FORBIDDEN'], [crews.새봄.admin, 'NOT_FOUND']] as const) {
      expect((await server.as(person).graphql(`query ($id: ID!) { outlineFromRfp(bidId: $id) { basis } }`, { id: bidId })).codes).toEqual([code]);
      expect((await tryToApply(person, { bidId, basis, sections: [{ title: '침입', itemIds: [] }] })).codes).toEqual([code]);
    }
    expect((await server.as(crews.새봄.admin).graphql<{ outlineFromRfp: Proposed }>(`query ($id: ID!) { outlineFromRfp(bidId: $id) { ${PROPOSED} } }`, { id: rivalBidId })).data?.outlineFromRfp.sections.every(({ sectionId }) => sectionId === null)).toBe(true);
  });

  it('keeps plans shut with the policy switched off', async () => {
    const [planned] = (await outline(crews.나루.admin)).sections.filter(({ plan }) => plan);
    await server.withoutPolicy(async () => {
      const { basis } = await propose(crews.나루.admin);
      expect((await tryToApply(crews.다온.admin, { bidId, basis, sections: [{ title: planned?.title ?? '', pages: 1, itemIds: [] }] })).codes).not.toEqual([]);
      expect((await outline(crews.나루.admin)).sections.find(({ id }) => id === planned?.id)?.plan).toEqual(planned?.plan);
    });
    const { rows } = await server.database.query<{ relname: string }>(`SELECT relname FROM pg_class WHERE relname IN ('section_plans', 'planned_answers') AND relrowsecurity AND relforcerowsecurity ORDER BY 1`);
    expect(rows.map(({ relname }) => relname)).toEqual(['planned_answers', 'section_plans']);
  });
});
