import { WIRE_LIMITS, type PresenceUser, type RoomName } from '@shoal/contract';
import type { Connection } from './connection';
import type { Frame } from './frame';
import { presenceFrame } from './messages';
import type { Clock } from './ports';
import type { PresenceElsewhere } from './presence-elsewhere';
import { GONE, isGone, readEntries, stamp, type PresenceEntry, type StampedEntry } from './presence-entries';
import { PresenceNews } from './presence-news';

/** A client's clock further ahead of ours than this is not carried on. */
const MAX_CLOCK_LEAD_MS = 3_600_000;

interface Binding {
  readonly clientId: number;
  readonly personId: string;
  /** The clock last given out. */
  clock: number;
}

interface Presence {
  readonly binding: Binding;
  /** JSON as it goes to the others; `GONE` after leaving. */
  state: string;
  /** What the others were told last. */
  sentState: string;
  /** The client's own clock last heard. */
  heardClock: number;
  renewedAt: number;
  sentAt: number;
  cancelDelayed: (() => void) | null;
}

export interface PresenceContext {
  readonly room: RoomName;
  readonly clock: Clock;
  readonly elsewhere: PresenceElsewhere;
  /** This node's sockets in the room. */
  readonly connections: Iterable<Connection>;
  /** To the other nodes. */
  tell(entries: Uint8Array): void;
}

/**
 * Who is in a room. Never stored. The server stamps the person, binds one client id to each connection, and counts
 * clocks by its own time, never behind another node's, so that nobody is taken for stale after coming back anywhere.
 */
export class RoomPresence {
  private readonly present = new Map<Connection, Presence>();
  /** Kept for the life of the room: nobody takes over another person's caret, and no clock runs backwards. */
  private readonly bindings = new Map<number, Binding>();
  private readonly news: PresenceNews;
  /** The newest clock heard of another node: theirs may be ahead of ours. */
  private newestElsewhere = 0;

  constructor(private readonly context: PresenceContext) {
    this.news = new PresenceNews(context.clock, (entries) => context.tell(entries));
  }

  /** Everybody here and on other nodes, each person once. */
  people(): PresenceUser[] {
    const { elsewhere, room } = this.context;
    const people = new Map(elsewhere.people(room).map((user) => [user.personId, user]));
    for (const [{ identity }, { state }] of this.present) if (state !== GONE) people.set(identity.personId, identity.user);
    return [...people.values()];
  }

  /** Reads a presence message; entries about others are ignored, since stock clients echo what they hear. */
  receive(connection: Connection, entries: Uint8Array): void {
    for (const entry of readEntries(entries)) this.receiveEntry(connection, entry);
  }

  /** Sends the newcomer everybody who is here or elsewhere. */
  introduce(to: Connection): void {
    const frames: Frame[] = [];
    for (const [connection, presence] of this.present) {
      if (connection === to || presence.state === GONE) continue;
      frames.push(this.nextFrame(presence));
    }
    to.outbox.putAnswer([...frames, ...this.framesElsewhere((binding) => this.mayHear(to, binding))]);
  }

  /** Another node says who is there. */
  hear(node: string, entries: Uint8Array): void {
    for (const entry of readEntries(entries)) {
      if (!this.yields(entry)) continue;
      const shown = this.context.elsewhere.hear(this.context.room, node, entry);
      if (shown) this.show(shown);
    }
  }

  /** Somebody elsewhere has changed or gone. */
  show(entry: StampedEntry): void {
    const binding = this.bindingElsewhere(entry.clientId);
    if (!binding) return;
    const frame = this.frame(binding, entry.clock, entry.state);
    for (const connection of this.context.connections) if (this.mayHear(connection, binding)) connection.outbox.put(frame);
  }

  /** Tells the other nodes of everybody here again. */
  tellAll(): void {
    for (const { binding, sentState } of this.present.values()) if (sentState !== GONE) this.news.tell({ ...binding, state: sentState });
  }

  /** True once the connection has a client id here. */
  isBound(connection: Connection): boolean {
    return this.present.has(connection);
  }

  /** True when the client id is known to be another person's. */
  isOthers(clientId: number, personId: string): boolean {
    const binding = this.bindings.get(clientId);
    return binding !== undefined && binding.personId !== personId;
  }

  leave(connection: Connection): void {
    const presence = this.present.get(connection);
    if (!presence) return;
    this.present.delete(connection);
    presence.cancelDelayed?.();
    if (presence.sentState === GONE) return;
    presence.state = GONE;
    this.send(connection, presence);
  }

  /** Removes those whose client has not renewed its presence. */
  expire(): void {
    const oldest = this.context.clock.now() - WIRE_LIMITS.presenceExpiryMs;
    for (const [connection, presence] of this.present) {
      if (presence.state === GONE || presence.renewedAt >= oldest) continue;
      presence.state = GONE;
      this.send(connection, presence);
    }
  }

