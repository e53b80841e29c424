import { FileStore } from '@shoal/platform';
import { columnLetters, type SheetCell } from '@shoal/references-domain';
import { allCreated, allRows, bringIn, buildScene, codeOf, count, headOf, look, placeOf, rowOf, type Scene, start, table, toldOf, upload, uploaded } from './exchange.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());
beforeEach(() => scene.server.database.query('DELETE FROM rate_limits'));

const ROWS = 5_000;
/** One more than are stored together. */
const OVER_A_STEP = 201;
/** Four full steps of the job, and one with a single row. */
const CLEAN_ROWS = 801;
/** One mistake for every 25th row, in turn. */
const MISTAKES: readonly (readonly [column: string, code: string, cells: Readonly<Record<string, SheetCell>>])[] = [
  ['endsOn', 'order', { endsOn: '2024-01-31' }],
  ['amount', 'not_won', { amount: 1e15 }],
  ['title', 'missing', { title: null }],
  ['shareBasisPoints', 'not_share', { method: '공동이행', shareBasisPoints: '120%' }],
  ['participants', 'over_whole', { method: '공동이행', shareBasisPoints: '60%', participants: '다온 | 40.01%' }],
  ['buyerKind', 'not_among', { buyerKind: '우주' }],
  ['startsOn', 'not_day', { startsOn: '2024-02-30' }],
  ['description', 'resident_number', { description: '담당 900101-1234567' }],
];
const mistakeAt = (at: number) => (at % 25 === 7 ? MISTAKES[Math.floor(at / 25) % MISTAKES.length] : undefined);

describe('a long file of references', () => {
  it('with 200 planted mistakes has all 200 reported at their row and column, and nothing stored', async () => {
    const before = await count(scene, 'evidence');
    const file = await table('reference', Array.from({ length: ROWS }, (_, at) => rowOf('reference', { title: `사업 ${at}`, ...mistakeAt(at)?.[2] })));
    const id = await uploaded(scene, scene.naru.admin, 'reference', file);
    const seen = await look(scene, scene.naru.admin, id);
    expect(seen).toMatchObject({ state: 'READY', rowCount: ROWS, problemRowCount: 200, problemCount: 200 });
    const planted = Array.from({ length: ROWS }, (_, at) => at).flatMap((at) => (mistakeAt(at) ? [[at + 2, mistakeAt(at)?.[0], mistakeAt(at)?.[1]]] : []));
    expect(planted).toHaveLength(200);
    const rows = await allRows(scene, scene.naru.admin, id, 'PROBLEMS');
    expect(rows.flatMap(({ row, problems }) => problems.map(({ column, code }) => [row, column, code]))).toEqual(planted);
    for (const { problems } of rows) for (const { ko, en } of problems) expect([ko, en]).not.toContain('');
    expect(seen.columns.find(({ key }) => key === 'endsOn')?.letters).toBe(columnLetters(placeOf('reference', 'endsOn')));
    expect((await start(scene, scene.naru.admin, id)).codes).toEqual(['IMPORT_HAS_PROBLEMS']);
    expect(await count(scene, 'evidence')).toBe(before);
    // A person's registration number is kept nowhere.
    expect((await scene.server.database.query(`SELECT 1 FROM registry_import_rows WHERE cells::text LIKE '%1234567%'`)).rowCount).toBe(0);
  }, 120_000);

  it('without mistakes is brought in whole, once, whoever presses again', async () => {
    const before = await count(scene, 'evidence');
    const id = await uploaded(scene, scene.naru.admin, 'reference', await table('reference', Array.from({ length: CLEAN_ROWS }, (_, at) => rowOf('reference', { title: `깨끗한 사업 ${at}`, description: `설명 ${at}` }))));
    const presses = await Promise.all([start(scene, scene.naru.admin, id), start(scene, scene.naru.admin, id), start(scene, scene.naru.admin, id)]);
    expect(presses.map(({ codes }) => codes)).toEqual([[], [], []]);
    const seen = await bringIn(scene, scene.naru.admin, id);
    expect(seen).toMatchObject({ state: 'IMPORTED', createdCount: CLEAN_ROWS, skippedCount: 0, done: CLEAN_ROWS, rows: { totalCount: 0 } });
    expect(seen.created).toMatchObject({ totalCount: CLEAN_ROWS, nodes: [{ title: '깨끗한 사업 0' }, ...Array.from({ length: 19 }, () => ({}))] });
    const created = await allCreated(scene, scene.naru.admin, id);
    expect(created.map(({ title }) => title)).toEqual(Array.from({ length: CLEAN_ROWS }, (_, at) => `깨끗한 사업 ${at}`));
    expect(new Set(created.map((one) => one.id)).size).toBe(CLEAN_ROWS);
    // Whoever pressed the button is told, once, and nobody else.
    expect(await toldOf(scene, scene.naru.admin)).toEqual([{ kind: 'IMPORT_FINISHED', link: `/registry/exchange?import=${id}`, file: '실적.xlsx', count: String(CLEAN_ROWS), skipped: '0' }]);
    for (const person of [scene.naru.member, scene.saebom.admin, scene.office]) expect(await toldOf(scene, person)).toEqual([]);
    expect((await start(scene, scene.naru.admin, id)).data).toMatchObject({ startRegistryImport: { state: 'IMPORTED' } });
    expect(await count(scene, 'evidence')).toBe(before + CLEAN_ROWS);
    const stored = await scene.server.database.query(`SELECT r.*, e.visibility, e.title FROM reference_projects r JOIN evidence e ON e.id = r.id WHERE e.title = $1`, [`깨끗한 사업 ${CLEAN_ROWS - 1}`]);
    expect(stored.rows).toMatchObject([{ buyer_name: '가람시', amount: '1240000000', method: 'single', description: `설명 ${CLEAN_ROWS - 1}`, technologies: ['Kubernetes', 'PostgreSQL'], visibility: 'private', firm_id: scene.naru.firm.id }]);
    const audit = await scene.server.database.query(`SELECT details FROM audit_log WHERE action = 'registry.import'`);
    expect(audit.rows).toMatchObject([{ details: { kind: 'reference', created: CLEAN_ROWS } }]);
  }, 280_000);
});

