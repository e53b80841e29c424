import type { PresenceUser } from '@shoal/contract';

/** A new name or firm colour shows at the latest after this. */
const FRESH_MS = 60_000;
const MOST = 5_000;

interface Card {
  readonly at: number;
  readonly user: Promise<PresenceUser>;
}

/** How persons are shown to others: one who opens many rooms at once is looked up once. Never asked for permission. */
export class PresenceCards {
  private readonly cards = new Map<string, Card>();

  of(personId: string, look: () => Promise<PresenceUser>): Promise<PresenceUser> {
    const known = this.cards.get(personId);
    if (known && Date.now() - known.at < FRESH_MS) return known.user;
    if (this.cards.size >= MOST) this.cards.clear();
    const user = look();
    this.cards.set(personId, { at: Date.now(), user });
    // What could not be read is asked again by the next one.
    user.catch(() => this.cards.delete(personId));
    return user;
  }
}
