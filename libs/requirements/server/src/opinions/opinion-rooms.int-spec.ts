import { plainText } from '@shoal/collab-engine';
import { CLOSE, opinionRoom, type RoomName } from '@shoal/contract';
import { RoomClient, type TestPerson, until } from '@shoal/testing';
import { buildScene, must, openedBy, type OpinionShape, RANDOM_ID, type Scene } from './opinions.scene';

let scene: Scene;
const clients: RoomClient[] = [];
beforeAll(async () => {
  scene = await buildScene();
}, 90_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(() => scene?.server.stop());

const join = (person: TestPerson | null, room: RoomName): RoomClient => {
  const client = new RoomClient(scene.server, person, room);
  clients.push(client);
  return client;
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const joined = async (person: TestPerson, { id }: { readonly id: string }): Promise<RoomClient> => {
  const client = join(person, opinionRoom(id));
  await until(() => client.provider.synced, 'synced');
  return client;
};
const refused = async (person: TestPerson | null, id: string): Promise<number | undefined> => {
  const client = join(person, opinionRoom(id));
  await until(() => client.closes.length > 0, 'refused');
  expect([client.provider.synced, client.shown]).toEqual([false, '']);
  return client.closes[0];
};
const stored = async ({ id }: { readonly id: string }): Promise<string> => {
  const { rows } = await scene.server.database.query<{ update: Buffer }>('SELECT update FROM collab_updates WHERE room = $1 ORDER BY seq', [opinionRoom(id)]);
  return plainText(rows.map((row) => new Uint8Array(row.update)));
};
const stand = (firmId: string, membership: string) => scene.server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [firmId, membership]);
const bothWalls = async (attempt: () => Promise<void>): Promise<void> => {
  await attempt();
  await scene.server.withoutPolicy(attempt);
};

describe('the text of an opinion', () => {
  it('is written together by the firms that joined and the office, and read live by every firm of the cooperative', async () => {
    const opinion = await openedBy(scene, scene.naru.admin);
    await must(scene, scene.saebom.admin, 'joinOpinion', { id: opinion.id });
    const [naru, saebom, office, daon] = [await joined(scene.naru.member, opinion), await joined(scene.saebom.member, opinion), await joined(scene.office, opinion), await joined(scene.daon.member, opinion)];
    expect(daon.shown).toContain('법적 근거');
    naru.write('나루가 씀');
    saebom.write('새봄이 씀');
    office.write('사무국이 씀');
    await until(() => ['나루가 씀', '새봄이 씀', '사무국이 씀'].every((words) => daon.shown.includes(words)), 'shown to a reader');
    expect(await stored(opinion)).toContain('사무국이 씀');
  });

  it('takes nothing from who has not joined, with the policy or without', async () => {
    const opinion = await openedBy(scene, scene.naru.admin);
    const before = await stored(opinion);
    await bothWalls(async () => {
      for (const person of [scene.daon.admin, scene.saebom.member]) {
        const client = await joined(person, opinion);
        client.write('침입');
        await pause(250);
        client.leave();
      }
      expect(await stored(opinion)).toBe(before);
    });
  });

  it('is closed to another cooperative and its office like a room that does not exist, with the policy or without', async () => {
    const opinion = await openedBy(scene, scene.naru.admin);
    await bothWalls(async () => {
      for (const person of [scene.stranger, scene.strangeOffice]) expect([await refused(person, opinion.id), await refused(person, RANDOM_ID)]).toEqual([CLOSE.NO_ACCESS, CLOSE.NO_ACCESS]);
    });
    expect(await refused(null, opinion.id)).toBe(CLOSE.NOT_SIGNED_IN);
  });

  it('is read only for a suspended firm that had joined, and closed to one that has left, with the policy or without', async () => {
    const opinion = await openedBy(scene, scene.daon.admin);
    const before = await stored(opinion);
    await stand(scene.daon.firm.id, 'suspended');
    await bothWalls(async () => {
      const client = await joined(scene.daon.member, opinion);
      expect(client.shown).toContain('법적 근거');
      client.write('정지된 회사');
      await pause(250);
      expect(await stored(opinion)).toBe(before);
      client.leave();
    });
    await stand(scene.daon.firm.id, 'left');
    await bothWalls(async () => expect(await refused(scene.daon.member, opinion.id)).toBe(CLOSE.NO_ACCESS));
    await stand(scene.daon.firm.id, 'member');
  });

  it('stops taking text the moment it is ready, and takes it again when it goes back', async () => {
    const opinion = await openedBy(scene, scene.naru.admin);
    const writer = await joined(scene.naru.member, opinion);
    writer.write('마지막 문장');
    await until(async () => (await stored(opinion)).includes('마지막 문장'), 'stored');
    const ready = await must(scene, scene.naru.admin, 'setOpinionState', { id: opinion.id, version: opinion.version, state: 'READY' });
    await pause(300);
    writer.write('늦은 문장');
    await pause(300);
    expect(await stored(opinion)).not.toContain('늦은 문장');
    await must<OpinionShape>(scene, scene.naru.admin, 'setOpinionState', { id: ready.id, version: ready.version, state: 'DRAFT' });
    const again = await joined(scene.naru.member, opinion);
    again.write('다시 쓴 문장');
    await until(async () => (await stored(opinion)).includes('다시 쓴 문장'), 'stored again');
  });

  it('is closed for writing within a second to a firm that leaves it', async () => {
    const opinion = await openedBy(scene, scene.naru.admin);
    await must(scene, scene.saebom.admin, 'joinOpinion', { id: opinion.id });
    const client = await joined(scene.saebom.member, opinion);
    await must(scene, scene.saebom.admin, 'leaveOpinion', { id: opinion.id });
    await pause(700);
    client.write('나간 뒤');
    await pause(300);
    expect(await stored(opinion)).not.toContain('나간 뒤');
  });
});
