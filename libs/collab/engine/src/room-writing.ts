import { CLOSE, type RoomName } from '@shoal/contract';
import type { ClaimDesk } from './claim-desk';
import type { CommittedState } from './committed-state';
import type { Connection } from './connection';
import type { GroupCommit } from './group-commit';
import { Guard, type Judged, type Verdict } from './guard';
import { HeldUpdates } from './held-updates';
import type { PendingWrites } from './pending-writes';
import type { Clock } from './ports';
import { Refusal } from './refusal';

/** What writing needs of the room around it. */
export interface WritingContext {
  readonly room: RoomName;
  readonly clock: Clock;
  readonly commits: GroupCommit;
  readonly claims: ClaimDesk;
  readonly state: CommittedState;
  readonly pending: PendingWrites<Connection>;
  /** Resolves when everything is held that the log holds now. */
  refresh(): Promise<void>;
  /** Stops looking at this connection's messages until `ready` resolves; then goes on with `next`. */
  pause(connection: Connection, ready: Promise<void>, next: () => void): void;
  /** It is in the log under this number. */
  committed(seq: number, judged: Judged, author: Connection): void;
  /** The connection's edits could not be written. */
  failed(connection: Connection): void;
  refused(connection: Connection, refusal: Refusal): void;
  /** Something is on its way to the log (+1), or has arrived there or been given up (-1). */
  count(change: 1 | -1): void;
  askForEdits(connection: Connection): void;
}

/** One message with an update on its way through the guard. */
interface Incoming {
  readonly connection: Connection;
  readonly update: Uint8Array;
  /** The answer to our step 1: the client has told everything. */
  readonly isStep2: boolean;
  readonly receivedAt: number;
  /** The log was read for it: what it refers to is not there. */
  readonly isFresh: boolean;
  /** A client id that is not this person's. */
  readonly denied: boolean;
}

/** From a received update to its commit: judged by the guard, waiting where it has to, acknowledged in order. */
export class RoomWriting {
  private readonly guard: Guard<Connection>;
  /** Persons of client ids, as far as this process has asked. */
  private readonly owners = new Map<number, string>();
  private readonly held = new Map<Connection, HeldUpdates>();

  constructor(private readonly context: WritingContext) {
    this.guard = new Guard(() => context.state.knowledge, context.pending);
  }

  /** Throws a `Refusal`: 4422 for what would harm the text, 4403 `read_only`, 4429 for too many client ids. */
  receive(connection: Connection, update: Uint8Array, isStep2: boolean): void {
    this.judge({ connection, update, isStep2, receivedAt: this.context.clock.now(), isFresh: false, denied: false });
  }

  /** Goes on with `next` once the database has said whose these client ids are. Throws a `Refusal` (4429) for too many. */
  claim(connection: Connection, clients: readonly number[], next: (areTheirs: boolean) => void): void {
    const unknown = clients.filter((client) => !this.recognise(connection, client));
    if (unknown.length === 0) return next(true);
    connection.countClaims(unknown.length);
    const { room, claims, state } = this.context;
    const { cooperativeId, personId } = connection.identity;
    const answers = unknown.map(async (clientId) => {
      const inLog = state.knowledge.end(clientId) > 0;
      const isTheirs = await claims.claim({ room, cooperativeId, clientId, personId, inLog });
      if (isTheirs) this.owners.set(clientId, personId);
      return isTheirs && this.recognise(connection, clientId);
    });
    let areTheirs = false;
    const ready = Promise.all(answers).then((all) => void (areTheirs = all.every(Boolean)));
    this.context.pause(connection, ready, () => next(areTheirs));
  }

  leave(connection: Connection): void {
    this.held.get(connection)?.end();
    this.held.delete(connection);
  }

  private recognise(connection: Connection, client: number): boolean {
    const isTheirs = this.owners.get(client) === connection.identity.personId;
    if (isTheirs) connection.clientIds.add(client);
    return isTheirs;
  }

