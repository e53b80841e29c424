import type { RequirementDoubt } from '@shoal/requirements-domain';
import type { TestServer } from '@shoal/testing';
import { broughtIn, buildScene, card, change, changed, CHANGES, list, MUTATIONS, type MutationName, newTender, REQUIREMENT, type RequirementShape, RFP, type Scene, scripted, scriptReader, startBeside, upload } from '../intake/intake.scene';

let scene: Scene;
let tender: string;
let rfp: string;
/** Without a worker, whose own statements would be counted. */
let quiet: TestServer;
const ROWS = 3_000;
const CATEGORIES = ['기능 요구사항', '보안 요구사항', null];
const numbered = (at: number) => card(`SFR-${String(at + 1).padStart(4, '0')}`, `요구 ${at}`, { category: CATEGORIES[at % 3] ?? null, doubts: at % 100 === 7 ? (['joined_over_pages'] as RequirementDoubt[]) : [] });

beforeAll(async () => {
  scene = await buildScene();
  scriptReader(scene.server);
  quiet = await startBeside(scene);
  tender = await newTender(scene, scene.naru.admin);
  rfp = await broughtIn(scene, scene.naru.admin, tender, ...Array.from({ length: ROWS }, (_, at) => numbered(at)));
}, 120_000);
afterAll(async () => {
  await quiet?.stop();
  await scene?.server.stop();
});
beforeEach(() => scene.server.database.query('DELETE FROM rate_limits'));

const COUNTS = 'query ($id: ID!) { requirementCounts(tenderId: $id) { active removed incoming doubtful categories { category count } doubts { doubt count } } }';

