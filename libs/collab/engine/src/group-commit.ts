import type { Clock, Probe, UpdateLog, UpdateRecord } from './ports';

const MAX_BATCH_ROWS = 1_000;
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
/** Beyond this the log is too far behind to promise anything. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** One received update on its way to the log. */
export interface PendingUpdate {
  /** Null when the log holds all of it already: it is only acknowledged in its turn. */
  readonly record: UpdateRecord | null;
  /** True when its connection has failed meanwhile: it is left out, and the client resyncs. */
  abandoned(): boolean;
  /** Called strictly after the commit, in the order of arrival. */
  committed(seq: number | null): void;
  failed(): void;
}

/**
 * The one writer of a process: whatever arrives while a commit runs is the next commit.
 * Nobody waits for a timer, and the busier it gets the larger the batches become.
 */
export class GroupCommit {
  private waiting: PendingUpdate[] = [];
  private waitingBytes = 0;
  private running: Promise<void> | null = null;

  constructor(
    private readonly log: UpdateLog,
    private readonly clock: Clock,
    private readonly probe: Probe,
  ) {}

  /** False when too much is waiting; the update was then not taken. */
  push(update: PendingUpdate): boolean {
    const bytes = update.record?.update.length ?? 0;
    if (this.waitingBytes + bytes > MAX_WAITING_BYTES) return false;
    this.waiting.push(update);
    this.waitingBytes += bytes;
    this.running ??= this.run();
    return true;
  }

  /** Resolves when nothing waits and no commit runs. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // What arrives in the same turn of the event loop shares the first commit.
    await new Promise<void>((resolve) => this.clock.soon(resolve));
    while (this.waiting.length > 0) await this.commitNext();
    this.running = null;
  }

  private async commitNext(): Promise<void> {
    const { batch, records, bytes } = this.takeBatch();
    const startedAt = this.clock.now();
    let seqs: readonly (number | null)[] = [];
    try {
      if (records.length > 0) {
        seqs = await this.log.commit(records);
        this.probe.batchCommitted(records.length, bytes, this.clock.now() - startedAt);
      }
    } catch (error) {
      this.probe.batchFailed(records.length, error);
      for (const update of batch) update.failed();
      return;
    }
    const inOrder = seqs.values();
    for (const update of batch) {
      const seq = update.record && inOrder.next().value;
      // Its room was frozen meanwhile: nothing of it was written, the others' was.
      if (update.record && seq == null) update.failed();
      else update.committed(seq ?? null);
    }
  }

  private takeBatch(): { batch: PendingUpdate[]; records: UpdateRecord[]; bytes: number } {
    const batch: PendingUpdate[] = [];
    const records: UpdateRecord[] = [];
    let bytes = 0;
    let taken = 0;
    for (const update of this.waiting) {
      const length = update.record?.update.length ?? 0;
      if (records.length > 0 && (records.length >= MAX_BATCH_ROWS || bytes + length > MAX_BATCH_BYTES)) break;
      taken += 1;
      this.waitingBytes -= length;
      if (update.abandoned()) {
        update.failed();
        continue;
      }
      batch.push(update);
      bytes += length;
      if (update.record) records.push(update.record);
    }
    this.waiting = this.waiting.slice(taken);
    return { batch, records, bytes };
  }
}
