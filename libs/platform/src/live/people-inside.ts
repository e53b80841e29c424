/** How many sockets each person has open in this process. */
export class PeopleInside {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** What to call when the socket ends; null when the person has too many. */
  enter(personId: string): (() => void) | null {
    const count = this.counts.get(personId) ?? 0;
    if (count >= this.most) return null;
    this.counts.set(personId, count + 1);
    return () => {
      const left = (this.counts.get(personId) ?? 1) - 1;
      if (left > 0) this.counts.set(personId, left);
      else this.counts.delete(personId);
    };
  }
}
