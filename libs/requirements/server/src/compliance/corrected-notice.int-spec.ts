import { act, assign, matrix, playCompliance, row, rowsOf, told, tryTo } from './compliance.scene';
import { COMPLIANCE_FLAGGED, TellFlaggedJob } from './tell-flagged.job';

const scene = playCompliance(9);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];

/** What the reading of a corrected RFP leaves behind. */
const correct = async (kind: 'changed' | 'removed' | 'added' | 'corrected', numbers: readonly number[], byReading = true): Promise<void> => {
  const { server: { database }, crews } = scene();
  const rfp = (await database.query<{ id: string }>('SELECT id FROM rfps WHERE tender_id = $1', [scene().tenderId])).rows[0]?.id ?? null;
  const codes = numbers.map((n) => `SFR-${String(n).padStart(3, '0')}`);
  // As the person whose upload it was: of a rival bid, which does not see this one.
  await database.query(`SELECT set_config('app.cooperative_id', $1, false)`, [crews.새봄.admin.cooperativeId]);
  if (kind === 'removed') await database.query(`UPDATE requirements SET state = 'removed', removed_by = 'reading' WHERE tender_id = $1 AND code = ANY($2)`, [scene().tenderId, codes]);
  await database.query(
    `INSERT INTO requirement_changes (id, cooperative_id, tender_id, requirement_id, rfp_id, kind, fields) SELECT uuidv7(), cooperative_id, tender_id, id, $3, $4, '{details}' FROM requirements WHERE tender_id = $1 AND code = ANY($2)`,
    [scene().tenderId, codes, byReading ? rfp : null, kind],
  );
};
/** Runs what the database has enqueued, as the worker does. */
const work = async (): Promise<void> => {
  const { rows } = await scene().server.database.query<{ id: string; cooperative_id: string; payload: Record<string, unknown> }>(`UPDATE outbox SET dispatched_at = now() WHERE topic = $1 AND dispatched_at IS NULL RETURNING id, cooperative_id, payload`, [COMPLIANCE_FLAGGED]);
  const job = scene().server.app.get(TellFlaggedJob, { strict: false });
  for (const { id, cooperative_id: cooperativeId, payload } of rows) {
    await job.run({ id, cooperativeId, payload });
    await job.run({ id, cooperativeId, payload });
  }
};
const corrected = async (person: Parameters<typeof told>[0]) => (await told(person)).filter(({ kind }) => kind === 'REQUIREMENTS_CORRECTED').map(({ args }) => args);

beforeAll(async () => {
  await scene().server.database.query(
    `INSERT INTO rfps (id, cooperative_id, tender_id, ordinal, file_name, sha256, bytes, format, state) VALUES (uuidv7(), $1, $2, 1, 'rfp.hwpx', repeat('a', 64), 9, 'hwpx', 'ready')`,
    [scene().cooperativeId, scene().tenderId],
  );
  await assign(crew('나루').admin, { ...(await rowsOf(1, 2, 3, 4)), firmId: crew('다온').firm.id });
  await assign(crew('다온').admin, { ...(await rowsOf(1, 2)), personId: crew('다온').member.id });
});

it('flags what it changes and takes out, of those that somebody answers for, and tells each owner once, however often the job runs', async () => {
  await correct('changed', [1, 2, 3, 7]);
  await correct('removed', [4, 8]);
  await work();
  const rows = (await matrix(crew('가온').member)).nodes.map(({ code, flag }) => [code.slice(-1), flag]);
  expect(rows).toEqual([['1', 'CHANGED'], ['2', 'CHANGED'], ['3', 'CHANGED'], ['4', 'REMOVED'], ['5', null], ['6', null], ['7', null], ['9', null]]);
  expect(await corrected(crew('다온').member)).toEqual([[{ name: 'count', value: '2' }]]);
  // The firm for what none of its people has: one for the changed, one for the removed.
  expect((await corrected(crew('다온').admin)).map(([count]) => count?.value)).toEqual(['1', '1']);
  expect(await corrected(crew('새봄').admin)).toEqual([]);
  expect((await matrix(crew('가온').member)).totals.all).toMatchObject({ total: 8, flagged: 4 });
});

it('stays until it is acknowledged by whoever answers; then what was taken out is gone from the matrix', async () => {
  const [changed, removed] = [await row(1), await row(4)];
  const acknowledge = (person: Parameters<typeof tryTo>[0], ...ids: string[]) => tryTo(person, 'acknowledgeChange', { bidId: scene().bidId, ids });
  expect((await acknowledge(crew('가온').admin, changed.id)).codes).toEqual(['FORBIDDEN']);
  expect((await acknowledge(crew('다온').member, changed.id, removed.id)).codes).toEqual([]);
  expect((await row(1)).flag).toBeNull();
  expect((await matrix(crew('가온').member)).nodes.map(({ code }) => code.slice(-1))).toEqual(['1', '2', '3', '5', '6', '7', '9']);
  expect((await matrix(crew('다온').member, { filter: { flagged: true } })).nodes.map(({ code }) => code.slice(-1))).toEqual(['2', '3']);
  expect(await act<{ flag: string | null }[]>(crew('나루').admin, 'acknowledgeChange', { bidId: scene().bidId, ids: [(await row(2)).id] })).toMatchObject([{ flag: null }]);
});

it('does not flag a spelling that a person corrects, nor what is new; but what a person takes out', async () => {
  await correct('corrected', [1], false);
  await correct('added', [6]);
  expect((await matrix(crew('나루').admin, { filter: { flagged: true } })).nodes.map(({ code }) => code.slice(-1))).toEqual(['3']);
  await correct('removed', [2], false);
  expect((await row(2)).flag).toBe('REMOVED');
});
