import { Inject, Injectable } from '@nestjs/common';
import type { RoomName } from '@shoal/contract';
import { JobRegistry, LOGGER, UnitOfWork } from '@shoal/platform';
import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import { weightOf, DocumentWork } from '../documents/document-work';
import { CompactionRepository } from './compaction.repository';
import { PAUSE_MS } from './writing-windows';

const EVERY_MS = 20_000;
/**
 * A tail of this length is due at once: opening a room decodes its tail at about ten microseconds an update, so that it never costs
 * more than some milliseconds; merging more often would write the whole text again for a few sentences.
 */
const TAIL_DUE = 500;
/** Merging costs about a second of CPU for a state of a megabyte: large texts wait for a longer tail, an update more for so many bytes. */
const BYTES_AN_UPDATE = 1_000;
/** After a pause a short tail is due too, unless it is nothing beside the text. */
const QUIET_BYTES_AN_UPDATE = 20_000;
/** Left in the tail: a node that has not yet heard of the newest updates goes on reading them one by one instead of the whole text. */
const GRACE_MS = 60_000;
/** Rooms in one run; the next one is soon. */
const AT_ONCE = 20;
/** A room that could not be read is tried again after so many runs, about an hour. */
const RUNS_TO_REST = 180;
const LOG = { purpose: 'collab-log' } as const;

const compacted = new Counter({ name: 'shoal_collab_compacted_updates_total', help: 'Updates moved from the tail into snapshot and history' });
const unreadable = new Counter({ name: 'shoal_collab_unreadable_rooms_total', help: 'Rooms that compaction left alone because something of them is missing or cannot be read' });

/** Keeps tails short. Safe beside running writers and beside another one of its kind. */
@Injectable()
export class CompactJob {
  /** Rooms that could not be read, with the run in which they are tried again. */
  private readonly resting = new Map<RoomName, number>();
  private run = 0;

  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly rooms: CompactionRepository,
    private readonly documents: DocumentWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('collab-compact', EVERY_MS, () => this.runAt(new Date()));
  }

  async runAt(now: Date): Promise<void> {
    this.run += 1;
    for (const [room, until] of this.resting) if (until <= this.run) this.resting.delete(room);
    const query = { length: TAIL_DUE, bytesAnUpdate: BYTES_AN_UPDATE, quietBytesAnUpdate: QUIET_BYTES_AN_UPDATE, quietSince: new Date(now.getTime() - PAUSE_MS), limit: AT_ONCE };
    const due = await this.work.run(LOG, (work) => this.rooms.due(work, query, [...this.resting.keys()]));
    for (const room of due) {
      try {
        await this.compact(room, now);
      } catch (error) {
        // Never over what cannot be read: it stays as it is, for somebody to look at.
        this.resting.set(room, this.run + RUNS_TO_REST);
        unreadable.inc();
        this.logger.error({ room, err: error }, 'a room could not be compacted and was left as it is');
      }
    }
  }

  /** False when there was nothing to do, or somebody else did it. */
  async compact(room: RoomName, now: Date): Promise<boolean> {
    const tail = await this.work.run(LOG, (work) => this.rooms.tail(work, room));
    const weight = (tail.state?.length ?? 0) + weightOf(tail.tail.map(({ update }) => update));
    const result = await this.documents.run('compact', weight, tail, new Date(now.getTime() - GRACE_MS));
    if (!result) return false;
    const done = await this.work.run(LOG, (work) => this.rooms.compact(work, room, tail.baseSeq, result.compacted, result.knowledge));
    if (done) compacted.inc(result.compacted.uptoSeq - tail.baseSeq);
    return done;
  }
}
