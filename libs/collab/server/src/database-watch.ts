import { Inject, Injectable } from '@nestjs/common';
import type { Attendance, Bus, BusEvent } from '@shoal/collab-engine';
import { type AccessChange, ACCESS_CHANNEL, parseRoom } from '@shoal/contract';
import { ADVISORY_LOCKS, APPLICATION_ROLE, LOGGER, ServerSettings } from '@shoal/platform';
import pg from 'pg';
import type { Logger } from 'pino';

/** Rooms to which somebody else has appended: see the migration's `collab_seed`. */
const APPEND_CHANNEL = 'shoal_collab';
const LEASE_PATIENCE_MS = 15_000;
const RETRY_MS = 500;
const PROBE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * One connection that hears what changed and holds the lease: while it stands, no other process serves rooms of this
 * database. When it breaks, everything that may have been missed is checked again once it is back.
 */
@Injectable()
export class DatabaseWatch implements Bus {
  /** False while another process holds the lease. */
  serving = false;
  private readonly listeners = new Set<(event: BusEvent) => void>();
  private client: pg.Client | null = null;
  private stopped = false;
  private onUsurped: () => void = () => undefined;

  constructor(
    private readonly settings: ServerSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  subscribe(listener: (event: BusEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Resolves once the lease is held; rejects when another process keeps it. `onUsurped`: it was lost to another process. */
  async start(onUsurped: () => void, patienceMs = LEASE_PATIENCE_MS): Promise<void> {
    const until = Date.now() + patienceMs;
    while (!(await this.connect())) {
      if (Date.now() >= until) {
        throw new Error('Another Shoal process already serves /collab on this database. Stop it, or leave collab out of SHOAL_ROLES here.');
      }
      await pause();
    }
    this.onUsurped = onUsurped;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.serving = false;
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  /** False when another process holds the lease. Rejects when the database cannot be reached. */
  private async connect(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      application_name: 'shoal-collab-watch',
      options: `-c role=${APPLICATION_ROLE}`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [ADVISORY_LOCKS.collabLease]);
      this.serving = rows[0]?.held ?? false;
      if (!this.serving) {
        await client.end();
        return false;
      }
      client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
      await client.query(`LISTEN ${ACCESS_CHANNEL}; LISTEN ${APPEND_CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => void this.reconnect());
    this.probe(client);
    return true;
  }

  private async reconnect(): Promise<void> {
    this.client = null;
    if (this.stopped) return;
    this.logger.warn('lost the connection that hears of changes');
    let usurped = false;
    while (!this.stopped) {
      const held = await this.connect().catch(() => null);
      if (held) break;
      if (held === false && !usurped) {
        usurped = true;
        this.logger.error('another process serves /collab on this database now');
        this.onUsurped();
      }
      await pause();
    }
    if (!this.stopped) this.emit({ type: 'missed' });
  }

  /** A connection that is dead without saying so would leave revocations unheard. */
  private probe(client: pg.Client): void {
    const timer = setInterval(() => {
      client.query('SELECT 1').catch(() => client.end().catch(() => undefined));
    }, PROBE_MS);
    client.once('end', () => clearInterval(timer));
  }

  private hear(channel: string, payload: string): void {
    const event = channel === APPEND_CHANNEL ? readAppend(payload) : readAccessChange(payload);
    if (!event) this.logger.error({ channel }, 'a notification that cannot be read');
    this.emit(event ?? { type: 'missed' });
  }

  private emit(event: BusEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, RETRY_MS));

function readAppend(payload: string): BusEvent | null {
  const room = parseRoom(payload)?.name;
  return room ? { type: 'appended', room } : null;
}

function readAccessChange(payload: string): BusEvent | null {
  try {
    const change = JSON.parse(payload) as AccessChange;
    return { type: 'access', concerns: (attendance) => isConcerned(change, attendance) };
  } catch {
    return null;
  }
}

function isConcerned(change: AccessChange, { room, identity, scope }: Attendance): boolean {
  switch (change.kind) {
    case 'person':
      return identity.personId === change.personId;
    case 'session':
      return identity.sessionId === change.sessionId;
    case 'bid':
      return scope === change.bidId;
    case 'room':
      return room === change.room;
    default:
      // A kind that this version does not know may concern anybody.
      return true;
  }
}
