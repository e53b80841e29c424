import { ACCESS_CHANNEL, type AccessChange } from '@shoal/contract';
import pg from 'pg';
import { addSection, buildScene, MUTATIONS, readProposal, readSection, type Scene, type SectionShape } from './proposals.scene';

let scene: Scene;
let listener: pg.Client;
const heard: AccessChange[] = [];
beforeAll(async () => {
  scene = await buildScene();
  listener = new pg.Client({ connectionString: scene.server.databaseUrl });
  await listener.connect();
  listener.on('notification', (notice) => heard.push(JSON.parse(notice.payload ?? '') as AccessChange));
  await listener.query(`LISTEN ${ACCESS_CHANNEL}`);
}, 60_000);
afterAll(async () => {
  await listener?.end();
  await scene?.server.stop();
});
beforeEach(() => scene.server.database.query('DELETE FROM sections'));

const as = (name: '나루' | '다온' | '가온', role: 'admin' | 'member' = 'admin') => scene.server.as(scene.crews[name][role]);
const firmId = (name: '나루' | '다온' | '가온') => scene.crews[name].firm.id;
const update = (client: ReturnType<typeof as>, section: { id: string; version: number }, fields: object) =>
  client.graphql<{ updateSection: SectionShape }>(MUTATIONS.updateSection, { input: { id: section.id, version: section.version, ...fields } });
const setState = (client: ReturnType<typeof as>, section: { id: string; version: number }, state: string) =>
  client.graphql<{ setSectionState: SectionShape }>(MUTATIONS.setSectionState, { input: { id: section.id, version: section.version, state } });
/** What the collab processes were told while `work` ran. */
const told = async (work: () => Promise<unknown>): Promise<AccessChange[]> => {
  heard.length = 0;
  await work();
  await listener.query('SELECT 1');
  return [...heard];
};
const daonSection = (fields: object = {}) => addSection(scene, { title: '지능형 영상 분석', ownerFirmId: firmId('다온'), ...fields });

describe('who may read', () => {
  it.each([
    ['CONSORTIUM', { 나루: true, 다온: true, 가온: true }],
    ['OWNER_AND_LEAD', { 나루: true, 다온: true, 가온: false }],
    ['OWNER', { 나루: false, 다온: true, 가온: false }],
  ] as const)('%s', async (readers, expected) => {
    const section = await daonSection({ readers });
    for (const name of ['나루', '다온', '가온'] as const)
      for (const role of ['admin', 'member'] as const) {
        const seen = await readSection(scene, scene.crews[name][role], section.id);
        expect([name, seen.viewerCan.read, seen.room]).toEqual([name, expected[name], expected[name] ? `section:${section.id}` : null]);
        expect(seen).toMatchObject({ title: '지능형 영상 분석', ownerFirm: { name: '다온' }, characters: expected[name] ? 0 : null });
        const listed = (await readProposal(scene, scene.crews[name][role]))!.sections[0]!;
        expect(seen).toMatchObject(listed);
      }
  });

  it('a named writer, whatever the readers, and nobody else of the writer’s firm', async () => {
    const section = await daonSection({ readers: 'OWNER' });
    await as('다온').ask(MUTATIONS.updateSection, { input: { id: section.id, version: 1, writerIds: [scene.crews.가온.member.id] } });
    expect((await readSection(scene, scene.crews.가온.member, section.id)).viewerCan).toEqual({ read: true, write: true, changeState: true, assign: false });
    const seen = await readSection(scene, scene.crews.가온.admin, section.id);
    expect(seen.viewerCan).toEqual({ read: false, write: false, changeState: false, assign: false });
    expect(seen.room).toBeNull();
    expect(seen.writers).toEqual([{ id: scene.crews.가온.member.id, name: scene.crews.가온.member.name, firm: { name: '가온' } }]);
  });
});

