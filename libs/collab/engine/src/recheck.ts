import type { Connection } from './connection';
import type { AccessGate, Attendance, Clock } from './ports';
import type { Room } from './room';

const PARALLEL = 8;
const RETRY_MS = 1_000;

/** Asks the gate again for open connections: on every change event, and now and then without one. */
export class Recheck {
  /** How many change events have been heard; an answer asked for before the last one may be old. */
  events = 0;
  private readonly waiting = new Map<Connection, Room>();
  private readonly running = new Set<Connection>();

  constructor(
    private readonly gate: AccessGate,
    private readonly clock: Clock,
    private readonly rooms: () => Iterable<Room>,
  ) {}

  /** A change event: everybody it concerns is asked for at once. */
  changed(concerns: (attendance: Attendance) => boolean): void {
    this.events += 1;
    this.request((room, { identity, scope }) => concerns({ room: room.name, identity, scope }));
  }

  /** Those whose last answer is older than this instant (ms since 1970). */
  olderThan(instant: number): void {
    this.request((_room, connection) => connection.checkedAt < instant);
  }

  private request(matches: (room: Room, connection: Connection) => boolean): void {
    for (const room of this.rooms()) {
      for (const connection of room.connections) if (matches(room, connection)) this.waiting.set(connection, room);
    }
    this.pump();
  }

  private pump(): void {
    for (const [connection, room] of this.waiting) {
      if (this.running.size >= PARALLEL) return;
      if (this.running.has(connection)) continue;
      this.waiting.delete(connection);
      if (!connection.open) continue;
      this.running.add(connection);
      void this.check(room, connection);
    }
  }

  private async check(room: Room, connection: Connection): Promise<void> {
    try {
      const answer = await this.gate.check(room.name, connection.identity);
      // A newer question is already waiting; this answer may be from before the change.
      if (!this.waiting.has(connection) && connection.open) {
        connection.scope = answer.scope;
        connection.checkedAt = this.clock.now();
        room.applyAccess(connection, answer.access);
      }
    } catch {
      // Without the database nothing can have been changed since; it is asked again until it answers.
      this.clock.after(RETRY_MS, () => {
        this.waiting.set(connection, room);
        this.pump();
      });
    } finally {
      this.running.delete(connection);
      this.pump();
    }
  }
}
