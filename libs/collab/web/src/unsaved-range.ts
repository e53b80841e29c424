import * as Y from 'yjs';

/** From which clock on, per client id, the server may lack what this document holds. */
export class UnsavedRange {
  readonly clocks = new Map<number, number>();

  /** A local edit that began at this clock. */
  edited(client: number, clock: number): void {
    if (!this.clocks.has(client)) this.clocks.set(client, clock);
  }

  /** The server holds this much; returns whether the document holds more. */
  compare(doc: Y.Doc, stateVector: Uint8Array): boolean {
    const server = Y.decodeStateVector(stateVector);
    let more = false;
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
      const known = server.get(client) ?? 0;
      if (clock <= known) continue;
      more = true;
      this.clocks.set(client, Math.min(known, this.clocks.get(client) ?? known));
    }
    return more;
  }

  /** Own edits are confirmed up to this clock. */
  confirmed(client: number, clock: number): void {
    if (this.clocks.has(client)) this.clocks.set(client, clock);
  }

  clear(): void {
    this.clocks.clear();
  }
}
