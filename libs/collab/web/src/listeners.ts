/** Those who want to know that something has changed. */
export class Listeners {
  private readonly all = new Set<() => void>();

  /** Returns a function that removes it. */
  add(listener: () => void): () => void {
    // Wrapped: the same function may be added twice.
    const own = (): void => listener();
    this.all.add(own);
    return () => {
      this.all.delete(own);
    };
  }

  notify(): void {
    for (const listener of [...this.all]) listener();
  }
}
