import { broughtIn, buildScene, card, change, changed, changes, list, newTender, type RequirementShape, type Scene, scriptReader } from '../intake/intake.scene';

let scene: Scene;
let tender: string;
let rfp: string;
beforeAll(async () => {
  scene = await buildScene();
  scriptReader(scene.server);
}, 60_000);
afterAll(() => scene?.server.stop());
beforeEach(async () => {
  await scene.server.database.query('DELETE FROM rate_limits');
  tender = await newTender(scene, scene.naru.admin);
  rfp = await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나'), card('SFR-003', '다'));
});

const all = async (): Promise<readonly RequirementShape[]> => (await list(scene, scene.naru.admin, tender)).nodes;
const at = async (index: number): Promise<RequirementShape> => (await all())[index] as RequirementShape;
const seen = ({ id, version }: RequirementShape) => ({ id, version });
const brief = (rows: readonly RequirementShape[]) => rows.map(({ code, title, state }) => [code, title, state]);

describe('a corrected notice', () => {
  it('is told requirement by requirement, and flags what it removed', async () => {
    const second = await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나', { details: '나 새 세부' }), card('SFR-103', '다'), card('SFR-004', '라'));
    expect(brief(await all())).toEqual([['SFR-001', '가 이름', 'ACTIVE'], ['SFR-002', '나 이름', 'ACTIVE'], ['SFR-103', '다 이름', 'ACTIVE'], ['SFR-004', '라 이름', 'ACTIVE']]);
    const third = await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-103', '다'), card('SFR-004', '라'));
    const told = (await changes(scene, scene.saebom.member, tender, { rfpId: second })).map(({ kind, by, requirement, fields }) => [kind, by, requirement.code, fields.map(({ field }) => field).join()]);
    expect(told).toEqual([['CHANGED', null, 'SFR-002', 'DETAILS'], ['RENUMBERED', null, 'SFR-103', 'CODE'], ['ADDED', null, 'SFR-004', 'CODE,TITLE,CATEGORY,DEFINITION,DETAILS,DELIVERABLES,RELATED,OTHERS']]);
    expect((await changes(scene, scene.naru.admin, tender, { rfpId: second }))[0]?.fields).toEqual([{ field: 'DETAILS', before: '나 세부', after: '나 새 세부' }]);
    expect((await changes(scene, scene.naru.admin, tender, { rfpId: third })).map(({ kind, requirement }) => [kind, requirement.code])).toEqual([['REMOVED', 'SFR-002']]);
    expect((await list(scene, scene.naru.admin, tender, { state: 'REMOVED' })).nodes).toMatchObject([{ code: 'SFR-002', removedBy: 'READING', isInRfp: false, rfpId: second }]);
    expect((await list(scene, scene.naru.admin, tender, { changedBy: second })).totalCount).toBe(3);
    // The first one brought everything: it changed nothing.
    expect(await changes(scene, scene.naru.admin, tender, { rfpId: rfp })).toEqual([]);
  });

  it('overwrites nothing that a person corrected, and asks about what is new', async () => {
    const mine = await changed(scene, scene.naru.admin, 'correctRequirement', { ...seen(await at(1)), texts: { title: '나루가 고친 이름' } });
    expect(mine).toMatchObject({ title: '나루가 고친 이름', version: 2, corrections: [{ field: 'TITLE', inRfp: '나 이름', isIncoming: false }] });
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나', { title: '새 공고의 이름', details: '새 세부' }), card('SFR-003', '다'));
    const asked = await at(1);
    expect(asked).toMatchObject({ title: '나루가 고친 이름', details: '새 세부', version: 3, corrections: [{ field: 'TITLE', inRfp: '새 공고의 이름', isIncoming: true }] });
    expect((await list(scene, scene.naru.admin, tender, { hasIncoming: true })).nodes.map(({ id }) => id)).toEqual([mine.id]);
    const kept = await changed(scene, scene.naru.admin, 'keepMine', { ...seen(asked), fields: ['TITLE'] });
    expect(kept).toMatchObject({ title: '나루가 고친 이름', corrections: [{ isIncoming: false }] });
    expect((await change(scene, scene.naru.admin, 'acceptIncoming', { ...seen(kept), fields: ['TITLE'] })).codes).toEqual(['REQUIREMENT_NOTHING_INCOMING']);
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나', { title: '또 다른 이름', details: '새 세부' }), card('SFR-003', '다'));
    const accepted = await changed(scene, scene.saebom.member, 'acceptIncoming', { ...seen(await at(1)), fields: ['TITLE', 'DETAILS'] });
    expect(accepted).toMatchObject({ title: '또 다른 이름', corrections: [] });
    expect((await changes(scene, scene.naru.admin, tender, { requirementId: mine.id })).map(({ kind }) => kind)).toEqual(['ACCEPTED', 'CHANGED', 'KEPT', 'CHANGED', 'CORRECTED']);
  });

  it('that is read again changes nothing, not even a version', async () => {
    await changed(scene, scene.naru.admin, 'correctRequirement', { ...seen(await at(0)), texts: { details: '고침' } });
    const before = await all();
    await scene.server.as(scene.naru.admin).ask('mutation ($id: ID!) { readAgain(id: $id) { id } }', { id: rfp });
    for (;;) {
      const { rfp: now } = await scene.server.as(scene.naru.admin).ask<{ rfp: { state: string } }>('query ($id: ID!) { rfp(id: $id) { state } }', { id: rfp });
      if (now.state === 'READY') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await all()).toEqual(before);
  });
});

