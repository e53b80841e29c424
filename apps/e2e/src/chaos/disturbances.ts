import type { Cluster } from '../cluster/cluster';
import { pause } from '../cluster/room-client';
import type { ShoalProcess } from '../shoal-process';
import type { Random } from './random';

const SIGKILLS = 5;
const DATABASE_STOPS = 2;
/** The first and the last part of the time are left alone, so that everything begins and ends. */
const CALM_PART = 0.08;

interface Planned {
  readonly atMs: number;
  readonly what: string;
  happen(): Promise<void>;
}

/** What is done to the servers, at times that the seed decides. */
export class Disturbances {
  readonly happened: string[] = [];
  private readonly plan: readonly Planned[];
  private running: Promise<void>[] = [];
  private database: Promise<void> = Promise.resolve();

  constructor(
    private readonly cluster: Cluster,
    random: Random,
    durationMs: number,
  ) {
    const at = (): number => Math.round(durationMs * (CALM_PART + (random(1_000) / 1_000) * (1 - 3 * CALM_PART)));
    const node = (): ShoalProcess => cluster.nodes[random(cluster.nodes.length)] ?? cluster.nodes[0]!;
    this.plan = [
      ...Array.from({ length: SIGKILLS }, () => ({ atMs: at(), what: 'SIGKILL', victim: node(), down: random(1_500) })).map(({ atMs, what, victim, down }) => ({ atMs, what, happen: () => this.kill(victim, down) })),
      ...Array.from({ length: DATABASE_STOPS }, () => ({ atMs: at(), what: 'immediate stop of PostgreSQL', happen: () => this.stopDatabase() })),
      { atMs: Math.round(durationMs * 0.4), what: 'one node of two gone for long', happen: () => this.kill(cluster.nodes[1]!, durationMs / 8) },
    ].sort((a, b) => a.atMs - b.atMs);
  }

  /** Runs to the end of the plan; every server is up again when it resolves. */
  async run(): Promise<void> {
    const begun = Date.now();
    for (const { atMs, what, happen } of this.plan) {
      await pause(Math.max(0, begun + atMs - Date.now()));
      this.happened.push(`${((Date.now() - begun) / 1000).toFixed(1)} s ${what}`);
      this.running.push(happen());
    }
    await Promise.all(this.running);
  }

  private async kill(victim: ShoalProcess, downMs: number): Promise<void> {
    await victim.end('SIGKILL');
    await pause(downMs);
    await this.launch(victim);
  }

  /** Not while it is being started. */
  private stopDatabase(): Promise<void> {
    this.database = this.database.then(async () => {
      await this.cluster.postgres.stop('immediate');
      await pause(500);
      await this.cluster.postgres.start();
    });
    return this.database;
  }

  /** As a service manager does: again and again, also while the database is away. */
  private async launch(node: ShoalProcess): Promise<void> {
    for (let attempt = 0; !node.isRunning; attempt += 1) {
      await node.launch().catch(async (error: unknown) => {
        if (attempt > 20) throw error;
        await pause(300);
      });
    }
  }
}
