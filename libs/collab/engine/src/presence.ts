import * as decoding from 'lib0/decoding';
import { CLOSE, WIRE_LIMITS, type PresenceUser } from '@shoal/contract';
import type { Connection } from './connection';
import type { Frame } from './frame';
import { presenceFrame } from './messages';
import type { Clock } from './ports';
import { malformed, Refusal } from './refusal';

/** A client's clock further ahead of ours than this is not carried on. */
const MAX_CLOCK_LEAD_MS = 3_600_000;

/** JSON of a client that has left. */
const GONE = 'null';

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

interface Entry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON in UTF-8, not yet decoded. */
  readonly state: Uint8Array;
}

/**
 * Who is in a room. Never stored. The server stamps the person, binds one client id to each connection,
 * and counts clocks by its own time, so that after a reconnect or restart nobody is taken for stale.
 */
export class RoomPresence {
  private readonly present = new Map<Connection, Presence>();
  /** Kept for the life of the room: nobody takes over another person's caret, and no clock runs backwards. */
  private readonly bindings = new Map<number, Binding>();

  constructor(
    private readonly clock: Clock,
    private readonly broadcast: (frame: Frame, except: Connection) => void,
  ) {}

  people(): PresenceUser[] {
    const people = new Map<string, PresenceUser>();
    for (const [{ identity }, { state }] of this.present) if (state !== GONE) people.set(identity.personId, identity.user);
    return [...people.values()];
  }

  /** Reads a presence message; entries about others are ignored, since stock clients echo what they hear. */
  receive(connection: Connection, entries: Uint8Array): void {
    for (const entry of readEntries(entries)) this.receiveEntry(connection, entry);
  }

  /** Sends the newcomer everybody who is here. */
  introduce(to: Connection): void {
    const frames: Frame[] = [];
    for (const [connection, presence] of this.present) {
      if (connection === to || presence.state === GONE) continue;
      frames.push(this.nextFrame(presence));
    }
    to.outbox.putAnswer(frames);
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
    const oldest = this.clock.now() - WIRE_LIMITS.presenceExpiryMs;
    for (const [connection, presence] of this.present) {
      if (presence.state === GONE || presence.renewedAt >= oldest) continue;
      presence.state = GONE;
      this.send(connection, presence);
    }
  }

  private receiveEntry(connection: Connection, entry: Entry): void {
    const presence = this.present.get(connection) ?? this.bind(connection, entry);
    if (presence?.binding.clientId !== entry.clientId) return;
    // The very clock that we gave out: an echo of our own message through another tab.
    if (entry.clock === presence.binding.clock) return;
    presence.state = stamp(entry.state, connection.identity.user);
    presence.heardClock = entry.clock;
    presence.renewedAt = this.clock.now();
    this.sendPaced(connection, presence);
  }

  /** Gives the connection its client id; null when it names nobody, or somebody else. */
  private bind(connection: Connection, { clientId, state }: Entry): Presence | null {
    if (isGone(state)) return null;
    const { personId } = connection.identity;
    const binding = this.bindings.get(clientId) ?? { clientId, personId, clock: 0 };
    if (binding.personId !== personId) return null;
    this.bindings.set(clientId, binding);
    // The same tab may be back before its old socket was seen to close.
    for (const [other, presence] of this.present) {
      if (presence.binding !== binding) continue;
      presence.cancelDelayed?.();
      this.present.delete(other);
    }
    const presence: Presence = { binding, state: GONE, sentState: GONE, heardClock: 0, renewedAt: 0, sentAt: 0, cancelDelayed: null };
    this.present.set(connection, presence);
    return presence;
  }

  /** At most once per interval; what comes in between waits, and the newest wins. */
  private sendPaced(connection: Connection, presence: Presence): void {
    if (presence.cancelDelayed) return;
    const wait = presence.sentAt + WIRE_LIMITS.presenceIntervalMs - this.clock.now();
    if (wait <= 0) {
      this.send(connection, presence);
      return;
    }
    presence.cancelDelayed = this.clock.after(wait, () => {
      presence.cancelDelayed = null;
      this.send(connection, presence);
    });
  }

  private send(connection: Connection, presence: Presence): void {
    presence.sentAt = this.clock.now();
    presence.sentState = presence.state;
    this.broadcast(this.nextFrame(presence), connection);
  }

  private nextFrame(presence: Presence): Frame {
    const now = this.clock.now();
    const { binding, heardClock } = presence;
    const beyondClient = heardClock < now + MAX_CLOCK_LEAD_MS ? heardClock + 1 : 0;
    binding.clock = Math.max(binding.clock + 1, beyondClient, now);
    return presenceFrame(binding.clientId, binding.clock, presence.state);
  }
}

const isGone = (state: Uint8Array): boolean => state.length === GONE.length && text(state) === GONE;

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The client's state with the person as the server knows it. Throws a `Refusal` when it is too large or no object. */
function stamp(state: Uint8Array, user: PresenceUser): string {
  if (state.length > WIRE_LIMITS.maxPresenceBytes) throw new Refusal(CLOSE.TOO_LARGE, 'too_large');
  if (isGone(state)) return GONE;
  try {
    const fields: unknown = JSON.parse(text(state));
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new TypeError('presence is no object');
    return JSON.stringify({ ...fields, user });
  } catch (error) {
    throw malformed(error);
  }
}

function readEntries(bytes: Uint8Array): Entry[] {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    const entries: Entry[] = [];
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, state: decoding.readVarUint8Array(decoder) });
    }
    return entries;
  } catch (error) {
    throw malformed(error);
  }
}
