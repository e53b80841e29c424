import { CLOSE, type PresenceUser, type RoomName } from '@shoal/contract';
import { CommittedState } from './committed-state';
import type { Connection } from './connection';
import type { Frame } from './frame';
import type { GroupCommit } from './group-commit';
import type { UpdateMeta } from './knowledge';
import { readMessage, step1Frame, updateFrame } from './messages';
import type { Clock, Probe, StoredRoom, UpdateLog } from './ports';
import { RoomPresence } from './presence';
import { Refusal } from './refusal';
import { answerStep1, receiveUpdate } from './sync';

const CATCH_UP_RETRY_MS = 1_000;

export interface RoomContext {
  readonly log: UpdateLog;
  readonly clock: Clock;
  readonly probe: Probe;
  readonly commits: GroupCommit;
  /** Called when nobody is here and nothing is on its way to the log. */
  readonly onIdle: (room: Room) => void;
}

/** One document and those connected to it. */
export class Room {
  readonly connections = new Set<Connection>();
  private readonly presence: RoomPresence;
  private readonly state: CommittedState;
  private pending = 0;
  private catchingUp = false;
  private catchUpAgain = false;

  constructor(
    readonly name: RoomName,
    stored: StoredRoom,
    private readonly context: RoomContext,
  ) {
    this.state = new CommittedState(stored);
    this.presence = new RoomPresence(context.clock, (frame, except) => this.broadcast(frame, except));
  }

  get idle(): boolean {
    return this.connections.size === 0 && this.pending === 0;
  }

  enter(connection: Connection): void {
    this.connections.add(connection);
    connection.announceAccess();
    this.askForEdits(connection);
    this.presence.introduce(connection);
  }

  leave(connection: Connection): void {
    connection.gone();
    if (!this.connections.delete(connection)) return;
    this.presence.leave(connection);
    this.reportIdle();
  }

  /** One message of a connection; what is wrong with it closes the connection with its code. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (!connection.open) return;
    try {
      connection.admit(bytes.length);
      this.dispatch(connection, bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      connection.close(error.code, error.reason);
      this.leave(connection);
    }
  }

  /** Applies a changed permission; `none` ends the connection with nothing more delivered. */
  applyAccess(connection: Connection, access: Connection['access']): void {
    if (access === 'none') {
      connection.closeNow(CLOSE.ACCESS_ENDED, 'access_ended');
      this.leave(connection);
      return;
    }
    if (access === connection.access) return;
    connection.access = access;
    connection.announceAccess();
    this.askForEdits(connection);
  }

  /** Who is here now, each person once. */
  people(): PresenceUser[] {
    return this.presence.people();
  }

  /** Now and then: presence that has run out, connections that have heard nothing for long. */
  sweep(): void {
    this.presence.expire();
    for (const connection of this.connections) connection.outbox.keepAlive();
  }

  /** Reads from the log what others have written; until it succeeds, the room goes on with what it holds. */
  catchUp(): void {
    this.catchUpAgain = true;
    if (this.catchingUp) return;
    this.catchingUp = true;
    void this.readOn();
  }

  private async readOn(): Promise<void> {
    try {
      while (this.catchUpAgain) {
        this.catchUpAgain = false;
        const stored = await this.context.log.load(this.name, this.state.lastSeq);
        for (const update of this.state.absorb(stored)) this.broadcast(updateFrame(update), null);
      }
    } catch {
      this.context.clock.after(CATCH_UP_RETRY_MS, () => this.catchUp());
    } finally {
      this.catchingUp = false;
    }
  }

  private dispatch(connection: Connection, bytes: Uint8Array): void {
    const message = readMessage(bytes);
    connection.spend(message.type === 'step-1' || message.type === 'update' ? 'sync' : 'presence');
    switch (message.type) {
      case 'step-1':
        connection.outbox.putAnswer(answerStep1(this.state, message.stateVector));
        break;
      case 'update':
        this.receiveUpdate(connection, message.update);
        break;
      case 'presence':
        this.presence.receive(connection, message.entries);
        break;
      case 'query-presence':
        this.presence.introduce(connection);
        break;
    }
  }

  private receiveUpdate(connection: Connection, update: Uint8Array): void {
    const { meta, isNew } = receiveUpdate(this.state, connection, update);
    const { cooperativeId, personId, sessionId } = connection.identity;
    const receivedAt = this.context.clock.now();
    const taken = this.context.commits.push({
      record: isNew ? { room: this.name, update, cooperativeId, personId, sessionId } : null,
      abandoned: () => connection.failed,
      committed: (seq) => {
        if (seq !== null) this.applyCommitted(seq, update, meta, connection);
        connection.acknowledge(receivedAt);
        this.settle();
      },
      failed: () => {
        this.dropWriter(connection);
        this.settle();
      },
    });
    if (taken) this.pending += 1;
    else this.dropWriter(connection);
  }

  private applyCommitted(seq: number, update: Uint8Array, meta: UpdateMeta, author: Connection): void {
    if (this.state.append(seq, update, meta)) this.broadcast(updateFrame(update), author);
    if (this.state.hasGap) this.catchUp();
  }

  /** Its edits are not on the disk: it keeps them, comes back and sends them again. */
  private dropWriter(connection: Connection): void {
    connection.failed = true;
    connection.close(CLOSE.RESTARTING, 'not_saved');
    this.leave(connection);
  }

  /** Asks a writer for what it typed while it was away; a reader has nothing to give. */
  private askForEdits(connection: Connection): void {
    if (connection.access === 'write') connection.outbox.put(step1Frame(this.state.stateVector()));
  }

  private broadcast(frame: Frame, except: Connection | null): void {
    for (const connection of this.connections) if (connection !== except) connection.outbox.put(frame);
  }

  private settle(): void {
    this.pending -= 1;
    this.reportIdle();
  }

  private reportIdle(): void {
    if (this.idle) this.context.onIdle(this);
  }
}
