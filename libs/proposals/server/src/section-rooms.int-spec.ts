import { blocksToUpdate, plainText } from '@shoal/collab-engine';
import { DigestJob } from '@shoal/collab-server';
import { CLOSE, type RoomName, sectionRoom } from '@shoal/contract';
import { RoomClient, type TestPerson, until } from '@shoal/testing';
import * as Y from 'yjs';
import { addSection, buildScene, MUTATIONS, RANDOM_ID, readProposal, readSection, type Scene, type SectionShape } from './proposals.scene';

let scene: Scene;
const clients: RoomClient[] = [];
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(() => scene?.server.stop());

const join = (person: TestPerson | null, room: RoomName): RoomClient => {
  const client = new RoomClient(scene.server, person, room);
  clients.push(client);
  return client;
};
const joined = async (person: TestPerson, section: { id: string }): Promise<RoomClient> => {
  const client = join(person, sectionRoom(section.id));
  await until(() => client.provider.synced, 'synced');
  return client;
};
const refused = async (person: TestPerson | null, section: { id: string }): Promise<number | undefined> => {
  const client = join(person, sectionRoom(section.id));
  await until(() => client.closes.length > 0, 'refused');
  expect(client.provider.synced).toBe(false);
  expect(client.shown).toBe('');
  return client.closes[0];
};
const stored = async (section: { id: string }): Promise<string> => {
  const { rows } = await scene.server.database.query<{ update: Buffer }>('SELECT update FROM collab_updates WHERE room = $1 ORDER BY seq', [sectionRoom(section.id)]);
  return plainText(rows.map((row) => new Uint8Array(row.update)));
};
const lead = () => scene.server.as(scene.crews.나루.admin);
const update = (section: SectionShape, fields: object) => lead().ask(MUTATIONS.updateSection, { input: { id: section.id, version: section.version, ...fields } });

