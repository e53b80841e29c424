import { NOWHERE, type Place } from './containers';
import type { PlacedRun } from './placement';

interface Writing<Writer> {
  readonly writer: Writer;
  /** Ascending and touching. */
  readonly runs: PlacedRun[];
}

/**
 * What was judged and is on its way to the log, by client id. One connection at a time writes under an id, so that
 * nobody can bring two different texts for the same clocks.
 */
export class PendingWrites<Writer> {
  private readonly clients = new Map<number, Writing<Writer>>();
  private waiting: (() => void)[] = [];

  /** True when another connection's writing under this id is on its way. */
  isTaken(client: number, writer: Writer): boolean {
    const writing = this.clients.get(client);
    return writing !== undefined && writing.writer !== writer;
  }

  add(writer: Writer, runs: readonly PlacedRun[]): void {
    for (const run of runs) {
      const writing = this.clients.get(run.client);
      if (writing) writing.runs.push(run);
      else this.clients.set(run.client, { writer, runs: [run] });
    }
  }

  /** They are in the log. */
  settle(writer: Writer, runs: readonly PlacedRun[]): void {
    for (const { client, to } of runs) {
      const writing = this.clients.get(client);
      if (writing?.writer !== writer) continue;
      while ((writing.runs[0]?.to ?? Infinity) <= to) writing.runs.shift();
      if (writing.runs.length === 0) this.clients.delete(client);
    }
    this.wake();
  }

  /** They will never be: this connection's edits come again with its next one. */
  drop(writer: Writer): void {
    for (const [client, writing] of this.clients) if (writing.writer === writer) this.clients.delete(client);
    this.wake();
  }

  /** Resolves when something has been settled or dropped. */
  change(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Clock up to which this connection has written; 0 when nothing of it is on its way. */
  end(client: number, writer: Writer): number {
    const writing = this.clients.get(client);
    return writing?.writer === writer ? (writing.runs.at(-1)?.to ?? 0) : 0;
  }

  place(client: number, clock: number): Place {
    return this.runAt(client, clock)?.place ?? NOWHERE;
  }

  opens(client: number, clock: number): Place {
    const run = this.runAt(client, clock);
    return run?.from === clock ? run.opens : NOWHERE;
  }

  private runAt(client: number, clock: number): PlacedRun | undefined {
    return this.clients.get(client)?.runs.findLast(({ from, to }) => from <= clock && clock < to);
  }

  private wake(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
