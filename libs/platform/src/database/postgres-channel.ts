import pg from 'pg';
import type { Logger } from 'pino';
import { APPLICATION_ROLE } from './data-source';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_MS = 300;
const SEND = 'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n (channel, payload)';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Notice {
  readonly channel: string;
  readonly payload: string;
}

interface NoticeListener {
  heard(notice: Notice): void;
  /** It stands again after a break; what was said meanwhile is lost. */
  back(): void;
}

interface PostgresChannelOptions {
  readonly databaseUrl: string;
  readonly channels: readonly string[];
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly logger: Logger;
}

/** LISTEN and NOTIFY on one connection of its own. */
export class PostgresChannel {
  readonly name = 'postgresql';
  private client: pg.Client | null = null;
  private listener: NoticeListener | null = null;
  private stopped = false;

  constructor(private readonly options: PostgresChannelOptions) {}

  /** Rejects when the database cannot be reached. */
  async start(listener: NoticeListener): Promise<void> {
    this.listener = listener;
    await this.connect();
  }

  async send(notices: readonly Notice[]): Promise<void> {
    if (!this.client) throw new Error('not connected');
    await this.client.query({ name: 'bus-send', text: SEND, values: [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)] });
  }

  /** Ends the connection and makes a new one: it stands, but nothing comes through. */
  renew(): void {
    const { client } = this;
    // In the background: whoever does not let anything through may not answer a goodbye either.
    client?.end().catch(() => undefined);
    if (client) this.lost(client);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: this.options.applicationName,
      // A notification need not survive a crash: whoever missed it looks again.
      options: `-c role=${APPLICATION_ROLE} -c synchronous_commit=off`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.on('notification', ({ channel, payload }) => this.listener?.heard({ channel, payload: payload ?? '' }));
      await client.query(this.options.channels.map((channel) => `LISTEN ${channel}`).join('; '));
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => this.lost(client));
  }

  private lost(client: pg.Client): void {
    client.removeAllListeners('notification');
    if (this.client !== client) return;
    this.client = null;
    if (!this.stopped) void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    this.options.logger.warn({ connection: this.options.applicationName }, 'lost the connection that hears of changes');
    while (!this.stopped && !this.client) await this.connect().catch(() => pause(RETRY_MS));
    if (this.stopped) await this.stop();
    else this.listener?.back();
  }
}
