import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@shoal/platform';
import pg from 'pg';
import { ApiClient } from '../api-client';
import { ShoalProcess } from '../shoal-process';
import { DeafProxy } from './deaf-proxy';
import { RedisProcess } from './redis-process';
import { RoomClient } from './room-client';
import { RoundRobinProxy } from './round-robin-proxy';

interface ClusterOptions {
  readonly nodes: number;
  readonly bus?: 'postgresql' | 'redis';
  readonly environment?: NodeJS.ProcessEnv;
}

/** Several server processes on one PostgreSQL, behind a proxy that gives connections out in turn. */
export class Cluster {
  readonly clients: RoomClient[] = [];

  private constructor(
    readonly postgres: EmbeddedPostgres,
    private readonly directory: string,
    readonly nodes: readonly ShoalProcess[],
    readonly proxy: RoundRobinProxy,
    /** Before PostgreSQL and, where there is one, before Redis. */
    readonly ears: readonly DeafProxy[],
    private readonly redis: RedisProcess | null,
  ) {}

  static async start({ nodes: count, bus = 'postgresql', environment = {} }: ClusterOptions): Promise<Cluster> {
    const directory = await mkdtemp(join(tmpdir(), 'shoal-cluster-'));
    await ShoalProcess.fillWithDemo(directory);
    const postgres = await startEmbeddedPostgres(directory, { supervised: false });
    const url = new URL(postgres.url);
    const redis = bus === 'redis' ? await RedisProcess.start() : null;
    const ears = await Promise.all([Number(url.port), ...(redis ? [redis.port] : [])].map((port) => DeafProxy.start(port)));
    url.port = String(ears[0]?.port);
    const shared = { DATABASE_URL: url.href, SHOAL_DEMO: '0', SHOAL_LOG_LEVEL: 'warn', ...(ears[1] && { REDIS_URL: `redis://127.0.0.1:${ears[1].port}` }), ...environment };
    const nodes = await Promise.all(Array.from({ length: count }, () => ShoalProcess.start(shared)));
    const proxy = await RoundRobinProxy.start(nodes.map(({ port }) => port));
    return new Cluster(postgres, directory, nodes, proxy, ears, redis);
  }

  get origin(): string {
    return this.proxy.origin;
  }

  signIn(email: string): Promise<ApiClient> {
    return ApiClient.signIn(this.origin, email);
  }

  /** Joins a room on one node, or through the proxy. */
  join({ cookie }: ApiClient, room: string, node?: ShoalProcess): RoomClient {
    const client = new RoomClient({ origin: node?.origin ?? this.origin, cookie, room });
    this.clients.push(client);
    return client;
  }

  leaveAll(): void {
    for (const client of this.clients.splice(0)) client.destroy();
  }

  /** As the owner of the database: past every rule. */
  async sql(text: string, values: readonly unknown[] = []): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    this.leaveAll();
    await this.proxy.stop();
    await Promise.all(this.nodes.map((node) => node.stop()));
    await Promise.all(this.ears.map((ear) => ear.stop()));
    await this.redis?.stop();
    await this.postgres.stop('immediate');
    await rm(this.directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
