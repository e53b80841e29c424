import { LiveClient, type TestPerson, type TestServer } from '@shoal/testing';
import { broughtIn, buildScene, card, changed, list, newTender, reached, type RequirementShape, type Scene, scripted, scriptReader, startBeside, uploaded } from '../intake/intake.scene';

let scene: Scene;
let other: TestServer;
const clients: LiveClient[] = [];
beforeAll(async () => {
  scene = await buildScene();
  other = await startBeside(scene);
  scriptReader(scene.server);
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});
afterAll(async () => {
  await other?.stop();
  await scene?.server.stop();
});

interface Told {
  readonly requirementsChanged: { readonly all: boolean; readonly requirements: readonly { readonly id: string; readonly version: number }[]; readonly rfps: readonly { readonly id: string; readonly state: string }[] };
}
const CHANGED = 'subscription ($id: ID!) { requirementsChanged(tenderId: $id) { all requirements { id version } rfps { id state } } }';
/** On another process than the one that changes things. */
const watch = (person: TestPerson, tenderId: string) => {
  const client = new LiveClient(other.origin, { cookie: other.as(person).cookie });
  clients.push(client);
  const id = client.subscribe(CHANGED, { id: tenderId });
  return { client, told: () => client.data<Told>(id).map(({ requirementsChanged }) => requirementsChanged), codes: () => client.codes(id) };
};

it('tells whoever looks at a tender how far a reading is, and what others change', async () => {
  const tender = await newTender(scene, scene.naru.admin);
  const { client, told } = watch(scene.saebom.member, tender);
  await client.until(() => told()[0]?.all === true, 'the first event');
  const rfp = await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'));
  await client.until(() => told().some(({ rfps, requirements }) => rfps[0]?.id === rfp && rfps[0].state === 'READY' && requirements.length === 1), 'ready');
  const [one] = (await list(scene, scene.naru.admin, tender)).nodes as [RequirementShape];
  await changed(scene, scene.naru.admin, 'correctRequirement', { id: one.id, version: one.version, texts: { title: '고침' } });
  await client.until(() => told().some(({ requirements }) => requirements[0]?.version === 2), 'the new version');
  expect(told().at(-1)).toEqual({ all: false, requirements: [{ id: one.id, version: 2 }], rfps: [] });
});

it('tells nobody of another cooperative, with and without the policy, and nothing of other tenders', async () => {
  const [tender, elsewhere] = [await newTender(scene, scene.naru.admin), await newTender(scene, scene.naru.admin)];
  const attempt = async () => {
    const stranger = watch(scene.stranger, tender);
    await stranger.client.until(() => stranger.codes().length > 0, 'refused');
    expect([stranger.codes(), stranger.told()]).toEqual([['NOT_FOUND'], []]);
  };
  await attempt();
  await other.withoutPolicy(attempt);
  const { client, told } = watch(scene.saebom.admin, elsewhere);
  await client.until(() => told().length > 0, 'the first event');
  await broughtIn(scene, scene.naru.admin, tender, card('SFR-001', '가'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told()).toHaveLength(1);
});

it('tells whoever had a file read how it ended, once', async () => {
  const tender = await newTender(scene, scene.naru.admin);
  await broughtIn(scene, scene.naru.member, tender, card('SFR-001', '가'), card('SFR-002', '나'));
  const { id } = await uploaded(scene, scene.naru.member, tender, scripted({ fails: 'died' }), '변경공고.pdf');
  await reached(scene, scene.naru.member, id, 'FAILED');
  const inbox = async (person: TestPerson) => (await scene.server.as(person).ask<{ notifications: { nodes: { kind: string; link: string }[] } }>('{ notifications(first: 10) { nodes { kind link } } }')).notifications.nodes;
  expect(await inbox(scene.naru.member)).toEqual([{ kind: 'RFP_FAILED', link: `/tenders/${tender}/requirements?rfp=${id}` }, { kind: 'RFP_READ', link: expect.stringMatching(`^/tenders/${tender}/requirements`) as unknown }]);
  expect(await inbox(scene.saebom.admin)).toEqual([]);
});
