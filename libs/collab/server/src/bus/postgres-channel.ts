import { ACCESS_CHANNEL } from '@shoal/contract';
import { APPLICATION_ROLE } from '@shoal/platform';
import pg from 'pg';
import type { Logger } from 'pino';
import { type BusChannel, type ChannelListener, pause, RETRY_MS } from './bus-channel';
import { APPEND_CHANNEL, type BusMessage, PRESENCE_CHANNEL } from './bus-messages';

const CONNECT_TIMEOUT_MS = 5_000;
const SEND = 'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n (channel, payload)';

/** LISTEN and NOTIFY on one connection of its own. */
export class PostgresChannel implements BusChannel {
  readonly name = 'postgresql';
  private client: pg.Client | null = null;
  private listener: ChannelListener | null = null;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  /** Rejects when the database cannot be reached. */
  async start(listener: ChannelListener): Promise<void> {
    this.listener = listener;
    await this.connect();
  }

  async send(messages: readonly BusMessage[]): Promise<void> {
    if (!this.client) throw new Error('not connected');
    await this.client.query({ name: 'bus-send', text: SEND, values: [messages.map(({ channel }) => channel), messages.map(({ payload }) => payload)] });
  }

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
      connectionString: this.databaseUrl,
      application_name: 'shoal-collab-watch',
      // A notification need not survive a crash: whoever missed it reads the log.
      options: `-c role=${APPLICATION_ROLE} -c synchronous_commit=off`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.on('notification', ({ channel, payload }) => this.listener?.heard({ channel, payload: payload ?? '' }));
      await client.query(`LISTEN ${ACCESS_CHANNEL}; LISTEN ${APPEND_CHANNEL}; LISTEN ${PRESENCE_CHANNEL}`);
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
    this.logger.warn('lost the connection that hears of changes');
    while (!this.stopped && !this.client) await this.connect().catch(() => pause(RETRY_MS));
    if (this.stopped) await this.stop();
    else this.listener?.back();
  }
}
