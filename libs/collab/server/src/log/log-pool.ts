import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { APPLICATION_ROLE, ServerSettings } from '@shoal/platform';
import pg from 'pg';

const CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 5_000;
/** A commit that takes longer has failed: the writers keep their edits and come again. */
const STATEMENT_TIMEOUT_MS = 15_000;

const SESSION = [
  `-c role=${APPLICATION_ROLE}`,
  // Row-level security opens the log's tables to this purpose and to nothing else.
  '-c app.purpose=collab-log',
  '-c synchronous_commit=on',
  `-c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
].join(' ');

/** The log's own connections, so that a busy API never delays a commit. */
@Injectable()
export class LogPool implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(settings: ServerSettings) {
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl,
      application_name: 'shoal-collab-log',
      options: SESSION,
      max: CONNECTIONS,
      min: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS + 2_000,
      keepAlive: true,
    });
    // Idle connections end with the database; the next statement opens a new one.
    this.pool.on('error', () => undefined);
  }

  /** Opens its connections, so that the first rooms after a start need not wait for them. */
  onApplicationBootstrap(): void {
    for (let count = 0; count < CONNECTIONS; count += 1) this.pool.query('SELECT 1').catch(() => undefined);
  }

  async rows<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ name, text, values: [...values] });
    return rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
