import { CLOSE, WIRE_LIMITS, type PresenceUser, type RoomName, type WireLimits } from '@shoal/contract';
import { ClaimDesk } from './claim-desk';
import { Connection, type ConnectionOptions } from './connection';
import { GroupCommit } from './group-commit';
import { Turn } from './outbox';
import type { AccessGate, Bus, BusEvent, Clock, GateAnswer, Identity, Probe, UpdateLog } from './ports';
import { PresenceElsewhere, type Departure } from './presence-elsewhere';
import { readEntries } from './presence-entries';
import { Refusal } from './refusal';
import { Recheck } from './recheck';
import { Room } from './room';

export interface RegistryPorts {
  readonly log: UpdateLog;
  readonly gate: AccessGate;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly probe: Probe;
  /** Default: `WIRE_LIMITS`. */
  readonly limits?: WireLimits;
}

/** One connection's way into its room. */
export interface Membership {
  /** One message from the client. */
  receive(bytes: Uint8Array): void;
  /** The socket has closed. */
  leave(): void;
}

const SWEEP_MS = 5_000;

/** All open rooms of a process. */
export class RoomRegistry {
  private readonly rooms = new Map<RoomName, Promise<Room>>();
  private readonly openRooms = new Map<RoomName, Room>();
  private readonly commits: GroupCommit;
  private readonly claims: ClaimDesk;
  private readonly turn: Turn;
  private readonly recheck: Recheck;
  private readonly elsewhere: PresenceElsewhere;
  private readonly unsubscribe: () => void;
  private cancelSweep: () => void;
  private draining = false;

  constructor(private readonly ports: RegistryPorts) {
    const { log, clock, probe, bus } = ports;
    this.commits = new GroupCommit(log, clock, probe);
    this.claims = new ClaimDesk(log, clock);
    this.turn = new Turn(clock);
    this.elsewhere = new PresenceElsewhere(clock);
    this.recheck = new Recheck(ports.gate, clock, () => this.openRooms.values());
    this.unsubscribe = bus.subscribe((event) => this.hear(event));
    this.cancelSweep = clock.after(SWEEP_MS, () => this.sweep());
  }

  get roomCount(): number {
    return this.openRooms.size;
  }

  get connectionCount(): number {
    let count = 0;
    for (const room of this.openRooms.values()) count += room.connections.size;
    return count;
  }

  /** The names of all rooms that are open here. */
  get roomNames(): RoomName[] {
    return [...this.openRooms.keys()];
  }

  /** Who is in a room now, here or on another node; each person once. */
  peopleIn(name: RoomName): PresenceUser[] {
    const room = this.openRooms.get(name);
    if (room) return room.people();
    return [...new Map(this.elsewhere.people(name).map((user) => [user.personId, user])).values()];
  }

  /** Rejects with a `Refusal`: 4403 without access, 1012 while draining or when the room cannot be read. */
  async join(name: RoomName, options: ConnectionOptions): Promise<Membership> {
    for (;;) {
      const asOf = this.recheck.events;
      const answer = await this.admit(name, options.identity);
      const room = await this.openFresh(name);
      const isCurrent = asOf === this.recheck.events && this.openRooms.get(name) === room && !this.draining;
      if (isCurrent) return this.enter(room, options, answer);
      // Access may have changed, or the room was closed, between question and entrance.
      this.closeIfIdle(room);
    }
  }

  /** Takes nobody in any more, writes what is waiting, tells everybody to come back, and resolves. */
  async drain(): Promise<void> {
    this.draining = true;
    this.unsubscribe();
    this.cancelSweep();
    await this.commits.idle();
    this.disconnectAll();
  }

  /** Tells everybody to come back. */
  private disconnectAll(): void {
    for (const room of [...this.openRooms.values()]) {
      for (const connection of [...room.connections]) {
        connection.close(CLOSE.RESTARTING, 'restarting');
        room.leave(connection);
      }
    }
  }

