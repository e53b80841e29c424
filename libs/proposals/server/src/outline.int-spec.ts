import { addSection, BID_PROPOSAL, buildScene, MUTATIONS, outlineOf, type ProposalShape, readProposal, RANDOM_ID, type Scene } from './proposals.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());
beforeEach(() => scene.server.database.query('DELETE FROM sections'));

const lead = () => scene.server.as(scene.crews.나루.admin);
const change = async (name: 'startOutline' | 'moveSection' | 'removeSection' | 'restoreSection', variables: object): Promise<ProposalShape> =>
  Object.values(await lead().ask<Record<string, ProposalShape>>(MUTATIONS[name], variables))[0]!;
const plant = async (): Promise<Record<'a' | 'b' | 'c' | 'd' | 'e', string>> => {
  const a = await addSection(scene, { title: 'a' });
  const b = await addSection(scene, { title: 'b', parentId: a.id });
  const c = await addSection(scene, { title: 'c', parentId: a.id });
  const d = await addSection(scene, { title: 'd', parentId: c.id });
  const e = await addSection(scene, { title: 'e' });
  return { a: a.id, b: b.id, c: c.id, d: d.id, e: e.id };
};
const seen = async (): Promise<string[]> => outlineOf((await readProposal(scene, scene.crews.다온.member))!);

