/** A node that has not been heard for so long has gone. */
const SILENCE_MS = 10_000;

/** The other nodes, by what was heard of them. */
export class Peers {
  private readonly heardAt = new Map<string, number>();

  get count(): number {
    return this.heardAt.size;
  }

  /** True when it was not known. */
  heard(node: string, now: number): boolean {
    const isNew = !this.heardAt.has(node);
    this.heardAt.set(node, now);
    return isNew;
  }

  /** False when it was not known. */
  forget(node: string): boolean {
    return this.heardAt.delete(node);
  }

  /** Forgets and returns those who have fallen silent. */
  silent(now: number): string[] {
    const silent = [...this.heardAt].filter(([, at]) => now - at > SILENCE_MS).map(([node]) => node);
    for (const node of silent) this.heardAt.delete(node);
    return silent;
  }
}