describe('the room of a section', () => {
  it('is written by owner and named writer together, and read by the consortium', async () => {
    const section = await addSection(scene, { title: '실시간 관제 연계' });
    await update(section, { writerIds: [scene.crews.다온.member.id] });
    const [owner, named, reader] = [await joined(scene.crews.나루.member, section), await joined(scene.crews.다온.member, section), await joined(scene.crews.가온.member, section)];
    owner.write('나루가 씁니다.');
    named.write('다온이 씁니다.');
    await until(() => [owner, named, reader].every((client) => client.shown.includes('나루가') && client.shown.includes('다온이')), 'shown to all');
    await until(async () => (await stored(section)).includes('다온이'), 'stored');
  });

  it('takes nothing from whoever may only read, at peers or in the database', async () => {
    const section = await addSection(scene, { title: '읽기만' });
    const [owner, reader] = [await joined(scene.crews.나루.member, section), await joined(scene.crews.다온.admin, section)];
    owner.write('제자리');
    await until(() => reader.shown.includes('제자리'), 'shown to the reader');
    reader.write('침입');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(owner.shown).not.toContain('침입');
    expect(await stored(section)).toBe('제자리');
    expect((await joined(scene.crews.가온.member, section)).shown).not.toContain('침입');
  });

  it('is closed to everybody else, like a room that does not exist', async () => {
    const section = await addSection(scene, { title: '가격', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER' });
    const owner = await joined(scene.crews.다온.member, section);
    owner.write('비밀');
    for (const person of [scene.crews.나루.admin, scene.crews.가온.member, scene.crews.새봄.admin, scene.stranger, scene.office]) expect(await refused(person, section)).toBe(CLOSE.NO_ACCESS);
    expect(await refused(scene.crews.새봄.admin, { id: RANDOM_ID })).toBe(CLOSE.NO_ACCESS);
    expect(await refused(null, section)).toBe(CLOSE.NOT_SIGNED_IN);
    await scene.server.withoutPolicy(async () => {
      for (const person of [scene.crews.나루.admin, scene.crews.가온.member, scene.crews.새봄.admin, scene.stranger]) expect(await refused(person, section)).toBe(CLOSE.NO_ACCESS);
    });
  });

  it.each<[string, (section: SectionShape) => Promise<unknown>]>([
    ['the readers are narrowed', (section) => update(section, { readers: 'OWNER' })],
    ['the section is taken out', (section) => lead().ask(MUTATIONS.removeSection, { id: section.id })],
  ])('closes within a second when %s, and delivers nothing after', async (_, change) => {
    const section = await addSection(scene, { title: `닫힘 ${Math.random()}` });
    const [owner, reader] = [await joined(scene.crews.나루.member, section), await joined(scene.crews.가온.member, section)];
    const started = Date.now();
    await change(section);
    await until(() => reader.closes.length > 0, 'closed', 1_500);
    expect(Date.now() - started).toBeLessThan(1_000);
    owner.write('그 뒤');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reader.shown).not.toContain('그 뒤');
  });

  it('stops taking text when the section is confirmed', async () => {
    const section = await addSection(scene, { title: '확정될 절' });
    const owner = await joined(scene.crews.나루.member, section);
    owner.write('마지막 문장');
    await until(async () => (await stored(section)) === '마지막 문장', 'stored');
    await scene.server.database.query(`UPDATE sections SET state = 'review' WHERE id = $1`, [section.id]);
    await lead().ask(MUTATIONS.setSectionState, { input: { id: section.id, version: 1, state: 'CONFIRMED' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    owner.write('늦은 문장');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stored(section)).toBe('마지막 문장');
  });
});

describe('a text that has changed', () => {
  it('is counted, and an empty section becomes one being written; its version stays', async () => {
    const section = await addSection(scene, { title: '세어 볼 절' });
    const owner = await joined(scene.crews.나루.member, section);
    Y.applyUpdate(owner.doc, blocksToUpdate([{ p: '여덟 글자입니다' }, { table: { header: ['가', '나'], rows: [['1', '2']] } }]));
    await until(async () => (await stored(section)).includes('여덟'), 'stored');
    const digest = scene.server.app.get(DigestJob, { strict: false });
    await digest.run();
    expect(await readSection(scene, scene.crews.나루.member, section.id)).toMatchObject({ characters: 12, state: 'WRITING', version: 1 });
    const all = owner.doc.getXmlFragment('default');
    all.delete(0, all.length);
    await until(async () => (await stored(section)) === '', 'emptied');
    await digest.run();
    expect(await readSection(scene, scene.crews.나루.member, section.id)).toMatchObject({ characters: 0, state: 'WRITING' });
  });
});

describe('presence in the outline', () => {
  const PRESENCE = `query ($id: ID!) { bid(id: $id) { proposal { presence { sectionId people { id name firm { name } } } } } }`;
  const presence = async (person: TestPerson) =>
    (await scene.server.as(person).ask<{ bid: { proposal: { presence: { sectionId: string; people: { id: string; firm: { name: string } }[] }[] } } }>(PRESENCE, { id: scene.bidId })).bid.proposal.presence;

  it('names who is in the sections that one may read, and nobody in a closed one', async () => {
    const open = await addSection(scene, { title: '열린 절' });
    const closed = await addSection(scene, { title: '닫힌 절', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER' });
    for (const section of [open, closed]) {
      const client = await joined(scene.crews.다온.member, section);
      client.provider.awareness.setLocalStateField('cursor', null);
    }
    const here = (sectionId: string) => ({ sectionId, people: [{ id: scene.crews.다온.member.id, name: scene.crews.다온.member.name, firm: { name: '다온' } }] });
    await until(async () => (await presence(scene.crews.다온.admin)).length === 2, 'both');
    expect(await presence(scene.crews.다온.admin)).toEqual([here(open.id), here(closed.id)]);
    expect(await presence(scene.crews.나루.admin)).toEqual([here(open.id)]);
    expect(await readProposal(scene, scene.crews.새봄.admin)).toBeNull();
  });
});

describe('a firm that leaves', () => {
  it('is out of every room at once', async () => {
    const section = await addSection(scene, { title: '마지막까지' });
    await update(section, { writerIds: [scene.crews.가온.member.id] });
    const client = await joined(scene.crews.가온.member, section);
    await scene.server.as(scene.crews.가온.admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: scene.bidId, firmId: scene.crews.가온.firm.id } });
    await until(() => client.closes.length > 0, 'closed', 1_500);
    expect(await refused(scene.crews.가온.member, section)).toBe(CLOSE.NO_ACCESS);
  });
});
