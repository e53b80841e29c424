import { CLOSE, WIRE_LIMITS, type PresenceUser, type RoomName } from '@shoal/contract';
import { Connection, type ConnectionOptions } from './connection';
import { GroupCommit } from './group-commit';
import { Turn } from './outbox';
import type { AccessGate, Bus, BusEvent, Clock, GateAnswer, Identity, Probe, UpdateLog } from './ports';
import { Refusal } from './refusal';
import { Recheck } from './recheck';
import { Room } from './room';

export interface RegistryPorts {
  readonly log: UpdateLog;
  readonly gate: AccessGate;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly probe: Probe;
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
  private readonly turn: Turn;
  private readonly recheck: Recheck;
  private readonly unsubscribe: () => void;
  private cancelSweep: () => void;
  private draining = false;

  constructor(private readonly ports: RegistryPorts) {
    const { log, clock, probe, bus } = ports;
    this.commits = new GroupCommit(log, clock, probe);
    this.turn = new Turn(clock);
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

  /** Who is in a room now, each person once. */
  peopleIn(name: RoomName): PresenceUser[] {
    return this.openRooms.get(name)?.people() ?? [];
  }

  /** Rejects with a `Refusal`: 4403 without access, 1012 while draining or when the room cannot be read. */
  async join(name: RoomName, options: ConnectionOptions): Promise<Membership> {
    for (;;) {
      const asOf = this.recheck.events;
      const answer = await this.admit(name, options.identity);
      const room = await this.open(name);
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
  disconnectAll(): void {
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
    const { clock, probe } = this.ports;
    const connection = new Connection(options, answer, { clock, probe, turn: this.turn });
    room.enter(connection);
    return {
      receive: (bytes) => room.receive(connection, bytes),
      leave: () => room.leave(connection),
    };
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
      const { log, clock, probe } = this.ports;
      const stored = await log.load(name, 0);
      const onIdle = (room: Room): void => this.closeIfIdle(room);
      const room = new Room(name, stored, { log, clock, probe, commits: this.commits, onIdle });
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
          (room) => room.catchUp(),
          () => undefined,
        );
        break;
      case 'access':
        this.recheck.changed((attendance) => event.concerns(attendance));
        break;
      case 'missed':
        this.recheck.changed(() => true);
        for (const room of this.openRooms.values()) room.catchUp();
        break;
    }
  }

  private sweep(): void {
    for (const room of this.openRooms.values()) room.sweep();
    this.recheck.olderThan(this.ports.clock.now() - WIRE_LIMITS.accessRecheckMs + SWEEP_MS);
    this.cancelSweep = this.ports.clock.after(SWEEP_MS, () => this.sweep());
  }
}