describe('an outline', () => {
  it('starts from the standard order, once, and everybody of the consortium sees it', async () => {
    const proposal = await change('startOutline', { input: { proposalId: scene.proposalId, template: 'STANDARD' } });
    expect(outlineOf(proposal).slice(0, 6)).toEqual(['I 일반현황', '1.1 제안사 현황', '1.2 경영상태', '1.3 수행실적', '1.4 수행조직', 'II 제안 개요']);
    expect(proposal.sections[1]).toMatchObject({ depth: 2, parentId: proposal.sections[0]!.id, state: 'EMPTY', readers: 'CONSORTIUM', ownerFirm: { name: '나루' }, characters: 0, version: 1 });
    expect(proposal.viewerCan).toEqual({ changeOutline: true });
    const partner = await readProposal(scene, scene.crews.다온.member);
    expect(outlineOf(partner!)).toEqual(outlineOf(proposal));
    expect(partner!.viewerCan).toEqual({ changeOutline: false });
    expect((await lead().graphql(MUTATIONS.startOutline, { input: { proposalId: scene.proposalId, template: 'EMPTY' } })).codes).toEqual(['OUTLINE_STARTED']);
  });

  it('starts empty with one section to write in', async () => {
    expect(outlineOf(await change('startOutline', { input: { proposalId: scene.proposalId, template: 'EMPTY' } }))).toEqual(['I 새 절']);
  });

  it('adds where it is asked to, with a room for each section', async () => {
    const { a, b } = await plant();
    await addSection(scene, { title: '사이', afterId: b, dueOn: '2026-12-01', ownerFirmId: scene.crews.다온.firm.id });
    const proposal = (await readProposal(scene, scene.crews.가온.member))!;
    expect(outlineOf(proposal)).toEqual(['I a', '1.1 b', '1.2 사이', '1.3 c', '1.3.1 d', 'II e']);
    expect(proposal.sections[2]).toMatchObject({ dueOn: '2026-12-01', ownerFirm: { name: '다온' }, parentId: a, position: 1 });
    expect(proposal.sections.every((section) => section.room === `section:${section.id}`)).toBe(true);
  });

  it('refuses titles, owners, days and places that cannot be', async () => {
    const { a, e } = await plant();
    const refuse = async (fields: object) => (await lead().graphql(MUTATIONS.addSection, { input: { proposalId: scene.proposalId, title: 'x', ...fields } })).codes;
    expect(await refuse({ title: ' \n ' })).toEqual(['INVALID_INPUT']);
    expect(await refuse({ title: '가'.repeat(121) })).toEqual(['INVALID_INPUT']);
    expect(await refuse({ ownerFirmId: scene.crews.새봄.firm.id })).toEqual(['NOT_A_MEMBER']);
    expect(await refuse({ ownerFirmId: scene.stranger.firmId })).toEqual(['NOT_A_MEMBER']);
    expect(await refuse({ parentId: a, afterId: e })).toEqual(['INVALID_INPUT']);
    expect(await refuse({ parentId: RANDOM_ID })).toEqual(['NOT_FOUND']);
    expect(await refuse({ dueOn: '2026-02-30' })).not.toEqual([]);
    expect(await seen()).toHaveLength(5);
  });

  it('moves sections with what hangs below, and refuses a circle or a fifth level', async () => {
    const { a, b, c, d, e } = await plant();
    expect(outlineOf(await change('moveSection', { input: { id: c, parentId: null, index: 0 } }))).toEqual(['I c', '1.1 d', 'II a', '2.1 b', 'III e']);
    expect(outlineOf(await change('moveSection', { input: { id: e, parentId: d, index: 0 } }))).toEqual(['I c', '1.1 d', '1.1.1 e', 'II a', '2.1 b']);
    expect((await lead().graphql(MUTATIONS.moveSection, { input: { id: c, parentId: e, index: 0 } })).codes).toEqual(['MOVE_INTO_ITSELF']);
    expect((await lead().graphql(MUTATIONS.moveSection, { input: { id: a, parentId: e, index: 0 } })).codes).toEqual(['OUTLINE_TOO_LARGE']);
    expect(outlineOf(await change('moveSection', { input: { id: b, parentId: a, index: 9 } }))).toEqual(['I c', '1.1 d', '1.1.1 e', 'II a', '2.1 b']);
  });

  it('takes away and brings back a subtree where it was, and nothing else', async () => {
    const { a, c, d } = await plant();
    const before = await seen();
    await change('removeSection', { id: d });
    expect(outlineOf(await change('removeSection', { id: a }))).toEqual(['I e']);
    expect((await lead().graphql(MUTATIONS.removeSection, { id: c })).codes).toEqual(['NOT_FOUND']);
    expect(outlineOf(await change('restoreSection', { id: a }))).toEqual(['I a', '1.1 b', '1.2 c', 'II e']);
    await change('restoreSection', { id: d });
    expect(await seen()).toEqual(before);
    expect((await lead().graphql(MUTATIONS.restoreSection, { id: d })).codes).toEqual(['NOT_FOUND']);
  });

  it('stays whole when two administrators change it at once', async () => {
    const { a, b, c, d, e } = await plant();
    const moves = [b, c, d, e, b, d].map((id, index) => lead().graphql(MUTATIONS.moveSection, { input: { id, parentId: index % 2 ? a : null, index: 0 } }));
    await Promise.all([...moves, addSection(scene, { title: 'f', parentId: a }), lead().graphql(MUTATIONS.removeSection, { id: c })]);
    const { rows } = await scene.server.database.query<{ parent_id: string | null; position: number }>('SELECT parent_id, position FROM sections WHERE removed_at IS NULL ORDER BY parent_id, position');
    const places = new Map<string | null, number[]>();
    for (const row of rows) places.set(row.parent_id, [...(places.get(row.parent_id) ?? []), row.position]);
    for (const positions of places.values()) expect(positions).toEqual(positions.map((_, index) => index));
  });

  it('answers several changes in one request each with its own result', async () => {
    const { b, c } = await plant();
    const answer = await lead().ask<Record<'one' | 'two', ProposalShape>>(
      `mutation ($one: MoveSectionInput!, $two: MoveSectionInput!) { one: moveSection(input: $one) { sections { number title } } two: moveSection(input: $two) { sections { number title } } }`,
      { one: { id: c, parentId: null, index: 0 }, two: { id: b, parentId: null, index: 0 } },
    );
    expect(outlineOf(answer.one)[0]).toBe('I c');
    expect(outlineOf(answer.two)[0]).toBe('I b');
  });

  it('costs the same number of statements whatever its size', async () => {
    const count = async () => (await scene.server.statements.during(() => lead().ask(BID_PROPOSAL, { id: scene.bidId }))).length;
    await addSection(scene, { title: '첫 절' });
    const few = await count();
    await scene.server.database.query('DELETE FROM sections');
    const proposal = await change('startOutline', { input: { proposalId: scene.proposalId, template: 'STANDARD' } });
    for (const [index, section] of proposal.sections.entries())
      if (index % 4 === 0) await lead().ask(MUTATIONS.updateSection, { input: { id: section.id, version: 1, writerIds: [scene.crews.다온.member.id, scene.crews.가온.member.id] } });
    expect(proposal.sections.length).toBeGreaterThanOrEqual(40);
    // Two more at most: the named writers and their firms.
    expect(await count()).toBeLessThanOrEqual(few + 2);
    expect(await count()).toBeLessThanOrEqual(24);
  });
});

describe('only the lead’s administrators', () => {
  it('change the outline', async () => {
    const { a, c } = await plant();
    const before = await seen();
    const attempts: [keyof typeof MUTATIONS, object][] = [
      ['addSection', { input: { proposalId: scene.proposalId, title: '침입' } }],
      ['moveSection', { input: { id: c, parentId: null, index: 0 } }],
      ['removeSection', { id: a }],
      ['updateSection', { input: { id: a, version: 1, title: '침입' } }],
      ['updateSection', { input: { id: a, version: 1, dueOn: '2026-12-24' } }],
    ];
    for (const person of [scene.crews.나루.member, scene.crews.다온.admin, scene.crews.가온.member])
      for (const [name, variables] of attempts) expect([name, (await scene.server.as(person).graphql(MUTATIONS[name], variables)).codes]).toEqual([name, ['FORBIDDEN']]);
    await change('removeSection', { id: c });
    expect((await scene.server.as(scene.crews.다온.admin).graphql(MUTATIONS.restoreSection, { id: c })).codes).toEqual(['FORBIDDEN']);
    await change('restoreSection', { id: c });
    expect(await seen()).toEqual(before);
  });
});
