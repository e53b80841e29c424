import type { PresenceUser } from '@shoal/contract';

/** A person in a section now, as avatars want it. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly firm: { readonly name: string; readonly chip: string; readonly colorSlot: number } | null;
}

/** Each person once, in the order given. */
export const presentPeople = (users: readonly PresenceUser[]): PresentPerson[] => {
  const people = new Map<string, PresentPerson>();
  for (const user of users) {
    if (people.has(user.personId)) continue;
    const firm = user.firmName !== null && user.chip !== null && user.colorSlot !== null ? { name: user.firmName, chip: user.chip, colorSlot: user.colorSlot } : null;
    people.set(user.personId, { id: user.personId, name: user.name, firm });
  }
  return [...people.values()];
};

/** Everybody in any section, oneself first and always. */
export const everybody = (bySection: ReadonlyMap<string, readonly PresentPerson[]>, me: PresentPerson): PresentPerson[] => {
  const people = new Map([[me.id, me]]);
  for (const list of bySection.values()) for (const person of list) if (!people.has(person.id)) people.set(person.id, person);
  return [...people.values()];
};