describe('who decides', () => {
  it('the lead’s administrator gives a section away and names writers; the version is kept', async () => {
    const section = await addSection(scene, { title: '보안 체계' });
    const changed = await update(as('나루'), section, { title: ' 보안  체계 설계 ', ownerFirmId: firmId('가온'), readers: 'OWNER_AND_LEAD', writerIds: [scene.crews.다온.member.id], dueOn: '2026-12-03' });
    expect(changed.data?.updateSection).toMatchObject({ title: '보안 체계 설계', ownerFirm: { name: '가온' }, readers: 'OWNER_AND_LEAD', dueOn: '2026-12-03', version: 2 });
    expect(changed.data?.updateSection.writers.map((writer) => writer.id)).toEqual([scene.crews.다온.member.id]);
    expect((await update(as('나루'), section, { title: '늦음' })).codes).toEqual(['STALE_VERSION']);
    expect((await update(as('나루'), { id: section.id, version: 2 }, { dueOn: null })).data?.updateSection.dueOn).toBeNull();
  });

  it('the owner firm’s administrator chooses readers and writers of its own section, not its place in the outline', async () => {
    const section = await daonSection();
    expect((await update(as('다온'), section, { readers: 'OWNER' })).data?.updateSection.readers).toBe('OWNER');
    expect((await update(as('다온', 'member'), { id: section.id, version: 2 }, { readers: 'CONSORTIUM' })).codes).toEqual(['FORBIDDEN']);
    expect((await update(as('다온'), { id: section.id, version: 2 }, { title: '새 이름' })).codes).toEqual(['FORBIDDEN']);
    expect((await update(as('다온'), { id: section.id, version: 2 }, { ownerFirmId: firmId('가온') })).codes).toEqual(['FORBIDDEN']);
    expect((await update(as('가온'), { id: section.id, version: 2 }, { readers: 'CONSORTIUM' })).codes).toEqual(['FORBIDDEN']);
  });

  it('nobody opens a closed section to oneself: the lead may not widen readers, take it over or name a writer', async () => {
    const section = await daonSection({ readers: 'OWNER' });
    for (const fields of [{ readers: 'CONSORTIUM' }, { ownerFirmId: firmId('나루') }, { writerIds: [scene.crews.나루.admin.id] }]) expect((await update(as('나루'), section, fields)).codes).toEqual(['FORBIDDEN']);
    expect((await update(as('나루'), section, { title: '가격 절', dueOn: '2026-12-01' })).data?.updateSection).toMatchObject({ title: '가격 절', viewerCan: { read: false } });
  });

  it('refuses people and firms from outside the consortium', async () => {
    const section = await addSection(scene, { title: 'x' });
    const outside = [scene.crews.새봄.admin.id, scene.stranger.id, scene.office.id, '01900000-0000-7000-8000-000000000000'];
    for (const id of outside) expect((await update(as('나루'), section, { writerIds: [scene.crews.다온.member.id, id] })).codes).toEqual(['NOT_A_MEMBER']);
    for (const id of [scene.crews.새봄.firm.id, scene.stranger.firmId]) expect((await update(as('나루'), section, { ownerFirmId: id })).codes).toEqual(['NOT_A_MEMBER']);
    expect((await readSection(scene, scene.crews.나루.admin, section.id)).writers).toEqual([]);
  });

  it('changes nothing and asks for nothing when nothing is given', async () => {
    const section = await addSection(scene, { title: 'x' });
    expect((await update(as('가온', 'member'), section, {})).data?.updateSection.version).toBe(1);
  });
});

describe('states', () => {
  it('go forward and back step by step; a confirmed section takes no text and is reopened by the lead', async () => {
    const section = await daonSection();
    const walk = async (client: ReturnType<typeof as>, state: string) => {
      const current = await readSection(scene, scene.crews.다온.admin, section.id);
      return setState(client, current, state);
    };
    expect((await walk(as('다온', 'member'), 'REVIEW')).codes).toEqual(['STATE_NOT_NEXT']);
    for (const state of ['WRITING', 'REVIEW', 'WRITING', 'REVIEW', 'CONFIRMED']) expect((await walk(as('다온', 'member'), state)).data?.setSectionState.state).toBe(state);
    expect((await readSection(scene, scene.crews.다온.member, section.id)).viewerCan).toMatchObject({ read: true, write: false });
    expect((await walk(as('다온'), 'REVIEW')).codes).toEqual(['FORBIDDEN']);
    expect((await walk(as('가온'), 'REVIEW')).codes).toEqual(['FORBIDDEN']);
    expect((await walk(as('나루'), 'REVIEW')).data?.setSectionState).toMatchObject({ state: 'REVIEW' });
    expect((await setState(as('다온'), section, 'WRITING')).codes).toEqual(['STALE_VERSION']);
  });
});

