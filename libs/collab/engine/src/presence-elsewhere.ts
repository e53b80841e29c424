import { WIRE_LIMITS, type PresenceUser, type RoomName } from '@shoal/contract';
import type { Clock } from './ports';
import { GONE, isGone, text, type PresenceEntry, type StampedEntry } from './presence-entries';

interface Attendee {
  readonly node: string;
  readonly clock: number;
  readonly state: string;
  readonly user: PresenceUser;
  /** When it was heard here, by this node's clock. */
  readonly heardAt: number;
}

/** Somebody on another node of whom a room's own sockets are to be told. */
export interface Departure {
  readonly room: RoomName;
  readonly entry: StampedEntry;
}

/**
 * Who is in which room on other nodes, as they say it; also of rooms that are not open here. A client belongs to the
 * node that said so with the newest clock.
 */
export class PresenceElsewhere {
  private readonly rooms = new Map<RoomName, Map<number, Attendee>>();

  constructor(private readonly clock: Clock) {}

  /** Takes one entry; null when it says nothing that is newer than what is known. */
  hear(room: RoomName, node: string, { clientId, clock, state }: PresenceEntry): StampedEntry | null {
    const known = this.rooms.get(room)?.get(clientId);
    if (isGone(state)) {
      if (known?.node !== node) return null;
      this.remove(room, clientId);
      return { clientId, clock, state: GONE };
    }
    if (known && known.node !== node && clock <= known.clock) return null;
    const json = text(state);
    const user = userOf(json);
    if (!user) return null;
    this.put(room, clientId, { node, clock, state: json, user, heardAt: this.clock.now() });
    return { clientId, clock, state: json };
  }

  /** The client is on this node now; returns its last clock, 0 when it was not known. */
  take(room: RoomName, clientId: number): number {
    const clock = this.rooms.get(room)?.get(clientId)?.clock ?? 0;
    if (clock > 0) this.remove(room, clientId);
    return clock;
  }

  in(room: RoomName): StampedEntry[] {
    return [...(this.rooms.get(room) ?? [])].map(([clientId, { clock, state }]) => ({ clientId, clock, state }));
  }

  /** May name a person twice. */
  people(room: RoomName): PresenceUser[] {
    return [...(this.rooms.get(room)?.values() ?? [])].map(({ user }) => user);
  }

  userOf(room: RoomName, clientId: number): PresenceUser | null {
    return this.rooms.get(room)?.get(clientId)?.user ?? null;
  }

  /** The node is gone, and everybody who was there. */
  forget(node: string): Departure[] {
    return this.removeWhere((attendee) => attendee.node === node);
  }

  /** Removes those of whom nothing was heard for long. */
  expire(): Departure[] {
    const oldest = this.clock.now() - WIRE_LIMITS.presenceExpiryMs;
    return this.removeWhere(({ heardAt }) => heardAt < oldest);
  }

  private removeWhere(matches: (attendee: Attendee) => boolean): Departure[] {
    const departures: Departure[] = [];
    for (const [room, attendees] of this.rooms) {
      for (const [clientId, attendee] of attendees) {
        if (!matches(attendee)) continue;
        this.remove(room, clientId);
        departures.push({ room, entry: { clientId, clock: attendee.clock, state: GONE } });
      }
    }
    return departures;
  }

  private put(room: RoomName, clientId: number, attendee: Attendee): void {
    let attendees = this.rooms.get(room);
    if (!attendees) this.rooms.set(room, (attendees = new Map()));
    attendees.set(clientId, attendee);
  }

  private remove(room: RoomName, clientId: number): void {
    const attendees = this.rooms.get(room);
    attendees?.delete(clientId);
    if (attendees?.size === 0) this.rooms.delete(room);
  }
}

/** The stamp of the node that owns the connection; null when there is none. */
function userOf(state: string): PresenceUser | null {
  try {
    const { user } = JSON.parse(state) as { user?: PresenceUser };
    return typeof user?.personId === 'string' ? user : null;
  } catch {
    return null;
  }
}