  private receiveEntry(connection: Connection, entry: PresenceEntry): void {
    const presence = this.present.get(connection) ?? this.bind(connection, entry);
    if (presence?.binding.clientId !== entry.clientId) return;
    // The very clock that we gave out: an echo of our own message through another tab.
    if (entry.clock === presence.binding.clock) return;
    presence.state = stamp(entry.state, connection.identity.user);
    presence.heardClock = entry.clock;
    presence.renewedAt = this.context.clock.now();
    this.sendPaced(connection, presence);
  }

  /** Gives the connection its client id; null when it names nobody, or somebody else. */
  private bind(connection: Connection, { clientId, state }: PresenceEntry): Presence | null {
    if (isGone(state) || !connection.owns(clientId)) return null;
    const { personId } = connection.identity;
    const binding = this.bindingOf(clientId, personId);
    if (!binding) return null;
    binding.clock = Math.max(binding.clock, this.context.elsewhere.take(this.context.room, clientId));
    this.drop(clientId);
    const presence: Presence = { binding, state: GONE, sentState: GONE, heardClock: 0, renewedAt: 0, sentAt: 0, cancelDelayed: null };
    this.present.set(connection, presence);
    // Until now it could not be told which of its person's clients elsewhere is not itself.
    connection.outbox.putAnswer(this.framesElsewhere((other) => other.personId === personId));
    return presence;
  }

  /** Null when the client id is another person's. */
  private bindingOf(clientId: number, personId: string): Binding | null {
    const known = this.bindings.get(clientId);
    if (known) return known.personId === personId ? known : null;
    const elsewhere = this.context.elsewhere.userOf(this.context.room, clientId);
    if (elsewhere && elsewhere.personId !== personId) return null;
    const binding = { clientId, personId, clock: 0 };
    this.bindings.set(clientId, binding);
    return binding;
  }

  /** The same tab may be back, here or on another node, before its old socket was seen to close. */
  private drop(clientId: number): void {
    for (const [connection, presence] of this.present) {
      if (presence.binding.clientId !== clientId) continue;
      presence.cancelDelayed?.();
      this.present.delete(connection);
    }
  }

  /** Whether another node's word counts: not about a client that is here and was heard of later. */
  private yields({ clientId, clock, state }: PresenceEntry): boolean {
    this.newestElsewhere = Math.max(this.newestElsewhere, clock);
    const isHere = [...this.present.values()].some((presence) => presence.binding.clientId === clientId && presence.state !== GONE);
    if (!isHere) return true;
    if (isGone(state) || clock <= (this.bindings.get(clientId)?.clock ?? 0)) return false;
    this.drop(clientId);
    return true;
  }

  /** At most once per interval; what comes in between waits, and the newest wins. */
  private sendPaced(connection: Connection, presence: Presence): void {
    if (presence.cancelDelayed) return;
    const { clock } = this.context;
    const wait = presence.sentAt + WIRE_LIMITS.presenceIntervalMs - clock.now();
    if (wait <= 0) {
      this.send(connection, presence);
      return;
    }
    presence.cancelDelayed = clock.after(wait, () => {
      presence.cancelDelayed = null;
      this.send(connection, presence);
    });
  }

  private send(connection: Connection, presence: Presence): void {
    presence.sentAt = this.context.clock.now();
    presence.sentState = presence.state;
    const frame = this.nextFrame(presence);
    for (const other of this.context.connections) if (other !== connection) other.outbox.put(frame);
    this.news.tell({ ...presence.binding, state: presence.state });
  }

  private nextFrame({ binding, heardClock, state }: Presence): Frame {
    const beyondClient = heardClock < this.context.clock.now() + MAX_CLOCK_LEAD_MS ? heardClock + 1 : 0;
    return this.frame(binding, beyondClient, state);
  }

  private framesElsewhere(wanted: (binding: Binding) => boolean): Frame[] {
    return this.context.elsewhere.in(this.context.room).flatMap(({ clientId, clock, state }) => {
      const binding = this.bindingElsewhere(clientId);
      return binding && wanted(binding) ? [this.frame(binding, clock, state)] : [];
    });
  }

  /** Null when nothing is to be shown of it: nobody knows whose it is, or it is another person's here. */
  private bindingElsewhere(clientId: number): Binding | null {
    const user = this.context.elsewhere.userOf(this.context.room, clientId);
    return user ? this.bindingOf(clientId, user.personId) : (this.bindings.get(clientId) ?? null);
  }

  /** A client that comes from another node must not be told of itself: it would take the old state for its own. */
  private mayHear(connection: Connection, { clientId, personId }: Binding): boolean {
    if (connection.identity.personId !== personId) return true;
    const own = this.present.get(connection)?.binding.clientId;
    return own !== undefined && own !== clientId;
  }

  private frame(binding: Binding, atLeast: number, state: string): Frame {
    binding.clock = Math.max(binding.clock + 1, atLeast, this.newestElsewhere, this.context.clock.now());
    return presenceFrame(binding.clientId, binding.clock, state);
  }
}