describe('people', () => {
  it('who correct the same requirement: the second is told, and nothing of the first is lost', async () => {
    const one = seen(await at(0));
    const answers = await Promise.all([change(scene, scene.naru.admin, 'correctRequirement', { ...one, texts: { title: '나루' } }), change(scene, scene.saebom.admin, 'correctRequirement', { ...one, texts: { details: '새봄' } })]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'STALE_VERSION']);
    const [won] = answers.flatMap(({ data }) => data?.['correctRequirement'] ?? []);
    const now = await at(0);
    expect(now).toMatchObject({ title: won?.title, details: won?.details, version: 2 });
    // With the new version the second one's words go beside the first one's.
    const both = await changed(scene, scene.saebom.admin, 'correctRequirement', { ...seen(now), texts: won?.title === '나루' ? { details: '새봄' } : { title: '나루' } });
    expect(both).toMatchObject({ title: '나루', details: '새봄', version: 3 });
  });

  it('settle doubts, and write what is already there without a trace', async () => {
    const one = await at(0);
    expect(await changed(scene, scene.naru.admin, 'correctRequirement', { ...seen(one), texts: { title: ' 가  이름 ' } })).toMatchObject({ version: 1, corrections: [] });
    expect(await changed(scene, scene.naru.admin, 'correctRequirement', { ...seen(one), texts: {}, settleDoubts: true })).toMatchObject({ version: 2, doubtsSettled: true });
    expect((await changes(scene, scene.naru.admin, tender)).map(({ kind }) => kind)).toEqual(['CORRECTED']);
  });

  it('merge and split, remove and restore, and add where they like', async () => {
    const [a, b, c] = (await all()) as [RequirementShape, RequirementShape, RequirementShape];
    const merged = await changed(scene, scene.naru.admin, 'mergeRequirements', { into: seen(a), others: [seen(b)] });
    expect(merged).toMatchObject({ code: 'SFR-001', details: '가 세부\n나 세부', version: 2 });
    expect((await change(scene, scene.naru.admin, 'correctRequirement', { id: b.id, version: b.version + 1, texts: { title: 'x' } })).codes).toEqual(['REQUIREMENT_GONE']);
    const parts = await changed<RequirementShape[]>(scene, scene.naru.admin, 'splitRequirement', { ...seen(c), parts: [{ details: '다 하나' }, { title: '다 둘', details: '다 둘' }, { code: 'SFR-003-2', details: '다 셋' }] });
    expect(parts.map(({ code, title, details }) => [code, title, details])).toEqual([['SFR-003', '다 이름', '다 하나'], ['SFR-003', '다 둘', '다 둘'], ['SFR-003-2', '다 이름', '다 셋']]);
    await changed(scene, scene.naru.admin, 'addRequirement', { tenderId: tender, afterId: a.id, texts: { code: 'SFR-001-1', title: '빠진 것' } });
    await changed(scene, scene.naru.admin, 'addRequirement', { tenderId: tender, texts: { title: '끝에' } });
    expect(brief(await all())).toEqual([
      ['SFR-001', '가 이름', 'ACTIVE'],
      ['SFR-001-1', '빠진 것', 'ACTIVE'],
      ['SFR-002', '나 이름', 'REMOVED'],
      ['SFR-003', '다 이름', 'ACTIVE'],
      ['SFR-003', '다 둘', 'ACTIVE'],
      ['SFR-003-2', '다 이름', 'ACTIVE'],
      [null, '끝에', 'ACTIVE'],
    ]);
    const restored = await changed(scene, scene.naru.admin, 'restoreRequirement', { id: b.id, version: b.version + 1 });
    expect(restored).toMatchObject({ state: 'ACTIVE', removedBy: null });
    expect(await changed(scene, scene.naru.admin, 'removeRequirement', seen(restored))).toMatchObject({ state: 'REMOVED', removedBy: 'PERSON' });
    // What people made of it stands after the same cards are read from another file.
    const before = brief(await all());
    await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'), card('SFR-002', '나'), card('SFR-003', '다'));
    expect(brief(await all())).toEqual(before);
  });

  it.each<[string, (ones: readonly RequirementShape[]) => object, string, string]>([
    ['an empty title', ([one]) => ({ ...seen(one as RequirementShape), texts: { title: '  ' } }), 'correctRequirement', 'REQUIREMENT_EMPTY'],
    ['too long a text', ([one]) => ({ ...seen(one as RequirementShape), texts: { details: '가'.repeat(100_001) } }), 'correctRequirement', 'REQUIREMENT_TOO_LONG'],
    ['one merged into itself', ([one]) => ({ into: seen(one as RequirementShape), others: [seen(one as RequirementShape)] }), 'mergeRequirements', 'INVALID_INPUT'],
    ['one part', ([one]) => ({ ...seen(one as RequirementShape), parts: [{ title: 'x' }] }), 'splitRequirement', 'INVALID_INPUT'],
    ['a new one without a title', () => ({ tenderId: tender, texts: { code: 'SFR-9' } }), 'addRequirement', 'REQUIREMENT_EMPTY'],
    ['an older version', ([one]) => ({ ...seen(one as RequirementShape), version: 0 }), 'removeRequirement', 'STALE_VERSION'],
  ])('are refused %s', async (_, input, name, code) => {
    const before = await all();
    expect((await change(scene, scene.naru.admin, name as 'correctRequirement', input(before))).codes).toEqual([code]);
    expect(await all()).toEqual(before);
  });

  it('are named to their own firm only', async () => {
    await changed(scene, scene.naru.member, 'correctRequirement', { ...seen(await at(0)), texts: { title: '고침' } });
    const by = async (person: Scene['office']) => {
      const [change_] = await changes(scene, person, tender);
      const { rfp: one } = await scene.server.as(person).ask<{ rfp: { broughtInBy: { name: string } | null } }>('query ($id: ID!) { rfp(id: $id) { broughtInBy { name } } }', { id: rfp });
      return [change_?.by?.name ?? null, one.broughtInBy?.name ?? null];
    };
    expect(await by(scene.naru.admin)).toEqual([scene.naru.member.name, scene.naru.admin.name]);
    for (const person of [scene.saebom.admin, scene.office]) expect(await by(person)).toEqual([null, null]);
    await scene.server.withoutPolicy(async () => expect(await by(scene.saebom.admin)).toEqual([null, null]));
  });
});
