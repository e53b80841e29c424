import type { Queue } from 'bullmq';
import type { UnitOfWork } from '../database/unit-of-work';

const BATCH = 100;
interface OutboxRow {
  readonly id: string;
  readonly cooperative_id: string | null;
  readonly person_id: string | null;
  readonly topic: string;
  readonly payload: Record<string, unknown>;
}

/**
 * Hands committed outbox rows to the queue and returns how many. A row is marked only after the queue has it, and the
 * job carries the row's id, so that a crash in between repeats the hand-over and not the job.
 */
export const relayOutbox = (work: UnitOfWork, queue: Queue): Promise<number> =>
  work.run({ purpose: 'outbox' }, async ({ manager }) => {
    const rows = await manager.query<OutboxRow[]>(
      'SELECT id, cooperative_id, person_id, topic, payload FROM outbox WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED',
      [BATCH],
    );
    if (rows.length === 0) return 0;
    await queue.addBulk(
      rows.map((row) => ({ name: row.topic, data: { cooperativeId: row.cooperative_id, personId: row.person_id, payload: row.payload }, opts: { jobId: row.id } })),
    );
    await manager.query('UPDATE outbox SET dispatched_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
    return rows.length;
  });