describe('what is here already', () => {
  it('is recognised, and skipped or added as the person chooses', async () => {
    const rows = [rowOf('reference', { title: '재난안전 포털' }), rowOf('reference', { title: '재난 안전 포털' }), rowOf('reference', { title: '재난안전 포털', endsOn: '2025-03-31' })];
    const first = await uploaded(scene, scene.saebom.admin, 'reference', await table('reference', rows));
    expect(await look(scene, scene.saebom.admin, first)).toMatchObject({ duplicateCount: 1, rows: { nodes: [{ duplicateRow: null }, { duplicateRow: 2 }, { duplicateRow: null }] } });
    expect(await bringIn(scene, scene.saebom.admin, first)).toMatchObject({ createdCount: 2, skippedCount: 1 });
    const again = await uploaded(scene, scene.saebom.admin, 'reference', await table('reference', rows));
    const seen = await look(scene, scene.saebom.admin, again);
    expect(seen.duplicateCount).toBe(3);
    expect(seen.rows.nodes[0]?.duplicateId).toEqual(expect.any(String));
    expect(await bringIn(scene, scene.saebom.admin, again, 'ADD')).toMatchObject({ createdCount: 3, skippedCount: 0 });
    const across = [rowOf('reference', { title: '경계 사업' }), ...Array.from({ length: OVER_A_STEP }, (_, at) => rowOf('reference', { title: `사이 사업 ${at}` })), rowOf('reference', { title: '경계사업' })];
    const long = await uploaded(scene, scene.saebom.admin, 'reference', await table('reference', across));
    expect(await bringIn(scene, scene.saebom.admin, long)).toMatchObject({ createdCount: OVER_A_STEP + 1, skippedCount: 1, done: OVER_A_STEP + 2 });
    // Of other firms nothing is recognised: that would tell what they have.
    const other = await uploaded(scene, scene.naru.admin, 'reference', await table('reference', rows));
    expect(await look(scene, scene.naru.admin, other)).toMatchObject({ duplicateCount: 1 });
  });
});

