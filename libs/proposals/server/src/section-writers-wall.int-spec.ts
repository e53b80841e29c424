import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { addSection, buildScene, MUTATIONS, type Scene } from './proposals.scene';

let scene: Scene;
let section: string;
let writer: TestPerson;

beforeAll(async () => {
  scene = await buildScene();
  const { 나루, 다온 } = scene.crews;
  ({ id: section } = await addSection(scene, { title: '가격', ownerFirmId: 다온.firm.id, readers: 'OWNER_AND_LEAD' }));
  writer = 다온.member;
  await scene.server.as(나루.admin).ask(MUTATIONS.updateSection, { input: { id: section, version: 1, writerIds: [writer.id] } });
}, 60_000);
afterAll(() => scene?.server.stop());

/** How many rows a statement with the rights of this person writes: nothing but row-level security stands between. */
const write = async (person: TestPerson, sql: string): Promise<string> => {
  const { app } = scene.server;
  const run = app.get(UnitOfWork).run({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId }, async ({ manager }) => {
    const result = (await manager.query(sql, [section])) as unknown[];
    return String(typeof result[1] === 'number' ? result[1] : result.length);
  });
  return run.catch((error: unknown) => (/row-level security/.test(String(error)) ? '0' : String(error)));
};
const state = async (): Promise<string> => {
  const { database } = scene.server;
  return JSON.stringify([(await database.query('SELECT * FROM sections ORDER BY id')).rows, (await database.query('SELECT * FROM section_writers ORDER BY section_id, person_id')).rows]);
};

const STATEMENTS: readonly string[] = [
  `UPDATE sections SET title = '가로챔' WHERE id = $1`,
  `UPDATE sections SET readers = 'consortium' WHERE id = $1`,
  `UPDATE sections SET owner_firm_id = app_firm() WHERE id = $1`,
  `UPDATE sections SET state = 'confirmed' WHERE id = $1`,
  'DELETE FROM sections WHERE id = $1',
  `INSERT INTO sections (id, cooperative_id, bid_id, proposal_id, position, title, owner_firm_id) SELECT gen_random_uuid(), cooperative_id, bid_id, proposal_id, 99, '끼움', owner_firm_id FROM sections WHERE id = $1 RETURNING id`,
  'INSERT INTO section_writers (section_id, person_id, cooperative_id, bid_id, position) SELECT id, app_person(), cooperative_id, bid_id, 9 FROM sections WHERE id = $1 RETURNING section_id',
  'UPDATE section_writers SET person_id = app_person() WHERE section_id = $1',
  'DELETE FROM section_writers WHERE section_id = $1',
];

describe('a section and its writers', () => {
  it.each(STATEMENTS)('are not touched by a firm of the bid without a part in them, a rival, the office or a stranger: %s', async (sql) => {
    const before = await state();
    const { 가온, 새봄 } = scene.crews;
    for (const person of [가온.admin, 가온.member, 새봄.admin, scene.office, scene.stranger]) expect([person.name, await write(person, sql)]).toEqual([person.name, '0']);
    expect(await state()).toBe(before);
  });

  it.each(STATEMENTS)('are not touched by people of the owner while it is suspended: %s', async (sql) => {
    const before = await state();
    const { database } = scene.server;
    await database.query(`UPDATE firms SET membership = 'suspended' WHERE id = $1`, [writer.firmId]);
    expect(await write(writer, sql)).toBe('0');
    await database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [writer.firmId]);
    expect(await state()).toBe(before);
  });

  it('is written by its owner firm’s people: the same statements are real ones', async () => {
    expect(await write(writer, `UPDATE sections SET state = 'writing' WHERE id = $1`)).toBe('1');
  });

  it('is added by the managing firm alone: having a section opens no place for another', async () => {
    expect(await write(writer, STATEMENTS[5]!)).toBe('0');
  });

  // Carrying the state on is theirs, and the owner is their own firm already.
  it.each(STATEMENTS.filter((sql) => !/state = |owner_firm_id = app_firm/.test(sql)))('is not assigned, renamed or moved by its writers, who may write its text: %s', async (sql) => {
    const before = await state();
    expect(await write(writer, sql)).toBe('0');
    expect(await state()).toBe(before);
  });

  it('is opened to others by its owner’s administrators, who do not touch the outline', async () => {
    const { 다온 } = scene.crews;
    expect(await write(다온.admin, `UPDATE sections SET readers = 'owner' WHERE id = $1`)).toBe('1');
    expect(await write(다온.admin, 'UPDATE section_writers SET position = 3 WHERE section_id = $1')).toBe('1');
    for (const change of [`title = '가로챔'`, 'position = 7', `owner_firm_id = (SELECT lead_firm_id FROM bids WHERE id = bid_id)`]) expect([change, await write(다온.admin, `UPDATE sections SET ${change} WHERE id = $1`)]).toEqual([change, '0']);
  });

  it('is not opened by the managing firm to itself once it is closed to it, though it orders the outline', async () => {
    const { 나루 } = scene.crews;
    for (const change of [`readers = 'consortium'`, 'owner_firm_id = app_firm()']) expect([change, await write(나루.admin, `UPDATE sections SET ${change} WHERE id = $1`)]).toEqual([change, '0']);
    expect(await write(나루.admin, STATEMENTS[6]!)).toBe('0');
    expect(await write(나루.admin, `UPDATE sections SET title = '가격 제안' WHERE id = $1`)).toBe('1');
    expect(await write(나루.member, `UPDATE sections SET title = '가로챔' WHERE id = $1`)).toBe('0');
  });
});
