import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PresentPerson } from './present-people';

type People = readonly PresentPerson[];

/**
 * Who is in which section. Sections that are open here say it at once (`live`); for all others the server's last
 * answer stands (`asked`).
 */
export class PresenceBoard {
  private readonly live = new Map<string, People>();
  private asked: ReadonlyMap<string, People> = new Map();
  private shown: ReadonlyMap<string, People> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly read = (): ReadonlyMap<string, People> => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** null: the section is no longer open here. */
  setLive(sectionId: string, people: People | null): void {
    if (people === null) this.live.delete(sectionId);
    else this.live.set(sectionId, people);
    this.publish();
  }

  setAsked(bySection: ReadonlyMap<string, People>): void {
    this.asked = bySection;
    this.publish();
  }

  private publish(): void {
    const next = new Map([...new Map([...this.asked, ...this.live])].filter(([, people]) => people.length > 0));
    if (same(this.shown, next)) return;
    // Lists that did not change stay the same objects, so that their rows are not drawn again.
    this.shown = new Map([...next].map(([id, people]) => [id, samePeople(this.shown.get(id), people) ? (this.shown.get(id) ?? people) : people]));
    this.listeners.forEach((listener) => listener());
  }
}

const samePeople = (a: People | undefined, b: People | undefined): boolean => a?.length === b?.length && (a ?? []).every((person, index) => person.id === b?.[index]?.id);
const same = (a: ReadonlyMap<string, People>, b: ReadonlyMap<string, People>): boolean => a.size === b.size && [...a].every(([id, people]) => samePeople(people, b.get(id)));

export const PresenceContext = createContext<PresenceBoard>(new PresenceBoard());
export const usePresenceBoard = (): PresenceBoard => useContext(PresenceContext);

/** Who is in which section now, by section id. */
export const usePresence = (): ReadonlyMap<string, People> => {
  const board = usePresenceBoard();
  return useSyncExternalStore(board.subscribe, board.read);
};
