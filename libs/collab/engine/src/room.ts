import { CLOSE, type PresenceUser, type RoomName } from '@shoal/contract';
import type { ClaimDesk } from './claim-desk';
import { CommittedState } from './committed-state';
import type { Connection } from './connection';
import type { Frame } from './frame';
import type { GroupCommit } from './group-commit';
import type { Judged } from './guard';
import { readMessage, step1Frame, updateFrame } from './messages';
import { LogReader } from './log-reader';
import { PendingWrites } from './pending-writes';
import type { Bus, Clock, Probe, StoredRoom, UpdateLog } from './ports';
import { RoomPresence } from './presence';
import type { PresenceElsewhere } from './presence-elsewhere';
import { isGone, type PresenceEntry, readEntries } from './presence-entries';
import { Refusal } from './refusal';
import { RoomWriting } from './room-writing';
import { answerStep1 } from './sync';

/** A client announces itself first; what follows in the same message is what it heard of others. */
const MAX_CLAIMED_ENTRIES = 4;

export interface RoomContext {
  readonly log: UpdateLog;
  readonly clock: Clock;
  readonly probe: Probe;
  readonly commits: GroupCommit;
  readonly claims: ClaimDesk;
  readonly bus: Bus;
  readonly elsewhere: PresenceElsewhere;
  /** Called when nobody is here and nothing is on its way to the log. */
  readonly onIdle: (room: Room) => void;
}

/** One document and those connected to it. */
export class Room {
  readonly connections = new Set<Connection>();
  readonly presence: RoomPresence;
  private readonly state: CommittedState;
  private readonly reader: LogReader;
  private readonly writing: RoomWriting;
  private pending = 0;

  constructor(
    readonly name: RoomName,
    stored: StoredRoom,
    private readonly context: RoomContext,
  ) {
    const pending = new PendingWrites<Connection>();
    this.state = new CommittedState(stored, pending);
    this.reader = new LogReader(context.clock, () => this.readOn());
    this.presence = new RoomPresence({
      room: name,
      clock: context.clock,
      elsewhere: context.elsewhere,
      connections: this.connections,
      tell: (entries) => context.bus.publish({ type: 'presence', room: name, entries }),
    });
    this.writing = new RoomWriting({
      room: name,
      clock: context.clock,
      commits: context.commits,
      claims: context.claims,
      state: this.state,
      pending,
      refresh: () => this.refresh(),
      pause: (connection, ready, next) => this.pause(connection, ready, next),
      committed: (seq, judged, author) => this.applyCommitted(seq, judged, author),
      failed: (connection) => this.refuse(connection, new Refusal(CLOSE.RESTARTING, 'not_saved')),
      refused: (connection, refusal) => this.refuse(connection, refusal),
      count: (change) => this.count(change),
      askForEdits: (connection) => this.askForEdits(connection),
    });
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
    this.writing.leave(connection);
    if (!this.connections.delete(connection)) return;
    this.presence.leave(connection);
    this.reportIdle();
  }

  /** One message of a connection; what is wrong with it closes the connection with its code. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (!connection.open) return;
    this.attend(connection, () => {
      connection.admit(bytes.length);
      if (connection.intake.admit(bytes)) this.dispatch(connection, bytes);
    });
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
    connection.hasToldAll = false;
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

  /** Resolves when everything is held that the log holds now; rejects when it cannot be read. */
  refresh(): Promise<void> {
    return this.reader.refresh();
  }

  /** Reads from the log what others have written; until it succeeds, the room goes on with what it holds. */
  catchUp(): void {
    this.reader.catchUp();
  }

  /** The log is said to have come so far; null: it is not known how far. */
  hearOf(seq: number | null): void {
    if (seq === null || seq > this.state.lastSeq) this.catchUp();
  }

  private async readOn(): Promise<void> {
    const stored = await this.context.log.load(this.name, this.state.lastSeq);
    for (const update of this.state.absorb(stored)) this.broadcast(updateFrame(update), null);
  }

  private dispatch(connection: Connection, bytes: Uint8Array): void {
    const message = readMessage(bytes);
    connection.spend(message.type === 'step-1' || message.type === 'update' ? 'sync' : 'presence');
    switch (message.type) {
      case 'step-1':
        connection.outbox.putAnswer(answerStep1(this.state, message.stateVector));
        break;
      case 'update':
        this.writing.receive(connection, message.update, message.isStep2);
        break;
      case 'presence':
        this.receivePresence(connection, message.entries);
        break;
      case 'query-presence':
        this.presence.introduce(connection);
        break;
    }
  }

  /** A client id is bound to its person before anybody sees it; what is another's is an echo. */
  private receivePresence(connection: Connection, bytes: Uint8Array): void {
    const entries = readEntries(bytes);
    const unknown = this.presence.isBound(connection) ? [] : entries.filter((entry) => this.mayBe(connection, entry)).slice(0, MAX_CLAIMED_ENTRIES);
    this.writing.claim(connection, unknown.map(({ clientId }) => clientId), () => {
      if (connection.open) this.presence.receive(connection, bytes);
    });
  }

  private mayBe({ identity }: Connection, { clientId, state }: PresenceEntry): boolean {
    const user = this.context.elsewhere.userOf(this.name, clientId);
    return !isGone(state) && (!user || user.personId === identity.personId) && !this.presence.isOthers(clientId, identity.personId);
  }

  private applyCommitted(seq: number, judged: Judged, author: Connection): void {
    const { update } = judged;
    if (!update) return;
    this.context.bus.publish({ type: 'appended', room: this.name, seq });
    if (this.state.append(seq, update, judged)) this.broadcast(updateFrame(update), author);
    if (this.state.hasGap) this.catchUp();
  }

  /** Does what a connection asks; what is wrong with it ends the connection with its code. */
  private attend(connection: Connection, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(connection, error);
    }
  }

  private pause(connection: Connection, ready: Promise<void>, next: () => void): void {
    connection.intake.pause();
    this.count(1);
    const goOn = (work: () => void): void => {
      // Whoever has only left is heard to the end; whoever was ended is not.
      if (!connection.ended && !connection.failed) this.attend(connection, () => connection.intake.resume(work, (message) => this.dispatch(connection, message)));
      this.count(-1);
    };
    ready.then(
      () => goOn(next),
      (cause: unknown) =>
        goOn(() => {
          throw cause instanceof Refusal ? cause : new Refusal(CLOSE.RESTARTING, 'unavailable', { cause });
        }),
    );
  }

  private refuse(connection: Connection, { code, reason }: Refusal): void {
    connection.close(code, reason);
    connection.ended = true;
    this.leave(connection);
  }

  /** Asks a writer for what it typed while it was away; a reader has nothing to give. */
  private askForEdits(connection: Connection): void {
    if (connection.access === 'write') connection.outbox.put(step1Frame(this.state.stateVector()));
  }

  private broadcast(frame: Frame, except: Connection | null): void {
    for (const connection of this.connections) if (connection !== except) connection.outbox.put(frame);
  }

  /** What is on its way keeps the room open. */
  private count(change: 1 | -1): void {
    this.pending += change;
    if (change < 0) this.reportIdle();
  }

  private reportIdle(): void {
    if (this.idle) this.context.onIdle(this);
  }
}
