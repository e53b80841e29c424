import type { ClientClaim, StoredRoom, StoredUpdate, UpdateLog, UpdateRecord } from '../ports';

interface RunningCommit {
  readonly records: readonly UpdateRecord[];
  readonly resolve: (seqs: (number | null)[]) => void;
  readonly reject: (error: Error) => void;
}

/** A log in memory whose commits end when the test says so; what is in `rooms` is on the disk. */
export class FakeLog implements UpdateLog {
  readonly rooms = new Map<string, (StoredUpdate & { personId: string | null })[]>();
  readonly batches: number[] = [];
  /** Owner of `<room> <client id>`; null: the server. */
  readonly owners = new Map<string, string | null>();
  running: RunningCommit | null = null;
  /** Commits end at once. */
  automatic = true;
  /** Takes nothing any more. */
  readonly frozen = new Set<string>();
  unreadable = false;

  load(room: string, afterSeq: number): Promise<StoredRoom> {
    if (this.unreadable) return Promise.reject(new Error('cannot be read'));
    const updates = (this.rooms.get(room) ?? []).filter(({ seq }) => seq > afterSeq);
    return Promise.resolve({ snapshot: null, updates });
  }

  commit(records: readonly UpdateRecord[]): Promise<(number | null)[]> {
    if (this.running) throw new Error('two commits at once');
    this.batches.push(records.length);
    if (this.automatic) return Promise.resolve(this.write(records));
    return new Promise((resolve, reject) => {
      this.running = { records, resolve, reject };
    });
  }

  claim(claims: readonly ClientClaim[]): Promise<boolean[]> {
    if (this.unreadable) return Promise.reject(new Error('cannot be read'));
    return Promise.resolve(
      claims.map(({ room, clientId, personId, inLog }) => {
        const key = `${room} ${clientId}`;
        if (!this.owners.has(key) && !inLog) this.owners.set(key, personId);
        return this.owners.get(key) === personId;
      }),
    );
  }

  /** Ends the running commit: on the disk and reported. */
  finish(): void {
    const { records, resolve } = this.takeRunning();
    resolve(this.write(records));
  }

  /** Ends the running commit with an error; it may have been written nevertheless. */
  fail(options: { written: boolean }): void {
    const { records, reject } = this.takeRunning();
    if (options.written) this.write(records);
    reject(new Error('connection lost'));
  }

  /** Somebody else writes. */
  write(records: readonly UpdateRecord[]): (number | null)[] {
    return records.map(({ room, update, personId }) => {
      if (this.frozen.has(room)) return null;
      const stored = this.rooms.get(room) ?? [];
      const seq = stored.length + 1;
      this.rooms.set(room, [...stored, { seq, update, personId }]);
      return seq;
    });
  }

  updates(room: string): Uint8Array[] {
    return (this.rooms.get(room) ?? []).map(({ update }) => update);
  }

  private takeRunning(): RunningCommit {
    const { running } = this;
    if (!running) throw new Error('no commit is running');
    this.running = null;
    return running;
  }
}