describe('the collab processes are told', () => {
  it('of a change of owner, readers, writers and state, and of nothing else', async () => {
    const section = await addSection(scene, { title: 'x' });
    const room = [{ kind: 'room', room: `section:${section.id}` }];
    let version = 1;
    const changed = async (fields: object) => told(async () => expect((await update(as('나루'), { id: section.id, version: version++ }, fields)).codes).toEqual([]));
    expect(await changed({ title: 'y', dueOn: '2026-12-01' })).toEqual([]);
    expect(await changed({ readers: 'OWNER_AND_LEAD' })).toEqual(room);
    expect(await changed({ writerIds: [scene.crews.다온.member.id] })).toEqual(room);
    expect(await changed({ writerIds: [] })).toEqual(room);
    expect(await changed({ ownerFirmId: firmId('다온') })).toEqual(room);
    expect(await told(() => setState(as('다온'), { id: section.id, version }, 'WRITING'))).toEqual(room);
    expect(await told(() => update(as('가온'), { id: section.id, version: version + 1 }, { readers: 'OWNER' }))).toEqual([]);
  });

  it('of a removal, room by room or the whole bid', async () => {
    const parent = await addSection(scene, { title: 'p' });
    const child = await addSection(scene, { title: 'c', parentId: parent.id });
    expect(await told(() => as('나루').ask(MUTATIONS.removeSection, { id: parent.id }))).toEqual([parent, child].map((section) => ({ kind: 'room', room: `section:${section.id}` })));
    await as('나루').ask(MUTATIONS.restoreSection, { id: parent.id });
    for (let index = 0; index < 10; index += 1) await addSection(scene, { title: `c${index}`, parentId: parent.id });
    expect(await told(() => as('나루').ask(MUTATIONS.removeSection, { id: parent.id }))).toEqual([{ kind: 'bid', bidId: scene.bidId }]);
  });
});

describe('내 할 일', () => {
  const MINE = `query ($first: Int, $after: String) { mySections(first: $first, after: $after) { nodes { title dueOn number bid { id title } } totalCount pageInfo { endCursor hasNextPage } } }`;
  interface Mine {
    mySections: { nodes: { title: string; dueOn: string | null; number: string; bid: { id: string } }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }

  it('lists the firm’s sections and those that name me by day, those without one last, page by page', async () => {
    const own = { ownerFirmId: firmId('다온') };
    await addSection(scene, { title: '나중', dueOn: '2026-12-09', ...own });
    await addSection(scene, { title: '언젠가', ...own });
    await addSection(scene, { title: '먼저', dueOn: '2026-12-01', ...own });
    await addSection(scene, { title: '또 언젠가', ...own });
    const named = await addSection(scene, { title: '이름으로', dueOn: '2026-12-05' });
    await as('나루').ask(MUTATIONS.updateSection, { input: { id: named.id, version: 1, writerIds: [scene.crews.다온.member.id] } });
    await addSection(scene, { title: '남의 것', dueOn: '2026-12-02' });
    const done = await addSection(scene, { title: '끝난 것', dueOn: '2026-12-03', ...own });
    await scene.server.database.query(`UPDATE sections SET state = 'confirmed' WHERE id = $1`, [done.id]);
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { mySections }: Mine = await as('다온', 'member').ask<Mine>(MINE, { first: 2, after });
      expect(mySections.totalCount).toBe(5);
      expect(mySections.nodes.every((node) => node.bid.id === scene.bidId && node.number !== '')).toBe(true);
      titles.push(...mySections.nodes.map((node) => node.title));
      after = mySections.pageInfo.hasNextPage ? mySections.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['먼저', '이름으로', '나중', '언젠가', '또 언젠가']);
    expect((await as('다온', 'admin').ask<Mine>(MINE)).mySections.nodes.map((node) => node.title)).not.toContain('이름으로');
    expect((await scene.server.as(scene.office).ask<Mine>(MINE)).mySections.totalCount).toBe(0);
  });
});
