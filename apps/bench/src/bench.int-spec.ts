import { report } from './report/markdown';
import { runBenchmark } from './run-benchmark';
import { crash } from './scenarios/crash';
import { oneRoom } from './scenarios/full-speed';
import { relays } from './servers/peers';
import type { ServerKind } from './servers/server-kind';
import { shoalKind } from './servers/shoal';

let ours: ServerKind;
beforeAll(async () => {
  ours = await shoalKind({ rooms: 2, sessions: 8 });
}, 120_000);
afterAll(() => ours?.dismantle?.());

/** The benchmark itself with small numbers: the built server and the relay, so that it does not rot. */
it('measures the built server and the relay, and writes its report', async () => {
  const scenarios = [oneRoom(true), crash(true)];
  const kinds = new Map([ours, ...relays].map((kind): [ServerKind['id'], ServerKind] => [kind.id, kind]));
  const said: string[] = [];
  const results = await runBenchmark({ scenarios, kinds, repetitions: 1, say: (text) => void said.push(text) });

  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  const [speed, killed] = results;
  expect(speed?.rows.map(({ id }) => id)).toEqual(['shoal', 'relay', 'relay-coalescing']);
  for (const { medians } of speed?.rows ?? []) expect(medians).toMatchObject({ cpu: expect.any(Number), perSecond: expect.any(Number) });
  for (const { medians } of speed?.rows ?? []) expect(medians.cpu).toBeGreaterThan(0);
  expect(killed?.rows).toHaveLength(1);
  expect(killed?.rows[0]?.medians).toMatchObject({ lost: 0, savedLost: 0 });
  expect(killed?.rows[0]?.medians.shown).toBeGreaterThan(20);
  const text = report({ facts: ['a machine'], command: 'a command' }, results, '## Notes\n');
  expect(text).toContain('| Shoal |');
  expect(text).toContain('| 0 lost of those shown | 0 of ');
}, 180_000);