  private judge(incoming: Incoming): void {
    const { connection, update } = incoming;
    const verdict = this.guard.judge(update, connection);
    switch (verdict.kind) {
      case 'take':
        return this.take(incoming, verdict.judged);
      case 'taken':
        return this.context.pause(connection, this.context.pending.change(), () => this.judge(incoming));
      case 'unclaimed':
        return this.judgeClaimed(incoming, verdict.clients);
      case 'refuse':
        return this.holdOrRefuse(incoming, verdict);
    }
  }

  private judgeClaimed(incoming: Incoming, clients: readonly number[]): void {
    const taken = new Refusal(CLOSE.REFUSED, 'client_taken');
    if (incoming.denied) return this.refuseUnlessBehind(incoming, taken);
    this.claim(incoming.connection, clients, (areTheirs) => {
      // Somebody else's text that only this node does not hold yet is none of the sender's.
      if (areTheirs) this.judge(incoming);
      else this.refuseUnlessBehind({ ...incoming, denied: true }, taken);
    });
  }

  private holdOrRefuse(incoming: Incoming, { refusal, mayComplete }: Extract<Verdict, { kind: 'refuse' }>): void {
    const { connection, update, receivedAt } = incoming;
    if (!mayComplete || incoming.isStep2 || connection.hasToldAll) return this.refuseUnlessBehind(incoming, refusal);
    // Once per wait: whoever sends many of these does not have the log read for each.
    if (!incoming.isFresh && !this.held.has(connection)) return this.refuseUnlessBehind(incoming, refusal);
    this.heldOf(connection).hold({ update, receivedAt, refusal });
  }

  /** This node may be behind another one that the client comes from: reads the log on and judges once more. */
  private refuseUnlessBehind(incoming: Incoming, refusal: Refusal): void {
    if (incoming.isFresh) throw refusal;
    this.context.pause(incoming.connection, this.context.refresh(), () => this.judge({ ...incoming, isFresh: true }));
  }

  private take({ connection, isStep2, receivedAt }: Incoming, judged: Judged): void {
    const held = this.held.get(connection);
    if (isStep2) {
      connection.hasToldAll = true;
      this.commit(connection, judged, receivedAt, 1 + (held?.end() ?? 0));
    } else {
      held?.owe();
      this.commit(connection, judged, receivedAt, held ? 0 : 1);
    }
    this.release(connection);
  }

  /** What was held may be complete now; when the client has told everything, it has to be. */
  private release(connection: Connection): void {
    const held = this.held.get(connection);
    for (let next = held?.first; next; next = held?.first) {
      const verdict = this.guard.judge(next.update, connection);
      if (verdict.kind === 'taken') return this.context.pause(connection, this.context.pending.change(), () => this.release(connection));
      if (verdict.kind !== 'take') {
        if (connection.hasToldAll) throw verdict.kind === 'refuse' ? verdict.refusal : next.refusal;
        return;
      }
      this.commit(connection, verdict.judged, next.receivedAt, held?.release() ?? 1);
    }
    if (connection.hasToldAll || held?.isOver) this.leave(connection);
  }

  private heldOf(connection: Connection): HeldUpdates {
    let held = this.held.get(connection);
    if (!held) {
      held = new HeldUpdates(this.context.clock, {
        ask: () => this.context.askForEdits(connection),
        giveUp: (refusal) => this.context.refused(connection, refusal),
      });
      this.held.set(connection, held);
    }
    return held;
  }

  private commit(connection: Connection, judged: Judged, receivedAt: number, messages: number): void {
    const { context } = this;
    const { cooperativeId, personId, sessionId } = connection.identity;
    const { update, runs } = judged;
    const taken = context.commits.push({
      record: update && { room: context.room, update, cooperativeId, personId, sessionId },
      abandoned: () => connection.failed,
      committed: (seq) => {
        if (seq !== null) context.committed(seq, judged, connection);
        context.pending.settle(connection, runs);
        if (messages > 0) connection.acknowledge(receivedAt, messages);
        context.count(-1);
      },
      failed: () => {
        this.fail(connection);
        context.count(-1);
      },
    });
    if (!taken) return this.fail(connection);
    context.count(1);
    context.pending.add(connection, runs);
  }

  private fail(connection: Connection): void {
    connection.failed = true;
    this.context.pending.drop(connection);
    this.context.failed(connection);
  }
}
