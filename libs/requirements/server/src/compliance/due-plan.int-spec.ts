import { act, as, assign, ITEMS, LOG, matrix, playCompliance, RANDOM_ID, row, type Row, rowsOf, told, tryTo } from './compliance.scene';

const scene = playCompliance(12);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const firmId = (name: '나루' | '다온' | '가온') => crew(name).firm.id;
const plan = (input: object) => act<{ changed: number; items: Row[] }>(crew('나루').admin, 'planDueDays', { bidId: scene().bidId, ...input });
const days = async () => Object.fromEntries((await matrix(crew('나루').admin)).nodes.map(({ code, dueOn }) => [Number(code.slice(-3)), dueOn]));

describe('the days of a whole matrix', () => {
  beforeAll(async () => {
    // By n % 3: 1 보안, 2 성능, 0 기능.
    await assign(crew('나루').admin, { ...(await rowsOf(1, 4, 3, 6)), firmId: firmId('다온') });
    await assign(crew('나루').admin, { ...(await rowsOf(2)), firmId: firmId('가온'), dueOn: '2026-11-30' });
    await assign(crew('다온').admin, { ...(await rowsOf(1, 3)), personId: crew('다온').member.id });
  });

  it('are set by firm and category in one go, but where somebody has set one, and everybody is told once', async () => {
    const { changed } = await plan({
      days: [
        { firmId: firmId('다온'), category: '보안', dueOn: '2026-12-04' },
        { firmId: firmId('다온'), category: '기능', dueOn: '2026-12-02' },
        { firmId: firmId('가온'), category: '성능', dueOn: '2026-12-04' },
        { firmId: null, category: '성능', dueOn: '2026-12-07' },
      ],
    });
    expect(changed).toBe(7);
    expect(await days()).toMatchObject({ 1: '2026-12-04', 4: '2026-12-04', 3: '2026-12-02', 6: '2026-12-02', 2: '2026-11-30', 5: '2026-12-07', 8: '2026-12-07', 11: '2026-12-07', 7: null, 9: null });
    const ofDays = async (person: Parameters<typeof told>[0]) => (await told(person)).filter(({ kind }) => kind === 'REQUIREMENTS_DUE').map(({ args }) => Object.fromEntries(args.map(({ name, value }) => [name, value])));
    expect(await ofDays(crew('다온').member)).toEqual([{ count: '2', day: '2026-12-02' }]);
    expect(await ofDays(crew('다온').admin)).toEqual([{ count: '2', day: '2026-12-02' }]);
    expect(await ofDays(crew('가온').admin)).toEqual([]);
    expect(await ofDays(crew('나루').admin)).toEqual([]);
  });

  it('replace those that were set where that is wanted, and the same again changes and tells nothing', async () => {
    const input = { days: [{ firmId: firmId('가온'), category: '성능', dueOn: '2026-12-04' }], onlyUndated: false };
    expect((await plan(input)).items.map(({ code, dueOn }) => [code, dueOn])).toEqual([['SFR-002', '2026-12-04']]);
    expect((await plan(input)).changed).toBe(0);
    expect((await told(crew('가온').admin)).filter(({ kind }) => kind === 'REQUIREMENTS_DUE')).toHaveLength(1);
  });

  it('are whoever’s who manages the bid, real days, and of this bid alone', async () => {
    const before = await days();
    const one = { bidId: scene().bidId, days: [{ firmId: firmId('다온'), category: '보안', dueOn: '2026-12-09' }], onlyUndated: false };
    expect((await tryTo(crew('다온').admin, 'planDueDays', one)).codes).toEqual(['FORBIDDEN']);
    expect((await tryTo(crew('나루').member, 'planDueDays', one)).codes).toEqual(['FORBIDDEN']);
    expect((await tryTo(crew('새봄').admin, 'planDueDays', one)).codes).toEqual(['NOT_FOUND']);
    expect((await tryTo(crew('나루').admin, 'planDueDays', { ...one, days: [] })).codes).toEqual(['INVALID_INPUT']);
    expect((await tryTo(crew('나루').admin, 'planDueDays', { ...one, days: [{ ...one.days[0], dueOn: '1999-12-09' }] })).codes).toEqual(['INVALID_INPUT']);
    expect(await days()).toEqual(before);
    const rival = await scene().server.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM compliance_items WHERE bid_id = $1 AND due_on IS NOT NULL', [scene().rivalBidId]);
    expect(rival.rows).toEqual([{ rows: 0 }]);
  });

  it('need as many statements for many groups as for one, but what people are told', async () => {
    const cost = (categories: string[], dueOn: string) => scene().server.statements.during(() => plan({ days: categories.map((category) => ({ firmId: null, category, dueOn })), onlyUndated: false }));
    const one = await cost(['보안'], '2026-12-14');
    expect((await cost(['보안', '기능', '성능'], '2026-12-15')).length).toBe(one.length);
  });
});

describe('rows by name', () => {
  it('come in the order of the RFP, without those of other bids and those that are not there', async () => {
    const [third, first] = [await row(3), await row(1)];
    const [other] = (await scene().server.database.query<{ id: string }>('SELECT id FROM compliance_items WHERE bid_id = $1 LIMIT 1', [scene().rivalBidId])).rows;
    const { complianceItems } = await as(crew('가온').member).ask<{ complianceItems: Row[] }>(ITEMS, { bidId: scene().bidId, ids: [third.id, RANDOM_ID, other?.id, first.id] });
    expect(complianceItems.map(({ code }) => code)).toEqual(['SFR-001', 'SFR-003']);
  });

  it('are found as one’s own, and with whose nobody in the firm is yet', async () => {
    const mine = async (who: 'admin' | 'member') => (await matrix(crew('다온')[who], { filter: { mine: true } })).nodes.map(({ code }) => code);
    expect(await mine('member')).toEqual(['SFR-001', 'SFR-003', 'SFR-004', 'SFR-006']);
    expect(await mine('admin')).toEqual(['SFR-004', 'SFR-006']);
  });
});

it('the log of a row says what changed, from what to what and by whom, the newest first', async () => {
  const { id } = await row(1);
  const page = async (after: string | null, first: number) => (await as(crew('가온').member).ask<{ complianceLog: { nodes: Record<string, unknown>[]; totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }>(LOG, { id, first, after })).complianceLog;
  const all = await page(null, 20);
  expect(all.nodes.map(({ what }) => what)).toEqual(expect.arrayContaining(['DUE', 'OWNER_PERSON', 'OWNER_FIRM', 'STATE']));
  expect(all.nodes[0]).toMatchObject({ what: 'DUE', before: null, after: '2026-12-04', person: { id: crew('나루').admin.id } });
  expect(all.nodes.find(({ what }) => what === 'OWNER_FIRM')).toMatchObject({ before: null, after: null, beforeFirm: null, afterFirm: { name: crew('다온').firm.name } });
  expect(all.nodes.find(({ what }) => what === 'OWNER_PERSON')).toMatchObject({ afterPerson: { id: crew('다온').member.id }, person: { id: crew('다온').admin.id } });
  expect(all.nodes.find(({ what }) => what === 'STATE')).toMatchObject({ before: 'UNDECIDED', after: 'ASSIGNED' });
  const walked: unknown[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const part = await page(after, 1);
    walked.push(...part.nodes);
    ({ endCursor: after, hasNextPage: more } = part.pageInfo);
  }
  expect(walked).toEqual(all.nodes);
});
