import type { CloseCode, CloseReason, PresenceUser, RoomName } from '@shoal/contract';
import type { Frame } from './frame';

/** One update as it is written to the log. */
export interface UpdateRecord {
  readonly room: RoomName;
  /** Yjs update, version 1. */
  readonly update: Uint8Array;
  readonly cooperativeId: string;
  /** Author; null for what the server itself wrote. */
  readonly personId: string | null;
  readonly sessionId: string | null;
}

export interface StoredUpdate {
  /** Place in the room's log: 1, 2, 3 … without holes. */
  readonly seq: number;
  readonly update: Uint8Array;
}

export interface StoredRoom {
  /**
   * Everything up to and including `uptoSeq`; null when there is none beyond what was asked for.
   * `knowledge`: what `encodeKnowledge` wrote beside the state; null: it is read out of the state.
   */
  readonly snapshot: { readonly uptoSeq: number; readonly state: Uint8Array; readonly knowledge: Uint8Array | null } | null;
  /** Ascending by `seq`, all beyond the snapshot. */
  readonly updates: readonly StoredUpdate[];
}

/** A person wants to write under a client id of a room. */
export interface ClientClaim {
  readonly room: RoomName;
  readonly cooperativeId: string;
  /** Yjs client id: 0 … 2^53 - 1. */
  readonly clientId: number;
  readonly personId: string;
  /** True when the log already holds text under this id: only a binding that exists counts, since nobody may adopt it. */
  readonly inLog: boolean;
}

/** The append-only log of committed updates. */
export interface UpdateLog {
  /**
   * Everything of a room beyond `afterSeq` (0: from the start). Rejects when it cannot be read completely:
   * an unreadable room must never look like an empty one.
   */
  load(room: RoomName, afterSeq: number): Promise<StoredRoom>;
  /**
   * Writes all records in one commit and resolves, once they are on the disk, with one `seq` per record in order; null for
   * a room that takes nothing any more: nothing of it was written. A rejection means that nothing may be acknowledged; whether it was written is then unknown.
   */
  commit(records: readonly UpdateRecord[]): Promise<readonly (number | null)[]>;
  /** Binds client ids to persons for good, in one commit; resolves, in order, with whether each id is that person's (it was free, or was theirs). */
  claim(claims: readonly ClientClaim[]): Promise<readonly boolean[]>;
}

/** Who is behind a connection, established before joining. */
export interface Identity {
  readonly cooperativeId: string;
  readonly personId: string;
  readonly sessionId: string;
  /** Stamped into this connection's presence. */
  readonly user: PresenceUser;
}

export type RoomAccess = 'none' | 'read' | 'write';

export interface GateAnswer {
  readonly access: RoomAccess;
  /** What change events may name instead of the room, e.g. the bid's id; null when nothing does. */
  readonly scope: string | null;
}

/** Asks the policy. Unknown rooms, foreign rooms and ended sessions all answer `none`. */
export interface AccessGate {
  check(room: RoomName, identity: Identity): Promise<GateAnswer>;
}

/** What a change event is compared with. */
export interface Attendance {
  readonly room: RoomName;
  readonly identity: Identity;
  readonly scope: string | null;
}

export type BusEvent =
  /** Somebody else appended to the room's log (another process, a server-side edit). */
  | { readonly type: 'appended'; readonly room: RoomName; /** The newest number of the room's log; null: unknown. */ readonly seq: number | null }
  /** Who is there on another node. */
  | { readonly type: 'presence'; readonly room: RoomName; readonly node: string; /** Awareness entries as that node stamped them. */ readonly entries: Uint8Array }
  /** Another node has come or may have missed something: say again who is here. */
  | { readonly type: 'presence-wanted' }
  /** Another node has stopped or fallen silent: nobody is there any more. */
  | { readonly type: 'node-gone'; readonly node: string }
  /** Access may have changed for those it concerns. */
  | { readonly type: 'access'; concerns(attendance: Attendance): boolean }
  /** Events may have been missed: check everything again. */
  | { readonly type: 'missed' };

/** What this process tells the others. */
export type BusNews =
  | { readonly type: 'appended'; readonly room: RoomName; readonly seq: number }
  | { readonly type: 'presence'; readonly room: RoomName; /** At most `MAX_BUS_ENTRIES_BYTES`, or one single entry. */ readonly entries: Uint8Array };

/** News from and for other processes. */
export interface Bus {
  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: BusEvent) => void): () => void;
  /** Tells the other nodes. Never throws, and may be lost: they find out by number, or when presence is renewed. */
  publish(news: BusNews): void;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs the task after the current turn of the event loop. */
  soon(task: () => void): void;
  /** Runs the task once after so many milliseconds; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** One socket, as the engine sees it. */
export interface Transport {
  /** Writes all frames at once. */
  send(frames: readonly Frame[]): void;
  unsentBytes(): number;
  close(code: CloseCode, reason: CloseReason): void;
  /** Ends the socket without a handshake: a reader too slow to be told. */
  cut(): void;
}

/** What the operator wants to know; all times in milliseconds. */
export interface Probe {
  batchCommitted(rows: number, bytes: number, tookMs: number): void;
  batchFailed(rows: number, error: unknown): void;
  /** From the receipt of an update to its acknowledgement. */
  acknowledged(tookMs: number): void;
  refused(code: CloseCode, reason: CloseReason): void;
  cut(): void;
}
