import type { PresenceUser } from '@shoal/contract';
import type { Awareness } from 'y-protocols/awareness';

const isPresenceUser = (user: unknown): user is PresenceUser => typeof user === 'object' && user !== null && typeof (user as Partial<PresenceUser>).personId === 'string';

/** Who else is in the room, as the server has stamped them, each person once, ordered by name. */
export function presentPeople({ states, clientID }: Pick<Awareness, 'states' | 'clientID'>): PresenceUser[] {
  const people = new Map<string, PresenceUser>();
  for (const [client, { user }] of states) {
    // One's own state bears no stamp.
    if (client !== clientID && isPresenceUser(user) && !people.has(user.personId)) people.set(user.personId, user);
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'ko'));
}

export const isSamePeople = (one: readonly PresenceUser[], other: readonly PresenceUser[]): boolean =>
  one.length === other.length && one.every((user, index) => JSON.stringify(user) === JSON.stringify(other[index]));
