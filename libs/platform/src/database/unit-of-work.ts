import { Injectable } from '@nestjs/common';
import { type AccessChange, ACCESS_CHANNEL, ShoalError } from '@shoal/contract';
import type pg from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { v7 as uuid } from 'uuid';
import { LIVE_CHANNEL, type LiveTopic, writeLiveMessage } from '../live/live-topic';
import { KEPT_CONNECTIONS } from './data-source';
import { contextValues, SET_CONTEXT_SQL, type TenantContext } from './tenant-context';

/** One transaction in one tenant's context. Repositories take `manager` from it. */
export interface Work {
  readonly manager: EntityManager;
  readonly context: TenantContext;
  /** Tells every collab process, once this has committed, to check again who may be in which room. */
  accessChanged(change: AccessChange): Promise<void>;
  /** Tells whoever has subscribed to these topics, on any process, once this has committed. Ids of what changed, never what it says. */
  announce(topics: LiveTopic | readonly LiveTopic[], ids?: readonly string[]): Promise<void>;
  /** A job that exists if and only if this commits. */
  enqueue(topic: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
}

/** A question that waits longer has no answer: others wait behind it. */
const ANSWER_LIMIT_MS = 10_000;

/** Parsed and planned once by each connection, under a name that stands for this text everywhere. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Opens the transaction of an operation: sets the tenant that row-level security sees, commits or rolls back.
 * Errors: database out of reach → UNAVAILABLE; anything else as thrown.
 */
@Injectable()
export class UnitOfWork {
  private readonly pool: pg.Pool;

  constructor(private readonly dataSource: DataSource) {
    // TypeORM prepares nothing and adds its own work to each statement; its connections are the same.
    this.pool = (dataSource.driver as PostgresDriver).master as pg.Pool;
  }

  /** Opens the connections that stay open, before the first people come. */
  async warmUp(): Promise<void> {
    await Promise.all(Array.from({ length: KEPT_CONNECTIONS }, () => this.pool.query('SELECT 1')));
  }

  async run<T>(context: TenantContext, work: (work: Work) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        await manager.query(SET_CONTEXT_SQL, [...contextValues(context)]);
        return work(openWork(manager, context));
      });
    } catch (error) {
      throw isConnectionLoss(error) ? new ShoalError('UNAVAILABLE') : error;
    }
  }

  /**
   * One prepared statement in a transaction of its own and without a tenant's context: only functions of the database can
   * answer it, with the wall's rights or in a context that they set for themselves.
   */
  async ask<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>({ ...statement, values: [...values], query_timeout: ANSWER_LIMIT_MS } as pg.QueryConfig)).rows;
    } catch (error) {
      throw isConnectionLoss(error) ? new ShoalError('UNAVAILABLE') : error;
    }
  }
}

const openWork = (manager: EntityManager, context: TenantContext): Work => ({
  manager,
  context,
  accessChanged: async (change) => {
    await manager.query('SELECT pg_notify($1, $2)', [ACCESS_CHANNEL, JSON.stringify(change)]);
  },
  announce: async (topics, ids = []) => {
    const payloads = [topics].flat().map((topic) => writeLiveMessage(topic, ids));
    if (payloads.length > 0) await manager.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [LIVE_CHANNEL, payloads]);
  },
  enqueue: async (topic, payload) => {
    const actor = 'purpose' in context ? null : context.personId;
    await manager.query('INSERT INTO outbox (id, cooperative_id, person_id, topic, payload) VALUES ($1, $2, $3, $4, $5)', [
      uuid(),
      context.cooperativeId ?? null,
      actor,
      topic,
      JSON.stringify(payload),
    ]);
  },
});

const CONNECTION_LOSS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003']);
export const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error && (CONNECTION_LOSS.has(String((error as { code?: unknown }).code)) || /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(error.message));

/** The name of the constraint that a failed statement ran into, or null. */
export const violatedConstraint = (error: unknown): string | null => {
  if (!(error instanceof QueryFailedError)) return null;
  const name = (error.driverError as { constraint?: unknown }).constraint;
  return typeof name === 'string' ? name : null;
};
