import { OpinionRemindersJob } from './opinion-reminders.job';
import { buildScene, must, openedBy, type OpinionShape, type Scene, told } from './opinions.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 90_000);
afterAll(() => scene?.server.stop());

const DAY_MS = 86_400_000;
const DUE = new Date('2041-06-20T09:00:00Z');
/** So many days before the end, at nine in the morning of Seoul. */
const before = (days: number): Date => new Date(Date.UTC(2041, 5, 20) - days * DAY_MS);
const run = (now: Date): Promise<void> => scene.server.app.get(OpinionRemindersJob).runAt(now);
const open = (more: object = {}): Promise<OpinionShape> => openedBy(scene, scene.naru.admin, { dueAt: DUE.toISOString(), ...more });
const reminded = async (opinion: OpinionShape) => {
  const kinds = [];
  for (const person of [scene.naru.admin, scene.office, scene.saebom.admin]) kinds.push((await told(scene, person, `/opinions/${opinion.id}`)).filter((kind) => kind === 'opinion_due').length);
  return kinds;
};
const daysTold = async (opinion: OpinionShape) =>
  (await scene.server.database.query<{ days: number }>(`SELECT (args->>'days')::int AS days FROM notifications WHERE person_id = $1 AND link = $2 AND kind = 'opinion_due' ORDER BY created_at, id`, [scene.office.id, `/opinions/${opinion.id}`])).rows.map(({ days }) => days);

it('reminds writers and office three days and one day before the end, each once, and nobody else', async () => {
  const opinion = await open();
  for (let days = 6; days >= -2; days -= 1) {
    await run(before(days));
    await run(before(days));
  }
  expect(await reminded(opinion)).toEqual([2, 2, 0]);
  expect(await daysTold(opinion)).toEqual([3, 1]);
});

it('says only the more urgent one after days without any, and not at night', async () => {
  const opinion = await open();
  await run(new Date(before(1).getTime() - 3 * 3_600_000));
  expect(await daysTold(opinion)).toEqual([]);
  await run(before(1));
  expect(await daysTold(opinion)).toEqual([1]);
});

it('begins anew when the end is moved, and is silent once it was withdrawn or has no end', async () => {
  const moved = await open();
  await run(before(3));
  const later = await must(scene, scene.office, 'updateOpinion', { id: moved.id, version: moved.version, dueAt: new Date(DUE.getTime() + 2 * DAY_MS).toISOString() });
  await run(before(1));
  expect(await daysTold(moved)).toEqual([3, 3]);
  await must(scene, scene.naru.admin, 'setOpinionState', { id: later.id, version: later.version, state: 'WITHDRAWN' });
  const endless = await open({ dueAt: null });
  await run(before(0));
  await run(before(-1));
  expect([await daysTold(moved), await daysTold(endless)]).toEqual([[3, 3], []]);
});