describe('certificates, experts and firms', () => {
  it('come in as by their forms', async () => {
    const certificates = await uploaded(scene, scene.naru.admin, 'certificate', await table('certificate', [rowOf('certificate', { number: '제1호' }), rowOf('certificate', { number: '제 1 호' }), rowOf('certificate', { number: '제2호' })]));
    expect(await bringIn(scene, scene.naru.admin, certificates)).toMatchObject({ state: 'IMPORTED', createdCount: 2, skippedCount: 1 });
    const experts = await uploaded(scene, scene.naru.admin, 'expert', await table('expert', [rowOf('expert', { name: '한바다' }), rowOf('expert', { name: '윤물결', role: 'IT PM' })]));
    expect(await bringIn(scene, scene.naru.admin, experts)).toMatchObject({ state: 'IMPORTED', createdCount: 2 });
    const names = await scene.server.database.query('SELECT name, qualification_numbers FROM expert_names WHERE firm_id = $1 ORDER BY name DESC', [scene.naru.firm.id]);
    expect((await look(scene, scene.naru.admin, experts)).created.nodes).toHaveLength(2);
    expect(names.rows).toEqual([{ name: '한바다', qualification_numbers: ['12-34'] }, { name: '윤물결', qualification_numbers: ['12-34'] }]);
  });

  it('come in with all that hangs on them, each with its own', async () => {
    const rows = [
      rowOf('reference', { title: '함께한 사업', method: '공동이행', shareBasisPoints: '60%', participants: '다온소프트 | 25%; 마루시스템 | 15%' }),
      rowOf('reference', { title: '이어진 사업', amount: 300, phases: '1차 | 100 | 2024-06-30; 2차 | 200 | 2025-01-31' }),
      rowOf('reference', { title: '혼자 한 사업' }),
    ];
    expect(await bringIn(scene, scene.naru.admin, await uploaded(scene, scene.naru.admin, 'reference', await table('reference', rows)))).toMatchObject({ state: 'IMPORTED', createdCount: 3 });
    const parts = await scene.server.database.query(`SELECT e.title, p.name, p.share_basis_points AS share, p.position, p.state FROM reference_participants p JOIN evidence e ON e.id = p.reference_id WHERE e.firm_id = $1 ORDER BY e.title, p.position`, [scene.naru.firm.id]);
    expect(parts.rows).toEqual([{ title: '함께한 사업', name: '다온소프트', share: 2500, position: 0, state: 'waiting' }, { title: '함께한 사업', name: '마루시스템', share: 1500, position: 1, state: 'waiting' }]);
    // More parts of one step than a statement takes values.
    const projects = Array.from({ length: 40 }, (_, at) => `사업 ${at} | 가람시 | 2024-03-01 | 2025-02-28 | 개발`).join('; ');
    const people = await table('expert', Array.from({ length: OVER_A_STEP - 1 }, (_, at) => rowOf('expert', { name: `인력${at}`, projects })));
    expect(await bringIn(scene, scene.yetter.admin, await uploaded(scene, scene.yetter.admin, 'expert', people))).toMatchObject({ state: 'IMPORTED', createdCount: OVER_A_STEP - 1 });
    const worked = await scene.server.database.query(`SELECT count(*)::int AS projects, count(DISTINCT expert_id)::int AS experts, max(place) AS last FROM expert_projects WHERE firm_id = $1`, [scene.yetter.firm.id]);
    expect(worked.rows).toEqual([{ projects: 40 * (OVER_A_STEP - 1), experts: OVER_A_STEP - 1, last: 39 }]);
    const phases = await scene.server.database.query(`SELECT e.title, p.name, p.amount, p.position FROM reference_phases p JOIN evidence e ON e.id = p.reference_id WHERE e.firm_id = $1 ORDER BY p.position`, [scene.naru.firm.id]);
    expect(phases.rows).toEqual([{ title: '이어진 사업', name: '1차', amount: '100', position: 0 }, { title: '이어진 사업', name: '2차', amount: '200', position: 1 }]);
  });

  it('are taken in by the office, each administrator with an invitation; those that are here stay as they are', async () => {
    const { rows } = await scene.server.database.query('SELECT business_number FROM firms WHERE id = $1', [scene.naru.firm.id]);
    const known = rowOf('firm', { name: '(주)이미', chip: '이미', businessNumber: String(rows[0].business_number), adminEmail: 'x@imi.example' });
    const fresh = rowOf('firm', { name: '(주)해찬소프트', businessNumber: '123-45-06782', adminEmail: 'boss@haechan.example' });
    const id = await uploaded(scene, scene.office, 'firm', await table('firm', [known, fresh]), '회원사.xlsx');
    expect(await look(scene, scene.office, id)).toMatchObject({ duplicateCount: 1, problemCount: 0 });
    expect(await bringIn(scene, scene.office, id, 'ADD')).toMatchObject({ state: 'IMPORTED', createdCount: 1, skippedCount: 1 });
    expect((await look(scene, scene.office, id)).created).toMatchObject({ totalCount: 1, nodes: [{ title: '(주)해찬소프트' }] });
    const firm = await scene.server.database.query(`SELECT f.chip, f.membership, i.email FROM firms f JOIN invitations i ON i.firm_id = f.id WHERE f.business_number = '1234506782'`);
    expect(firm.rows[0]).toEqual({ chip: '해찬', membership: 'member', email: 'boss@haechan.example' });
  });
});

