import { type Principal, UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { addSection, buildScene, MUTATIONS, RANDOM_ID, type Scene } from './proposals.scene';
import { SectionGate } from './section-gate';
import { SectionsService } from './sections.service';

let scene: Scene;
let gate: SectionGate;
let work: UnitOfWork;
let people: TestPerson[];
let sectionIds: string[];

beforeAll(async () => {
  scene = await buildScene();
  const { app } = scene.server;
  [gate, work] = [app.get(SectionGate, { strict: false }), app.get(UnitOfWork)];
  people = [...Object.values(scene.crews).flatMap(({ admin, member }) => [admin, member]), scene.office, scene.stranger];
  const lead = scene.server.as(scene.crews.나루.admin);
  const open = await addSection(scene, { title: '추진 전략' });
  await lead.ask(MUTATIONS.updateSection, { input: { id: open.id, version: 1, writerIds: [scene.crews.다온.member.id, scene.crews.가온.member.id] } });
  const [own, mine] = [await addSection(scene, { title: '가격', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER' }), await addSection(scene, { title: '요약', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER_AND_LEAD' })];
  const removed = await addSection(scene, { title: '뺀 절' });
  await lead.ask(MUTATIONS.removeSection, { id: removed.id });
  const confirmed = await addSection(scene, { title: '확정된 절' });
  await scene.server.database.query(`UPDATE sections SET state = 'confirmed' WHERE id = $1`, [confirmed.id]);
  sectionIds = [open.id, own.id, mine.id, removed.id, confirmed.id, RANDOM_ID];
}, 60_000);
afterAll(() => scene?.server.stop());

const viewerOf = ({ id, cooperativeId, firmId, sessionId }: TestPerson): Principal => ({ personId: id, cooperativeId, firmId, role: 'member', membership: 'member', sessionId });

/** The same, read table by table in a transaction. */
const readSlowly = (viewer: Principal, id: string) => {
  const service = scene.server.app.get(SectionsService, { strict: false });
  return work.run(viewer, async (inside) => {
    const loaded = await service.load(inside, id).catch(() => null);
    return loaded && { bidId: loaded.section.bidId, facts: loaded.facts, door: await service.hasDoor(inside, id) };
  });
};

describe('the gate of a section', () => {
  it('answers everybody for every section what the tables say in their context', async () => {
    let seen = 0;
    for (const person of people)
      for (const id of sectionIds) {
        const answer = await gate.look(viewerOf(person), id);
        expect(answer).toEqual(await readSlowly(viewerOf(person), id));
        if (answer) seen += 1;
      }
    // Four sections that are there × three firms with two people each.
    expect(seen).toBe(24);
  });

  it('leaves no context on any connection, in whatever order people ask', async () => {
    const asked = Array.from({ length: 500 }, (_, index) => [people[index % people.length], sectionIds[(index * 7) % sectionIds.length]] as const);
    const expected = new Map<string, boolean>();
    for (const person of people) for (const id of sectionIds) expected.set(`${person.id} ${id}`, (await readSlowly(viewerOf(person), id))?.door ?? false);
    const answers = await Promise.all(asked.map(async ([person, id]) => (await gate.look(viewerOf(person!), id!))?.door ?? false));
    expect(answers).toEqual(asked.map(([person, id]) => expected.get(`${person?.id} ${id}`)));

    const LEFT = `SELECT pg_backend_pid() AS pid, pg_sleep(0.1), (SELECT count(*)::int FROM sections) AS sections,
      concat_ws(',', ${['cooperative_id', 'firm_id', 'person_id', 'purpose', 'section_id'].map((name) => `nullif(current_setting('app.${name}', true), '')`).join(', ')}) AS context`;
    const left = await Promise.all(Array.from({ length: 32 }, () => work.ask<{ pid: number; sections: number; context: string }>({ name: 'left', text: LEFT }, [])));
    expect(new Set(left.map(([row]) => row?.pid)).size).toBeGreaterThan(1);
    expect(new Set(left.map(([row]) => `${row?.sections} ${row?.context}`))).toEqual(new Set(['0 ']));
  });

  it('leaves none when the statement fails', async () => {
    const broken = viewerOf(scene.crews.나루.admin);
    await expect(gate.look({ ...broken, firmId: 'no-uuid' }, sectionIds[0] ?? '')).rejects.toThrow(/uuid/);
    expect(await gate.look(viewerOf(scene.stranger), sectionIds[0] ?? '')).toBeNull();
    const left = await Promise.all(Array.from({ length: 32 }, () => work.ask<{ firm: string | null }>({ name: 'left-firm', text: `SELECT nullif(current_setting('app.firm_id', true), '') AS firm, pg_sleep(0.05)` }, [])));
    expect(left.flat().every(({ firm }) => firm === null)).toBe(true);
  });
});
