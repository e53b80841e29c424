import { COMPLIANCE_STATES, followState } from '@shoal/requirements-domain';
import { act, addSection, as, assign, COVERAGE, MATRIX, matrix, type MatrixShape, MINE, plant, playCompliance, row, rowsOf, told, tryTo } from './compliance.scene';

const scene = playCompliance(12);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const firmId = (name: '나루' | '다온' | '가온') => crew(name).firm.id;

describe('the matrix', () => {
  it('has a row for every requirement of the tender, in the order of the RFP, whichever came first', async () => {
    await plant(1, 13);
    const seen = await matrix(crew('가온').member);
    expect(seen.nodes.map(({ code }) => code)).toEqual(Array.from({ length: 13 }, (_, at) => `SFR-${String(at + 1).padStart(3, '0')}`));
    expect(seen).toMatchObject({ totalCount: 13, categories: ['보안', '성능', '기능'], viewerCan: { distribute: false, confirm: false } });
    expect(seen.nodes[0]).toMatchObject({ state: 'UNDECIDED', compliance: null, answerCount: 0, version: 1, ownerFirm: null, answers: [], evidence: [], viewerCan: { distribute: false, assign: false, answer: false, nextStates: [] } });
    const later = await scene().server.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM compliance_items WHERE bid_id = $1', [scene().rivalBidId]);
    expect(later.rows).toEqual([{ rows: 13 }]);
  });

  it('filters, sorts and pages without leaving out or repeating a row', async () => {
    await assign(crew('나루').admin, { ...(await rowsOf(2, 5)), firmId: firmId('다온'), dueOn: '2026-12-10' });
    await assign(crew('나루').admin, { ...(await rowsOf(5)), dueOn: '2026-12-01' });
    const codes = async (variables: object) => (await matrix(crew('나루').member, variables)).nodes.map(({ code }) => code.slice(-2));
    expect(await codes({ filter: { firmIds: [firmId('다온')] } })).toEqual(['02', '05']);
    expect((await codes({ sort: 'DUE' })).slice(0, 3)).toEqual(['05', '02', '01']);
    expect(await codes({ filter: { categories: ['보안'], withoutFirm: true } })).toEqual(['01', '04', '07', '10', '13']);
    expect(await codes({ filter: { search: '관제 요구 1' } })).toEqual(['01', '10', '11', '12', '13']);
    expect(await codes({ filter: { search: '100%' } })).toEqual([]);
    expect(await codes({ filter: { states: ['ASSIGNED'], flagged: false, answered: false } })).toEqual(['02', '05']);
    for (const sort of ['POSITION', 'UNANSWERED', 'DUE', 'POINTS', 'STATE']) {
      const whole = await codes({ sort });
      const walked: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: MatrixShape = await matrix(crew('나루').member, { sort, first: 5, after });
        walked.push(...page.nodes.map(({ code }) => code.slice(-2)));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(walked).toEqual(whole);
    }
    expect((await as(crew('나루').member).graphql(MATRIX, { bidId: scene().bidId, after: Buffer.from('["x",1,"y"]').toString('base64url') })).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('assigning', () => {
  it('gives in bulk by a filter, and tells the firm once', async () => {
    const { changed, items } = await assign(crew('나루').admin, { filter: { categories: ['기능'] }, firmId: firmId('가온') });
    expect(changed).toBe(4);
    expect(items.map(({ state, ownerFirm }) => [state, ownerFirm?.name])).toEqual(Array.from({ length: 4 }, () => ['ASSIGNED', '가온']));
    expect((await told(crew('가온').admin)).filter(({ kind }) => kind === 'REQUIREMENTS_GIVEN')).toEqual([{ kind: 'REQUIREMENTS_GIVEN', args: expect.arrayContaining([{ name: 'count', value: '4' }]) }]);
    expect(await told(crew('가온').member)).toEqual([]);
    // Nothing that is so already is changed or told again.
    expect((await assign(crew('나루').admin, { filter: { categories: ['기능'] }, firmId: firmId('가온') })).changed).toBe(0);
    expect((await told(crew('가온').admin)).filter(({ kind }) => kind === 'REQUIREMENTS_GIVEN')).toHaveLength(1);
  });

  it('lets the firm give its own to its people, with days, each told once; another firm takes the person away', async () => {
    const rows = await rowsOf(3, 6, 9);
    await assign(crew('가온').admin, { ...rows, personId: crew('가온').member.id, dueOn: '2026-12-05' });
    expect((await told(crew('가온').member)).map(({ kind, args }) => [kind, args])).toEqual([['REQUIREMENTS_ASSIGNED', [{ name: 'count', value: '3' }]]]);
    const mine = await as(crew('가온').member).ask<{ myRequirements: { nodes: { code: string }[] } }>(MINE, { mineOnly: true });
    expect(mine.myRequirements.nodes.map(({ code }) => code)).toEqual(['SFR-003', 'SFR-006', 'SFR-009']);
    expect((await as(crew('가온').admin).ask<{ myRequirements: { totalCount: number } }>(MINE)).myRequirements.totalCount).toBe(1);
    await assign(crew('나루').admin, { ...(await rowsOf(9)), firmId: firmId('다온') });
    expect(await row(9)).toMatchObject({ ownerPerson: null, ownerFirm: { name: '다온' }, dueOn: '2026-12-05' });
    await assign(crew('나루').admin, { ...(await rowsOf(9)), firmId: null });
    expect(await row(9)).toMatchObject({ state: 'UNDECIDED', ownerFirm: null });
  });

  it('refuses whoever may not, and then changes nothing of the whole', async () => {
    const before = await matrix(crew('나루').admin);
    const bidId = scene().bidId;
    const given = await rowsOf(2, 3);
    const refused = async (person: Parameters<typeof tryTo>[0], input: object) => (await tryTo(person, 'assignRequirements', { bidId, ...input })).codes;
    expect(await refused(crew('다온').admin, { ...given, firmId: firmId('다온') })).toEqual(['FORBIDDEN']);
    expect(await refused(crew('나루').member, { ...given, firmId: firmId('다온') })).toEqual(['FORBIDDEN']);
    // One of the two is 가온's.
    expect(await refused(crew('다온').admin, { ...given, personId: crew('다온').member.id })).toEqual(['FORBIDDEN']);
    expect(await refused(crew('다온').member, { ...(await rowsOf(2)), personId: crew('다온').member.id })).toEqual(['FORBIDDEN']);
    expect(await refused(crew('다온').admin, { ...(await rowsOf(2)), personId: crew('가온').member.id })).toEqual(['NOT_A_MEMBER']);
    expect(await refused(crew('나루').admin, { ...(await rowsOf(2)), firmId: crew('새봄').firm.id })).toEqual(['NOT_A_MEMBER']);
    expect(await refused(crew('나루').admin, { firmId: firmId('다온') })).toEqual(['INVALID_INPUT']);
    const [other] = (await scene().server.database.query<{ id: string }>('SELECT id FROM compliance_items WHERE bid_id = $1 LIMIT 1', [scene().rivalBidId])).rows;
    expect(await refused(crew('나루').admin, { rows: [...given.rows, { id: other?.id }], firmId: firmId('다온') })).toEqual(['NOT_FOUND']);
    expect(await matrix(crew('나루').admin)).toEqual(before);
  });
});

describe('states', () => {
  it('follow from owner and answers in the database as in the domain', async () => {
    for (const state of COMPLIANCE_STATES)
      for (const ownerFirmId of [null, scene().bidId])
        for (const answerCount of [0, 2])
          for (const compliance of [null, 'met', 'partial', 'alternative', 'unmet'] as const) {
            const { rows } = await scene().server.database.query<{ state: string }>('SELECT compliance_state($1, $2, $3, $4) AS state', [state, ownerFirmId, answerCount, compliance]);
            expect(rows[0]?.state).toBe(followState({ state, ownerFirmId, answerCount, compliance }));
          }
  });

  it('go from a linked section to written by its owner and confirmed by the lead, and fall back when nothing answers', async () => {
    const section = await addSection('연계 방안', { ownerFirmId: firmId('다온') });
    const { id } = await row(2);
    expect(await act(crew('다온').member, 'linkAnswer', { id, sectionId: section.id })).toMatchObject({ state: 'WRITING', answerCount: 1, answers: [{ blockId: null, section: { title: '연계 방안' }, person: { id: crew('다온').member.id } }], viewerCan: { answer: true, nextStates: ['WRITTEN'] } });
    const step = async (person: Parameters<typeof tryTo>[0], state: string) => (await tryTo(person, 'setItemState', { id, version: (await row(2)).version, state })).codes;
    expect(await step(crew('가온').admin, 'WRITTEN')).toEqual(['FORBIDDEN']);
    expect(await step(crew('다온').member, 'CONFIRMED')).toEqual(['COMPLIANCE_STATE_NOT_NEXT']);
    expect(await step(crew('다온').member, 'WRITTEN')).toEqual([]);
    expect(await step(crew('다온').admin, 'CONFIRMED')).toEqual(['FORBIDDEN']);
    expect(await step(crew('나루').admin, 'CONFIRMED')).toEqual([]);
    expect(await step(crew('다온').admin, 'WRITTEN')).toEqual(['FORBIDDEN']);
    expect((await matrix(crew('나루').member)).totals.states).toContainEqual({ state: 'CONFIRMED', count: 1 });
    const [answer] = (await row(2)).answers;
    expect((await tryTo(crew('가온').admin, 'unlinkAnswer', { id: answer?.id })).codes).toEqual(['FORBIDDEN']);
    expect(await act(crew('다온').member, 'unlinkAnswer', { id: answer?.id })).toMatchObject({ state: 'ASSIGNED', answerCount: 0, answers: [] });
  });

  it('follow a section into the bin and out of it', async () => {
    const section = await addSection('버릴 절', { ownerFirmId: firmId('다온') });
    const { id } = await row(5);
    await act(crew('다온').member, 'linkAnswer', { id, sectionId: section.id });
    await as(crew('나루').admin).ask('mutation ($id: ID!) { removeSection(id: $id) { id } }', { id: section.id });
    expect(await row(5)).toMatchObject({ state: 'ASSIGNED', answerCount: 0 });
    await as(crew('나루').admin).ask('mutation ($id: ID!) { restoreSection(id: $id) { id } }', { id: section.id });
    expect(await row(5)).toMatchObject({ state: 'WRITING', answerCount: 1 });
  });

  it('are also for the named writer of a section that answers, of whichever firm, and end with the naming', async () => {
    const section = await addSection('함께 쓰는 절', { ownerFirmId: firmId('다온') });
    const name = (version: number, ...writerIds: string[]) => as(crew('나루').admin).ask('mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { version } }', { input: { id: section.id, version, writerIds } });
    const { id } = await row(9);
    await assign(crew('나루').admin, { rows: [{ id }], firmId: firmId('다온') });
    expect((await tryTo(crew('가온').member, 'linkAnswer', { id, sectionId: section.id })).codes).toEqual(['FORBIDDEN']);
    await name(1, crew('가온').member.id);
    expect(await act(crew('가온').member, 'linkAnswer', { id, sectionId: section.id })).toMatchObject({ state: 'WRITING', viewerCan: { answer: true, assign: false } });
    const { version } = await row(9);
    expect(await act(crew('가온').member, 'setCompliance', { id, version, compliance: 'MET' })).toMatchObject({ compliance: 'MET' });
    await name(2);
    expect((await tryTo(crew('가온').member, 'setCompliance', { id, version: version + 1, compliance: null })).codes).toEqual(['FORBIDDEN']);
    await scene().server.withoutPolicy(async () => expect((await tryTo(crew('가온').member, 'setCompliance', { id, version: version + 1, compliance: null })).codes).toEqual(['STALE_VERSION']));
    expect((await row(9)).compliance).toBe('MET');
    await assign(crew('나루').admin, { rows: [{ id }], firmId: null });
  });

  it('need a reason for all but met; what is not met counts as answered by its reason', async () => {
    const { id, version } = await row(6);
    expect((await tryTo(crew('가온').member, 'setCompliance', { id, version, compliance: 'PARTIAL', reason: '  ' })).codes).toEqual(['COMPLIANCE_REASON_MISSING']);
    expect(await act(crew('가온').member, 'setCompliance', { id, version, compliance: 'UNMET', reason: '해당 장비 단종' })).toMatchObject({ state: 'WRITING', compliance: 'UNMET', reason: '해당 장비 단종', version: version + 1 });
    expect((await tryTo(crew('다온').admin, 'setCompliance', { id, version: version + 1, compliance: 'MET' })).codes).toEqual(['FORBIDDEN']);
    expect(await act(crew('가온').member, 'setCompliance', { id, version: version + 1, compliance: 'MET' })).toMatchObject({ state: 'ASSIGNED', compliance: 'MET', reason: '' });
  });

  it('refuse an older version, also of two people at once', async () => {
    const { id, version } = await row(6);
    const answers = await Promise.all(['MET', 'ALTERNATIVE', 'PARTIAL'].map((compliance) => tryTo(crew('가온').member, 'setCompliance', { id, version: version, compliance, reason: compliance })));
    expect(answers.map(({ codes }) => codes[0] ?? 'done').sort()).toEqual(['STALE_VERSION', 'STALE_VERSION', 'done']);
    expect((await row(6)).version).toBe(version + 1);
    expect((await tryTo(crew('나루').admin, 'assignRequirements', { bidId: scene().bidId, rows: [{ id, version }, { id: (await row(7)).id }], firmId: firmId('다온') })).codes).toEqual(['STALE_VERSION']);
    expect((await row(7)).ownerFirm).toBeNull();
  });
});

describe('points and coverage', () => {
  it('share an evaluation item evenly among the requirements that are tied to it, whatever the filter', async () => {
    const tie = (input: object) => act(crew('나루').admin, 'tieToEvaluation', { bidId: scene().bidId, ...input });
    await tie({ ...(await rowsOf(5, 7)), evaluationItem: ' 기술평가 ›  연계 ', points: 7.5 });
    expect(await row(7)).toMatchObject({ evaluationItem: '기술평가 › 연계', points: 7.5, pointsAtStake: 3.75 });
    expect(await row(6)).toMatchObject({ points: null, pointsAtStake: null });
    expect((await matrix(crew('나루').member)).totals.all).toMatchObject({ points: 7.5, pointsAnswered: 3.75 });
    expect((await matrix(crew('나루').member, { filter: { firmIds: [firmId('다온')] } })).totals).toMatchObject({ all: { points: 3.75 }, firms: [{ firm: { name: '다온' }, points: 3.75, pointsAnswered: 3.75 }] });
    expect((await matrix(crew('나루').member, { sort: 'POINTS', first: 3 })).nodes.map(({ code }) => code)).toEqual(['SFR-005', 'SFR-007', 'SFR-001']);
    expect((await tryTo(crew('다온').admin, 'tieToEvaluation', { bidId: scene().bidId, filter: {}, evaluationItem: 'x', points: 1 })).codes).toEqual(['FORBIDDEN']);
    expect((await tryTo(crew('나루').admin, 'tieToEvaluation', { bidId: scene().bidId, filter: {}, evaluationItem: 'x' })).codes).toEqual(['INVALID_INPUT']);
  });

  it('burn up by day from the log of changes, to what the matrix says today', async () => {
    await scene().server.database.query(`UPDATE compliance_items SET created_at = now() - interval '3 days' WHERE bid_id = $1`, [scene().bidId]);
    await scene().server.database.query(`UPDATE compliance_changes SET at = at - interval '1 day' WHERE bid_id = $1 AND what = 'state' AND to_value = 'assigned'`, [scene().bidId]);
    const { complianceCoverage: coverage } = await as(crew('다온').member).ask<{ complianceCoverage: { totals: MatrixShape['totals']; days: { total: number; assigned: number; writing: number; written: number }[] } }>(COVERAGE, { bidId: scene().bidId });
    const counts = new Map(coverage.totals.states.map(({ state, count }) => [state, count]));
    expect(coverage.days).toHaveLength(4);
    expect(coverage.days[0]).toMatchObject({ total: 13, assigned: 0 });
    expect(coverage.days.at(-1)).toMatchObject({ total: 13, assigned: 13 - (counts.get('UNDECIDED') ?? 0), writing: (counts.get('WRITING') ?? 0) + (counts.get('WRITTEN') ?? 0) + (counts.get('CONFIRMED') ?? 0), written: (counts.get('WRITTEN') ?? 0) + (counts.get('CONFIRMED') ?? 0) });
  });
});