  private async admit(name: RoomName, identity: Identity): Promise<GateAnswer> {
    if (this.draining) throw new Refusal(CLOSE.RESTARTING, 'restarting');
    const answer = await this.ports.gate.check(name, identity).catch((error: unknown) => {
      throw new Refusal(CLOSE.RESTARTING, 'unavailable', { cause: error });
    });
    if (answer.access === 'none') throw new Refusal(CLOSE.NO_ACCESS, 'no_access');
    return answer;
  }

  private enter(room: Room, options: ConnectionOptions, answer: GateAnswer): Membership {
    const { clock, probe, limits = WIRE_LIMITS } = this.ports;
    const connection = new Connection(options, answer, { clock, probe, limits, turn: this.turn });
    room.enter(connection);
    return {
      receive: (bytes) => room.receive(connection, bytes),
      leave: () => room.leave(connection),
    };
  }

  /**
   * The room as the log is now: the client may come from another node and bring what it was shown there, which must
   * not look like something new.
   */
  private async openFresh(name: RoomName): Promise<Room> {
    const wasOpen = this.rooms.has(name);
    const room = await this.open(name);
    if (wasOpen) {
      await room.refresh().catch((error: unknown) => {
        this.closeIfIdle(room);
        throw new Refusal(CLOSE.RESTARTING, 'unavailable', { cause: error });
      });
    }
    return room;
  }

  private open(name: RoomName): Promise<Room> {
    let opening = this.rooms.get(name);
    if (!opening) {
      opening = this.load(name);
      this.rooms.set(name, opening);
    }
    return opening;
  }

  private async load(name: RoomName): Promise<Room> {
    try {
      const { log, clock, probe, bus } = this.ports;
      const stored = await log.load(name, 0);
      const onIdle = (room: Room): void => this.closeIfIdle(room);
      const room = new Room(name, stored, { log, clock, probe, bus, elsewhere: this.elsewhere, commits: this.commits, claims: this.claims, onIdle });
      this.openRooms.set(name, room);
      return room;
    } catch (error) {
      this.rooms.delete(name);
      throw new Refusal(CLOSE.RESTARTING, 'unavailable', { cause: error });
    }
  }

  private closeIfIdle(room: Room): void {
    if (!room.idle || this.openRooms.get(room.name) !== room) return;
    this.openRooms.delete(room.name);
    this.rooms.delete(room.name);
  }

  private hear(event: BusEvent): void {
    switch (event.type) {
      case 'appended':
        this.rooms.get(event.room)?.then(
          (room) => room.hearOf(event.seq),
          () => undefined,
        );
        break;
      case 'presence':
        this.hearPresence(event.room, event.node, event.entries);
        break;
      case 'presence-wanted':
        for (const room of this.openRooms.values()) room.presence.tellAll();
        break;
      case 'node-gone':
        this.showDepartures(this.elsewhere.forget(event.node));
        break;
      case 'access':
        this.recheck.changed((attendance) => event.concerns(attendance));
        break;
      case 'missed':
        this.recheck.changed(() => true);
        for (const room of this.openRooms.values()) {
          room.catchUp();
          room.presence.tellAll();
        }
        break;
    }
  }

  private hearPresence(name: RoomName, node: string, entries: Uint8Array): void {
    const room = this.openRooms.get(name);
    if (room) room.presence.hear(node, entries);
    else for (const entry of readEntries(entries)) this.elsewhere.hear(name, node, entry);
  }

  private showDepartures(departures: readonly Departure[]): void {
    for (const { room, entry } of departures) this.openRooms.get(room)?.presence.show(entry);
  }

  private sweep(): void {
    for (const room of this.openRooms.values()) room.sweep();
    this.showDepartures(this.elsewhere.expire());
    this.recheck.olderThan(this.ports.clock.now() - WIRE_LIMITS.accessRecheckMs + SWEEP_MS);
    this.cancelSweep = this.ports.clock.after(SWEEP_MS, () => this.sweep());
  }
}