describe('three thousand requirements', () => {
  it('are listed page by page without gaps or repeats, in the order of the RFP', async () => {
    const codes: (string | null)[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(scene, scene.naru.admin, tender, { after });
      codes.push(...page.nodes.map(({ code }) => code));
      expect(page.totalCount).toBe(ROWS);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(codes).toEqual(Array.from({ length: ROWS }, (_, at) => `SFR-${String(at + 1).padStart(4, '0')}`));
  });

  it.each<[object, number]>([
    [{ category: '보안 요구사항' }, 1_000],
    [{ category: '' }, 1_000],
    [{ hasDoubts: true }, 30],
    [{ doubts: ['JOINED_OVER_PAGES', 'NO_CODE'] }, 30],
    [{ doubts: ['NO_CODE'] }, 0],
    [{ state: 'REMOVED' }, 0],
    [{ block: 1 }, ROWS],
    [{ block: 2 }, 0],
    [{ search: 'sfr-0007' }, 1],
    [{ search: 'sfr-2999 세부' }, 1],
    [{ search: '요구'.normalize('NFD') }, ROWS],
    [{ search: '100%_' }, 0],
    [{ search: "'; DROP TABLE requirements; --" }, 0],
  ])('are filtered by %j', async (filter, count) => expect((await list(scene, scene.naru.admin, tender, filter)).totalCount).toBe(count));

  it('are counted for the filters', async () => {
    expect(await scene.server.as(scene.naru.admin).ask(COUNTS, { id: tender })).toEqual({
      requirementCounts: {
        active: ROWS, removed: 0, incoming: 0, doubtful: 30, doubts: [{ doubt: 'JOINED_OVER_PAGES', count: 30 }],
        categories: expect.arrayContaining([{ category: '기능 요구사항', count: 1_000 }, { category: '보안 요구사항', count: 1_000 }, { category: null, count: 1_000 }]) as unknown,
      },
    });
  });

  it('cost the same statements as one, and so do their changes', async () => {
    const other = await broughtIn(scene, scene.naru.admin, tender, ...Array.from({ length: ROWS }, (_, at) => (at < 200 ? { ...numbered(at), details: '새 세부' } : numbered(at))));
    const statements = async (query: string, variables: object) => (await quiet.statements.during(() => quiet.as(scene.naru.admin).ask(query, variables))).length;
    const requirements = `query ($id: ID!, $first: Int) { requirements(tenderId: $id, first: $first) { nodes { ${REQUIREMENT} } totalCount } }`;
    const told = `query ($id: ID!, $rfp: ID, $first: Int) { requirementChanges(tenderId: $id, rfpId: $rfp, first: $first) { nodes { by { name } requirement { id } fields { field before after } } totalCount } }`;
    const rfps = `query ($id: ID!, $first: Int) { rfps(tenderId: $id, first: $first) { nodes { ${RFP} understanding { facts { name { value } } } } } }`;
    for (const [query, variables, many] of [[requirements, { id: tender }, 100], [told, { id: tender, rfp: other }, 100], [rfps, { id: tender }, 2]] as const) {
      const one = await statements(query, { ...variables, first: 1 });
      expect(one).toBeGreaterThan(0);
      expect(await statements(query, { ...variables, first: many })).toBe(one);
    }
  }, 60_000);

  it('refuse a cursor that is not theirs', async () => {
    const forged = [Buffer.from(JSON.stringify(['1', 'x'])).toString('base64url'), 'nonsense'];
    for (const after of forged) expect((await scene.server.as(scene.naru.admin).graphql(`query ($id: ID!, $after: String) { requirements(tenderId: $id, after: $after) { totalCount } }`, { id: tender, after })).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the wall around them', () => {
  const MISSING = '01900000-0000-7000-8000-000000000000';
  const aimed = (id: string, one: string, at: string): readonly (readonly [string, object])[] => {
    const seen = { id: one, version: 1 };
    const inputs: Readonly<Record<MutationName, object>> = {
      correctRequirement: { ...seen, texts: { title: '침입' } }, addRequirement: { tenderId: id, texts: { title: '침입' } }, mergeRequirements: { into: seen, others: [{ ...seen }] }, splitRequirement: { ...seen, parts: [{ title: '침입' }, { title: '침입' }] },
      removeRequirement: seen, restoreRequirement: seen, acceptIncoming: { ...seen, fields: ['TITLE'] }, keepMine: { ...seen, fields: ['TITLE'] },
    };
    return [
      [`query ($id: ID!) { requirements(tenderId: $id) { totalCount } }`, { id }],
      [`query ($id: ID!) { requirement(id: $id) { id } }`, { id: one }],
      [COUNTS, { id }],
      [CHANGES, { tenderId: id }],
      [`query ($id: ID!) { rfps(tenderId: $id) { totalCount } }`, { id }],
      [`query ($id: ID!) { rfp(id: $id) { ${RFP} } }`, { id: at }],
      [`query ($id: ID!) { rfpBlocks(rfpId: $id) { blocks { text } } }`, { id: at }],
      [`mutation ($id: ID!) { cancelReading(id: $id) { id } }`, { id: at }],
      [`mutation ($id: ID!) { readAgain(id: $id) { id } }`, { id: at }],
      ...Object.entries(inputs).map(([name, input]) => [`mutation ($input: ${MUTATIONS[name as MutationName][0]}!) { ${name}(input: $input) { id } }`, { input }] as const),
    ];
  };
  const answers = async (person: Scene['office'] | null, targets: readonly (readonly [string, object])[]) => {
    const codes: string[] = [];
    for (const [query, variables] of targets) codes.push(...(await scene.server.as(person).graphql(query, variables)).codes);
    return codes;
  };
  const state = async () => (await scene.server.database.query(`SELECT (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM requirements r) AS requirements, (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM rfps r) AS rfps, (SELECT count(*) FROM requirement_changes) AS changes`)).rows;

  it('answers another cooperative as if nothing were there, with and without the policy, and changes nothing', async () => {
    const [one] = (await list(scene, scene.naru.admin, tender, { first: 1 })).nodes;
    const targets = aimed(tender, (one as RequirementShape).id, rfp);
    const before = await state();
    const attack = async () => {
      expect(await answers(scene.stranger, targets)).toEqual(targets.map(() => 'NOT_FOUND'));
      expect(await answers(scene.stranger, aimed(MISSING, MISSING, MISSING))).toEqual(targets.map(() => 'NOT_FOUND'));
      expect((await upload(scene, scene.stranger, tender, scripted({}))).status).toBe(404);
      expect((await scene.server.as(scene.stranger).http(`/files/rfps/${rfp}`)).status).toBe(404);
    };
    await attack();
    await scene.server.withoutPolicy(attack);
    expect(await answers(null, targets)).toEqual(targets.map(() => 'UNAUTHENTICATED'));
    expect(await state()).toEqual(before);
  }, 60_000);

  it('lets a suspended firm read and change nothing, and shows nothing to one that has left', async () => {
    const [one] = (await list(scene, scene.saebom.admin, tender, { first: 1 })).nodes as [RequirementShape];
    const stand = (membership: string) => scene.server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [scene.saebom.firm.id, membership]);
    const seen = { id: one.id, version: one.version };
    try {
      await stand('suspended');
      expect((await list(scene, scene.saebom.admin, tender, { first: 1 })).totalCount).toBe(ROWS);
      expect((await change(scene, scene.saebom.admin, 'removeRequirement', seen)).codes).toEqual(['FIRM_SUSPENDED']);
      expect((await upload(scene, scene.saebom.admin, tender, scripted({}))).status).toBe(403);
      await scene.server.withoutPolicy(async () => expect((await change(scene, scene.saebom.admin, 'removeRequirement', seen)).codes).not.toEqual([]));
      await stand('left');
      expect(await answers(scene.saebom.admin, aimed(tender, one.id, rfp))).toEqual(aimed(tender, one.id, rfp).map(() => 'NOT_FOUND'));
    } finally {
      await stand('member');
    }
    expect((await list(scene, scene.saebom.admin, tender, { first: 1 })).nodes).toMatchObject([{ state: 'ACTIVE', version: one.version }]);
  });

  it('does not let two cooperatives’ rows meet: a requirement of one is merged into no other’s, and not into another tender’s', async () => {
    const elsewhere = await newTender(scene, scene.naru.admin);
    const foreign = await changed(scene, scene.naru.admin, 'addRequirement', { tenderId: elsewhere, texts: { title: '다른 공고' } });
    const [one] = (await list(scene, scene.naru.admin, tender, { first: 1 })).nodes as [RequirementShape];
    expect((await change(scene, scene.naru.admin, 'mergeRequirements', { into: { id: one.id, version: one.version }, others: [{ id: foreign.id, version: 1 }] })).codes).toEqual(['INVALID_INPUT']);
    expect((await change(scene, scene.naru.admin, 'addRequirement', { tenderId: elsewhere, afterId: one.id, texts: { title: 'x' } })).codes).toEqual(['NOT_FOUND']);
  });
});
