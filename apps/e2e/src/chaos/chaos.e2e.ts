import { Cluster } from '../cluster/cluster';
import { ChaosRun } from './chaos-run';

/** SHOAL_CHAOS_SECONDS=600 makes it long, SHOAL_CHAOS_SEED repeats a run. */
const seconds = Number(process.env['SHOAL_CHAOS_SECONDS'] ?? 30);
const seed = Number(process.env['SHOAL_CHAOS_SEED'] ?? Date.now() % 1_000_000);

let cluster: Cluster;
beforeAll(async () => {
  cluster = await Cluster.start({ nodes: 2, environment: { SHOAL_LOG_LEVEL: 'fatal' } });
}, 180_000);
afterAll(() => cluster?.stop(), 60_000);

it(`loses nothing of what was acknowledged or shown, and nothing of who stays (seed ${seed}, ${seconds} s)`, async () => {
  const run = new ChaosRun(cluster, seed, seconds * 1_000);
  try {
    const { faults, happened, ...counts } = await run.run();
    process.stderr.write(`\nchaos, seed ${seed}: ${JSON.stringify(counts)}\n${happened.map((line) => `  ${line}\n`).join('')}`);
    expect({ seed, faults: faults.length, first: faults.slice(0, 10) }).toEqual({ seed, faults: 0, first: [] });
    // Enough to mean something, also on a busy computer; closed tabs take what they had not saved with them.
    expect(counts.edits).toBeGreaterThan(seconds * 100);
    expect(counts.acknowledged).toBeGreaterThan(counts.edits * 0.7);
    expect(counts.shown).toBeGreaterThan(counts.edits * 0.5);
    expect(happened).toHaveLength(8);
  } finally {
    run.leave();
  }
}, seconds * 1_000 + 240_000);