describe('nothing is half imported', () => {
  it('when something has changed since it was looked at', async () => {
    const before = await count(scene, 'certificates');
    const id = await uploaded(scene, scene.naru.admin, 'certificate', await table('certificate', [...Array.from({ length: OVER_A_STEP }, (_, at) => rowOf('certificate', { number: `가-${at}` })), rowOf('certificate', { number: '나-1', kindId: 'GS인증 (소프트웨어 품질인증)', expiresOn: null })]));
    await scene.server.database.query(`UPDATE certificate_kinds SET retired_at = now() WHERE cooperative_id = $1 AND name LIKE 'GS인증%'`, [scene.cooperativeId]);
    const seen = await bringIn(scene, scene.naru.admin, id);
    expect(seen.state).toBe('FAILED');
    // In the second step, when the first was stored already.
    expect(seen.failure?.ko).toMatch(/^203행에서 멈췄습니다/);
    expect(await count(scene, 'certificates')).toBe(before);
    expect((await toldOf(scene, scene.naru.admin))[0]).toEqual({ kind: 'IMPORT_FAILED', link: `/registry/exchange?import=${id}`, file: '실적.xlsx' });
    // What was read stays, to be tried again.
    expect(await look(scene, scene.naru.admin, id)).toMatchObject({ rows: { totalCount: OVER_A_STEP + 1 }, created: { totalCount: 0 } });
  });

  it('when it is given up, also on its way', async () => {
    const before = await count(scene, 'evidence');
    const id = await uploaded(scene, scene.saebom.admin, 'reference', await table('reference', Array.from({ length: 2 * OVER_A_STEP }, (_, at) => rowOf('reference', { title: `그만둘 사업 ${at}` }))));
    await start(scene, scene.saebom.admin, id);
    const { data } = await scene.server.as(scene.saebom.admin).graphql<{ discardRegistryImport: boolean }>('mutation ($id: ID!) { discardRegistryImport(id: $id) }', { id });
    expect(data).toEqual({ discardRegistryImport: true });
    // The next import of the same person waits for nothing of it.
    const next = await uploaded(scene, scene.saebom.admin, 'expert', await table('expert', [rowOf('expert', { name: '새사람' })]));
    expect(await bringIn(scene, scene.saebom.admin, next)).toMatchObject({ createdCount: 1 });
    expect((await scene.server.database.query(`SELECT 1 FROM evidence WHERE title LIKE '그만둘%'`)).rowCount).toBe(0);
    expect(await count(scene, 'evidence')).toBe(before + 1);
    expect((await toldOf(scene, scene.saebom.admin)).map(({ link }) => link)).not.toContain(`/registry/exchange?import=${id}`);
  });

  it('keeps for a month what became of it, without what was read', async () => {
    const id = await uploaded(scene, scene.naru.admin, 'expert', await table('expert', [rowOf('expert', { name: '한달' })]));
    await bringIn(scene, scene.naru.admin, id);
    const kept = await scene.server.database.query(`SELECT expires_at > now() + interval '29 days' AS long FROM registry_imports WHERE id = $1`, [id]);
    expect(kept.rows).toEqual([{ long: true }]);
    expect((await scene.server.database.query('SELECT 1 FROM registry_import_rows WHERE import_id = $1', [id])).rowCount).toBe(0);
  });

  it('is gone when its day is over', async () => {
    const id = await uploaded(scene, scene.naru.admin, 'expert', await table('expert', [rowOf('expert', { name: '하루' })]));
    await scene.server.database.query(`UPDATE registry_imports SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    const { codes } = await scene.server.as(scene.naru.admin).graphql('query ($id: ID!) { registryImport(id: $id) { id } }', { id });
    expect(codes).toEqual(['NOT_FOUND']);
    const { ForgetImportsJob } = await import('./imports/forget-imports.job');
    await scene.server.app.get(ForgetImportsJob, { strict: false }).run();
    expect((await scene.server.database.query('SELECT 1 FROM registry_import_rows WHERE import_id = $1', [id])).rowCount).toBe(0);
  });
});

describe('CSV', () => {
  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ])('is read in %s', async (_, encode) => {
    const lines = [headOf('expert'), rowOf('expert', { name: '한글이름' })].map((row) => row.map((cell) => `"${cell ?? ''}"`).join(';'));
    const id = await uploaded(scene, scene.saebom.admin, 'expert', encode(lines.join('\r\n')), '인력.csv');
    expect(await look(scene, scene.saebom.admin, id)).toMatchObject({ rowCount: 1, problemCount: 0, rows: { nodes: [{ row: 2, cells: expect.arrayContaining(['한글이름']) as unknown }] } });
  });

  it('is read in CP949, as Korean spreadsheets write it', async () => {
    // 이름,직무,학력,총경력,고용 형태 / 홍길,IT PM,학사,10년,소속 직원
    const cp949 = Buffer.from('c0ccb8a72cc1f7b9ab2cc7d0b7c22cc3d1b0e6b7c22cb0edbfeb20c7fcc5c20d0ac8abb1e62c495420504d2cc7d0bbe72c3130b3e22cbcd2bcd320c1f7bff80d0a', 'hex');
    const id = await uploaded(scene, scene.saebom.admin, 'expert', cp949, '인력.csv');
    expect(await look(scene, scene.saebom.admin, id)).toMatchObject({ rowCount: 1, problemCount: 0 });
  });

  it('marks what a spreadsheet would compute', async () => {
    const id = await uploaded(scene, scene.saebom.admin, 'expert', Buffer.from(`${headOf('expert').join(',')}\n=cmd|' /c calc'!A1,,IT PM,,학사,,10년,,,소속 직원,,`), '인력.csv');
    expect((await look(scene, scene.saebom.admin, id)).rows.nodes[0]?.problems).toMatchObject([{ column: 'name', code: 'formula' }]);
  });
});

describe('only', () => {
  it('administrators of a firm bring in, and only the office firms', async () => {
    const file = await table('reference', [rowOf('reference', { title: '벽' })]);
    const attempts: [number, string][] = [];
    for (const person of [scene.naru.member, scene.office]) attempts.push(await codeOf(await upload(scene, person, 'reference', file)));
    attempts.push(await codeOf(await upload(scene, null, 'reference', file)), await codeOf(await upload(scene, scene.naru.admin, 'firm', file)), await codeOf(await upload(scene, scene.naru.admin, 'capability', file)));
    expect(attempts).toEqual([[403, 'FORBIDDEN'], [403, 'FORBIDDEN'], [401, 'UNAUTHENTICATED'], [403, 'FORBIDDEN'], [404, 'NOT_FOUND']]);
    expect(await codeOf(await upload(scene, scene.naru.admin, 'reference', file, 'a.xlsx', { origin: 'https://evil.example' }))).toEqual([403, 'FORBIDDEN']);
  });

  it('the firm that uploaded it sees a preview, with and without the policy', async () => {
    const id = await uploaded(scene, scene.naru.admin, 'expert', await table('expert', [rowOf('expert', { name: '감춘이름' })]));
    const attempts = async (): Promise<void> => {
      for (const person of [scene.saebom.admin, scene.office, scene.stranger]) {
        const answers = [
          await scene.server.as(person).graphql('query ($id: ID!) { registryImport(id: $id) { id rows { nodes { cells } } } }', { id }),
          await start(scene, person, id),
          await scene.server.as(person).graphql('mutation ($id: ID!) { discardRegistryImport(id: $id) }', { id }),
        ];
        expect(answers.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
      }
    };
    await attempts();
    await scene.server.withoutPolicy(attempts);
    expect(await look(scene, scene.naru.admin, id)).toMatchObject({ state: 'READY' });
  });
});

it('keeps nothing of an upload on the disk', async () => {
  const store = scene.server.app.get(FileStore);
  const file = await table('expert', [rowOf('expert', { name: '디스크' })]);
  await uploaded(scene, scene.naru.admin, 'expert', file);
  const { createHash } = await import('node:crypto');
  expect(await store.has(createHash('sha256').update(file).digest('hex'))).toBe(false);
});
