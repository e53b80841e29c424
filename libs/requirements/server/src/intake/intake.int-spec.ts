import { buildScene, broughtIn, card, codeOf, list, look, newTender, readingsUnderWay, reached, type Scene, scripted, scriptReader, upload, uploaded } from './intake.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
  scriptReader(scene.server);
}, 60_000);
afterAll(() => scene?.server.stop());
beforeEach(() => scene.server.database.query('DELETE FROM rate_limits'));

const UNDERSTANDING = `query ($id: ID!) { rfp(id: $id) { understanding { facts { name { value written place { block page } } budget { won vat } period { months } } reconciliation { summaryCount extra { code title place { block } } } } } }`;
const BLOCKS = `query ($id: ID!, $from: Int, $before: Int, $count: Int) { rfpBlocks(rfpId: $id, from: $from, before: $before, count: $count) { blocks { id kind text inTable inCell cells { row column } } next previous } }`;
interface Blocks {
  readonly rfpBlocks: { readonly blocks: readonly { readonly id: number; readonly text: string }[]; readonly next: number | null; readonly previous: number | null };
}
const idOn = (mutation: string) => `mutation ($id: ID!) { ${mutation}(id: $id) { id state } }`;

describe('an RFP that is brought in', () => {
  it('is kept, read by a job and understood', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const { id, ordinal, isKnown } = await uploaded(scene, scene.naru.member, tender, scripted({ cards: [card('SFR-001', '가'), card('SFR-002', '나', { doubts: ['no_details'] })] }));
    expect([ordinal, isKnown]).toEqual([1, false]);
    const seen = await reached(scene, scene.naru.admin, id, 'READY', 'FAILED');
    expect(seen).toMatchObject({ state: 'READY', fraction: 1, format: 'PDF', pages: 3, requirementCount: 2, isApplied: true, failure: null, viewerCan: { cancel: false, readAgain: true } });
    expect((await list(scene, scene.saebom.member, tender)).nodes).toMatchObject([{ code: 'SFR-001', rfpId: id, places: [{ block: 1, page: 1 }], corrections: [], viewerCan: { review: true } }, { code: 'SFR-002', doubts: ['NO_DETAILS'] }]);
    expect(await scene.server.as(scene.saebom.admin).ask(UNDERSTANDING, { id })).toEqual({
      rfp: { understanding: { facts: { name: { value: '재난안전 통합관제', written: '사업명: 재난안전 통합관제', place: { block: 0, page: 1 } }, budget: { won: '1500000000', vat: 'INCLUDED' }, period: null }, reconciliation: { summaryCount: 0, extra: [{ code: 'SFR-001', title: '가 이름', place: { block: 1 } }] } } },
    });
  });

  it('is downloaded as it was, by whoever reads the tender', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const file = scripted({ cards: [] });
    const { id } = await uploaded(scene, scene.naru.admin, tender, file, '제안 요청서.pdf');
    const answer = await scene.server.as(scene.saebom.member).http(`/files/rfps/${id}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('제안 요청서.pdf'));
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
    for (const [person, code] of [[scene.stranger, 404], [null, 401]] as const) expect((await scene.server.as(person).http(`/files/rfps/${id}`)).status).toBe(code);
  });

  it('shows its text in pages, forwards, backwards and from a cell’s own block', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const paragraphs = Array.from({ length: 120 }, (_, at) => `문단 ${at}`);
    const { id } = await uploaded(scene, scene.naru.admin, tender, scripted({ paragraphs }));
    await reached(scene, scene.naru.admin, id, 'READY');
    const page = async (variables: object) => (await scene.server.as(scene.naru.admin).ask<Blocks>(BLOCKS, { id, ...variables })).rfpBlocks;
    const ids = ({ blocks }: Blocks['rfpBlocks']) => blocks.map((block) => block.id);
    const first = await page({ count: 50 });
    expect([ids(first)[0], ids(first).length, first.next, first.previous]).toEqual([0, 50, 50, null]);
    const second = await page({ from: first.next, count: 50 });
    expect([ids(second)[0], second.next, second.previous]).toEqual([50, 100, 50]);
    expect(ids(await page({ before: second.previous, count: 20 }))).toEqual(Array.from({ length: 20 }, (_, at) => 30 + at));
    const table = await page({ from: 121 });
    expect(table).toMatchObject({ next: null, previous: 120, blocks: [{ id: 120, kind: 'TABLE', inTable: null, cells: [{ row: 0, column: 0 }] }, { id: 121, text: '칸', inTable: 120, inCell: 0 }] });
  });

  it('is read once, however often the same file comes, also at the same moment', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const file = scripted({ cards: [card('SFR-001', '같은')] });
    const all = await Promise.all([uploaded(scene, scene.naru.admin, tender, file), uploaded(scene, scene.saebom.admin, tender, file), uploaded(scene, scene.naru.member, tender, file, '다른 이름.pdf')]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.map(({ isKnown }) => isKnown).sort()).toEqual([false, true, true]);
    const { rows } = await scene.server.database.query(`SELECT count(*)::int AS jobs FROM outbox WHERE topic = 'read-rfp' AND payload->>'rfpId' = $1`, [all[0]?.id]);
    expect(rows).toEqual([{ jobs: 1 }]);
    // Another tender may have the same file.
    expect(await uploaded(scene, scene.naru.admin, await newTender(scene, scene.naru.admin), file)).toMatchObject({ isKnown: false, ordinal: 1 });
  });

  it('gets its number when several come at once', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const files = await Promise.all(['하나', '둘', '셋'].map((body) => uploaded(scene, scene.naru.admin, tender, scripted({ cards: [card('SFR-001', body)] }))));
    expect(files.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3]);
    for (const { id } of files) await reached(scene, scene.naru.admin, id, 'READY');
    // Whichever was read last: the requirements are those of the newest.
    const newest = files.find(({ ordinal }) => ordinal === 3);
    expect((await list(scene, scene.naru.admin, tender, { state: 'ACTIVE' })).nodes).toMatchObject([{ code: 'SFR-001', rfpId: newest?.id }]);
    const all = await scene.server.as(scene.naru.admin).ask<{ rfps: { nodes: { ordinal: number; supersedesId: string | null }[] } }>('query ($id: ID!) { rfps(tenderId: $id, first: 2) { nodes { ordinal supersedesId } totalCount } }', { id: tender });
    expect(all.rfps).toMatchObject({ totalCount: 3, nodes: [{ ordinal: 3, supersedesId: files.find(({ ordinal }) => ordinal === 2)?.id }, { ordinal: 2 }] });
  });

  it.each<[string, string, Buffer, string]>([
    ['a text', '요청서.pdf', Buffer.from('제안요청서'), 'RFP_KIND_REFUSED'],
    ['an archive of some other kind', '요청서.zip', Buffer.from('PK\x03\x04'.padEnd(200, '\0'), 'latin1'), 'RFP_KIND_REFUSED'],
    ['nothing', '요청서.pdf', Buffer.alloc(0), 'RFP_EMPTY'],
    ['no name', ' ', scripted({}), 'INVALID_INPUT'],
  ])('is refused and not kept when it is %s', async (_, name, file, code) => {
    const tender = await newTender(scene, scene.naru.admin);
    expect(await codeOf(await upload(scene, scene.naru.admin, tender, file, name))).toEqual([400, code]);
    expect((await scene.server.database.query('SELECT 1 FROM rfps WHERE tender_id = $1', [tender])).rowCount).toBe(0);
  });

  it('is refused above 100 MB before it is sent, and by another site', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const { port } = new URL(scene.server.origin);
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ port, method: 'POST', path: `/files/tender-rfps/${tender}`, headers: { cookie: scene.server.as(scene.naru.admin).cookie, 'x-shoal-upload': '1', 'x-shoal-name': 'a.pdf', 'content-length': String(100 * 1024 * 1024 + 1) } }, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(400);
    expect(await codeOf(await upload(scene, scene.naru.admin, tender, scripted({}), 'a.pdf', { origin: 'https://evil.example' }))).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a reading', () => {
  it('is given up when somebody cancels it, and begins anew when asked', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const { id } = await uploaded(scene, scene.naru.admin, tender, scripted({ isEndless: true, cards: [card('SFR-001', '끝')] }));
    expect(await reached(scene, scene.naru.admin, id, 'READING')).toMatchObject({ viewerCan: { cancel: true, readAgain: false } });
    expect((await scene.server.as(scene.saebom.admin).graphql(idOn('readAgain'), { id })).data).toMatchObject({ readAgain: { state: 'READING' } });
    expect((await scene.server.as(scene.saebom.admin).graphql(idOn('cancelReading'), { id })).data).toMatchObject({ cancelReading: { state: 'CANCELLED' } });
    while (readingsUnderWay() > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await look(scene, scene.naru.admin, id)).toMatchObject({ state: 'CANCELLED', failure: null });
    expect((await list(scene, scene.naru.admin, tender)).totalCount).toBe(0);
    expect((await scene.server.as(scene.naru.admin).graphql(idOn('cancelReading'), { id })).codes).toEqual(['RFP_NOT_READING']);
    expect((await scene.server.as(scene.naru.admin).graphql(idOn('readAgain'), { id })).data).toMatchObject({ readAgain: { state: 'QUEUED' } });
    await reached(scene, scene.naru.admin, id, 'READING');
    await scene.server.as(scene.naru.admin).ask(idOn('cancelReading'), { id });
  });

  it('that breaks off says so, keeps the file and the requirements, and others go on', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'));
    const { id } = await uploaded(scene, scene.naru.admin, tender, scripted({ fails: 'the child died: SIGKILL' }));
    const seen = await reached(scene, scene.naru.admin, id, 'FAILED', 'READY');
    expect(seen).toMatchObject({ state: 'FAILED', isApplied: false, failure: { code: 'RFP_CRASHED' }, viewerCan: { readAgain: true } });
    expect(JSON.stringify(seen)).not.toContain('SIGKILL');
    expect((await list(scene, scene.naru.admin, tender)).nodes).toMatchObject([{ code: 'SFR-001', state: 'ACTIVE' }]);
    expect((await scene.server.as(scene.naru.admin).http(`/files/rfps/${id}`)).status).toBe(200);
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나'));
    expect((await list(scene, scene.naru.admin, tender)).totalCount).toBe(2);
  });

  it('of a file that holds no card leaves an empty list, and everything else that was found', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    const id = await broughtIn(scene, scene.naru.admin, tender);
    expect(await look(scene, scene.naru.admin, id)).toMatchObject({ state: 'READY', requirementCount: 0 });
    expect((await scene.server.as(scene.naru.admin).ask<{ rfp: { understanding: unknown } }>(UNDERSTANDING, { id })).rfp.understanding).toMatchObject({ facts: { name: { value: '재난안전 통합관제' } } });
  });

  it('with half a character and signs that nothing shows is kept all the same', async () => {
    const tender = await newTender(scene, scene.naru.admin);
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가', { title: '반\ud83d쪽', details: '널\u0000 문자\n둘째 줄' }));
    expect((await list(scene, scene.naru.admin, tender)).nodes).toMatchObject([{ title: '반\ufffd쪽', details: '널\ufffd 문자\n둘째 줄' }]);
  });

  it('that was kept by another release asks to be read again', async () => {
    const id = await broughtIn(scene, scene.naru.admin, await newTender(scene, scene.naru.admin), card('SFR-001', '가'));
    await scene.server.database.query(`UPDATE rfp_readings SET reading = jsonb_set(reading, '{version}', '99') WHERE rfp_id = $1`, [id]);
    expect(await scene.server.as(scene.naru.admin).ask(UNDERSTANDING, { id })).toEqual({ rfp: { understanding: null } });
    await scene.server.as(scene.naru.admin).ask(idOn('readAgain'), { id });
    await reached(scene, scene.naru.admin, id, 'READY');
    expect((await scene.server.as(scene.naru.admin).ask<{ rfp: { understanding: object | null } }>(UNDERSTANDING, { id })).rfp.understanding).not.toBeNull();
  });
});
