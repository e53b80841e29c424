import { readSheet } from 'read-excel-file/node';
import { LiveClient, type TestPerson } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import { act, addSection, as, assign, playCompliance, RANDOM_ID, row, rowsOf, tryTo } from './compliance.scene';

const scene = playCompliance(5);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];

/** A finished project of the firm; `shared`: with the bid. */
const plantReference = async (name: '나루' | '다온' | '새봄', title: string, shared: boolean): Promise<string> => {
  const [{ database }, { firm, admin }, id] = [scene().server, crew(name), uuid()];
  await database.query(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, created_by, version) VALUES ($1, $2, $3, 'reference', $4, $5, 3)`, [id, firm.cooperativeId, firm.id, title, admin.id]);
  await database.query(
    `INSERT INTO reference_projects (id, cooperative_id, firm_id, buyer_name, buyer_kind, starts_on, ends_on, amount, amount_band, vat_included, method, share_basis_points, work_kind)
      SELECT id, cooperative_id, firm_id, '가람시', 'public', '2024-01-02', '2025-01-02', 1240000000, 'from_1bn', true, 'joint', 3500, 'development' FROM evidence WHERE id = $1`,
    [id],
  );
  if (shared) await database.query('INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_bid_id, created_by) VALUES ($1, $2, $3, $4, $5, $6)', [uuid(), firm.cooperativeId, firm.id, id, scene().bidId, admin.id]);
  return id;
};

describe('evidence of an item', () => {
  it('is shown as its owner shares it with the bid, and by name to nobody else', async () => {
    await assign(crew('나루').admin, { ...(await rowsOf(1, 2, 3)), firmId: crew('다온').firm.id });
    const [shared, own, rivals] = [await plantReference('나루', '관제 구축', true), await plantReference('다온', '비공개 실적', false), await plantReference('새봄', '경쟁사 실적', false)];
    const { id } = await row(1);
    const cite = (evidenceId: string, person: TestPerson = crew('다온').member) => tryTo(person, 'citeForRequirement', { id, evidenceId, version: 3 });
    expect((await cite(shared)).codes).toEqual([]);
    expect((await cite(own)).codes).toEqual([]);
    expect((await cite(rivals)).errors).toEqual((await cite(RANDOM_ID)).errors);
    expect((await cite(rivals)).codes).toEqual(['NOT_FOUND']);
    expect((await cite(shared, crew('가온').admin)).codes).toEqual(['FORBIDDEN']);
    const seen = (await row(1, crew('가온').member)).evidence;
    expect(seen).toEqual([{ evidenceId: shared, version: 3, risk: null, thing: { id: shared, title: '관제 구축' } }, { evidenceId: own, version: 3, risk: 'WITHDRAWN', thing: null }]);
    await scene().server.database.query('UPDATE evidence SET version = 4 WHERE id = $1', [shared]);
    expect((await row(1)).evidence[0]).toMatchObject({ risk: 'CHANGED' });
    expect((await act(crew('다온').member, 'unciteForRequirement', { id, evidenceId: own })).evidence.map(({ evidenceId }) => evidenceId)).toEqual([shared]);
  });

  it('has an end', async () => {
    const { id } = await row(2);
    for (let n = 0; n < 20; n += 1) await act(crew('다온').admin, 'citeForRequirement', { id, evidenceId: await plantReference('다온', `실적 ${n}`, false), version: 1 });
    expect((await tryTo(crew('다온').admin, 'citeForRequirement', { id, evidenceId: await plantReference('다온', '하나 더', false), version: 1 })).codes).toEqual(['COMPLIANCE_EVIDENCE_FULL']);
  });
});

describe('the workbooks', () => {
  const download = (person: TestPerson | null, sheet: string, bidId = scene().bidId, language = 'ko') => as(person).http(`/files/compliance/${bidId}/${sheet}?language=${language}`);
  const rowsIn = async (response: Response) => readSheet(Buffer.from(await response.arrayBuffer()));

  it('hold what whoever asks sees: the matrix, and the way from each requirement to its sections', async () => {
    const [open, closed] = [await addSection('연계 방안', { ownerFirmId: crew('다온').firm.id }), await addSection('=단가', { ownerFirmId: crew('다온').firm.id, readers: 'OWNER' })];
    const { id } = await row(1);
    for (const sectionId of [open.id, closed.id]) await act(crew('다온').member, 'linkAnswer', { id, sectionId });
    await act(crew('다온').member, 'setCompliance', { id, version: (await row(1)).version, compliance: 'ALTERNATIVE', reason: '=대체 장비' });
    await act(crew('나루').admin, 'tieToEvaluation', { bidId: scene().bidId, ...(await rowsOf(1)), evaluationItem: '기술 › 연계', points: 7.5 });
    const seen = await rowsIn(await download(crew('가온').member, 'matrix'));
    expect(seen).toHaveLength(6);
    expect(seen[1]).toEqual(['SFR-001', '관제 요구 1', '보안', '다온', null, '작성 중', '대체', expect.stringMatching(/^'?=대체 장비$/), expect.stringMatching(/^\S+ 연계 방안\n볼 수 없는 절 1$/), '관제 구축', '기술 › 연계', 7.5, null]);
    const index = await rowsIn(await download(crew('다온').admin, 'index', scene().bidId, 'en'));
    expect(index[0]).toEqual(['Requirement', 'Title', 'Section', 'Page (section number)']);
    expect(index.slice(1, 4).map(([code, , section]) => [code, section])).toEqual([['SFR-001', '연계 방안'], ['SFR-001', expect.stringMatching(/^'?=단가$/)], ['SFR-002', null]]);
    expect(index).toHaveLength(7);
  });

  it('are for the firms of the bid', async () => {
    for (const person of [crew('새봄').admin, scene().stranger, scene().office]) {
      const [foreign, random] = [await download(person, 'matrix'), await download(person, 'matrix', RANDOM_ID)];
      expect([foreign.status, await foreign.text()]).toEqual([random.status, await random.text()]);
      expect(foreign.status).toBe(404);
      await scene().server.withoutPolicy(async () => expect((await download(person, 'index')).status).toBe(404));
    }
    expect((await download(null, 'matrix')).status).toBe(401);
    expect((await download(crew('나루').admin, 'anything')).status).toBe(404);
    expect((await download(crew('나루').admin, 'matrix', 'x')).status).toBe(404);
  });
});

describe('live', () => {
  const CHANGED = 'subscription ($bidId: ID!) { complianceChanged(bidId: $bidId) { all items { id version } } }';
  interface Change {
    readonly complianceChanged: { readonly all: boolean; readonly items: readonly { readonly id: string; readonly version: number }[] };
  }

  it('tells the firms of the bid which rows have changed, in one go, and nobody else', async () => {
    const listen = (person: TestPerson) => {
      const client = new LiveClient(scene().server.origin, { cookie: as(person).cookie });
      return { client, id: client.subscribe(CHANGED, { bidId: scene().bidId }) };
    };
    const [inside, outside] = [listen(crew('가온').member), listen(crew('새봄').admin)];
    await inside.client.until(() => inside.client.data(inside.id).length > 0, 'the first event');
    expect(inside.client.data<Change>(inside.id)[0]).toEqual({ complianceChanged: { all: true, items: [] } });
    await assign(crew('나루').admin, { ...(await rowsOf(4, 5)), firmId: crew('가온').firm.id });
    await inside.client.until(() => inside.client.data(inside.id).length > 1, 'the change');
    const [, change] = inside.client.data<Change>(inside.id);
    const rows = [await row(4), await row(5)];
    expect([...(change?.complianceChanged.items ?? [])].sort((a, b) => a.id.localeCompare(b.id))).toEqual(rows.map(({ id, version }) => ({ id, version })).sort((a, b) => a.id.localeCompare(b.id)));
    expect(inside.client.data(inside.id)).toHaveLength(2);
    await outside.client.until(() => outside.client.codes(outside.id).length > 0, 'refused');
    expect(outside.client.codes(outside.id)).toEqual(['NOT_FOUND']);
    expect(outside.client.data(outside.id)).toEqual([]);
    for (const { client } of [inside, outside]) client.socket.close();
  });
});
