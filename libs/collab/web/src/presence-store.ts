import type { PresenceUser } from '@shoal/contract';
import type { Awareness } from 'y-protocols/awareness';
import { isSamePeople, presentPeople } from './present-people';
import type { RoomConnections } from './room-connections';

/** The people of one room as React reads them; carets that move change nothing. */
export class PresenceStore {
  private people: PresenceUser[] = [];

  constructor(
    private readonly rooms: RoomConnections,
    private readonly room: string | null,
  ) {}

  readonly current = (): PresenceUser[] => {
    const connection = this.room === null ? null : this.rooms.get(this.room);
    const view = connection?.view;
    const people = view?.online && view.ended === null ? presentPeople(view.provider.awareness) : [];
    if (!isSamePeople(this.people, people)) this.people = people;
    return this.people;
  };

  /** Follows the room through being opened, started anew and closed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    let awareness: Awareness | null = null;
    let unsubscribe: (() => void) | undefined;
    const followAwareness = (): void => {
      const next = (this.room === null ? null : this.rooms.get(this.room))?.view.provider.awareness ?? null;
      if (next === awareness) return;
      awareness?.off('change', listener);
      awareness = next;
      awareness?.on('change', listener);
    };
    const onView = (): void => {
      followAwareness();
      listener();
    };
    const followRoom = (): void => {
      unsubscribe?.();
      unsubscribe = this.room === null ? undefined : this.rooms.get(this.room)?.subscribe(onView);
      onView();
    };
    const stop = this.rooms.subscribe(followRoom);
    followRoom();
    return () => {
      stop();
      unsubscribe?.();
      awareness?.off('change', listener);
    };
  };
}
