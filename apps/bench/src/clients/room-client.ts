import { MESSAGE, SYNC } from '@shoal/contract';
import type { RunningServer } from '../servers/server-kind';
import { syncMessage } from './dialect';
import { clientFrame, type WireOwner, WireSocket } from './wire-socket';

const SYNC_REPLY = 4;
const EMPTY_UPDATE = Uint8Array.of(0, 0);
/** A server that never answers fails its scenario instead of holding up all that follow. */
const SYNC_LIMIT_MS = 60_000;

export interface RoomListener {
  /** A live edit, as a Yjs update in `bytes` from `start` to `end`. */
  update?(client: RoomClient, bytes: Buffer, start: number, end: number): void;
  /** So many of this client's updates are said to be saved. */
  receipt?(client: RoomClient, count: number): void;
  closed?(client: RoomClient, code: number | null): void;
}

export interface RoomClientOptions {
  readonly room: string;
  /** Which of the server's people it is; the same number is the same sign-in. */
  readonly person: number;
  readonly mayWrite: boolean;
  readonly listener?: RoomListener;
  /** Keeps every update it receives, to be judged afterwards. */
  readonly keeps?: boolean;
}

/** One person's window on one room: its own socket, no Y.Doc. */
export class RoomClient implements WireOwner {
  readonly wire: WireSocket;
  readonly startedAt = performance.now();
  readonly kept: Uint8Array[] = [];
  /** Milliseconds of `performance.now()`; 0: not yet. */
  syncedAt = 0;
  /** Bytes of document that came in, and when the last of them did. */
  documentBytes = 0;
  documentAt = 0;
  /** Update-carrying messages sent, as the server counts them. */
  sent = 0;
  readonly sentAt: number[] = [];
  receipts = 0;
  closeCode: number | null | undefined;
  private readonly prefix: Uint8Array;
  private settle: { resolve: () => void; reject: (error: Error) => void } = { resolve: () => undefined, reject: () => undefined };
  readonly synced = new Promise<void>((resolve, reject) => {
    this.settle = { resolve, reject };
  });

  constructor(
    private readonly server: RunningServer,
    readonly options: RoomClientOptions,
  ) {
    this.prefix = server.dialect.prefix(options.room);
    const late = setTimeout(() => this.settle.reject(new Error(`not synced within ${SYNC_LIMIT_MS} ms`)), SYNC_LIMIT_MS);
    this.synced.finally(() => clearTimeout(late)).catch(() => undefined);
    const target = server.target(options.room, options.person, options.mayWrite);
    this.wire = new WireSocket(this, { port: server.port, ...target }, () => this.greet());
  }

  get keepsLarge(): boolean {
    return this.options.keeps ?? false;
  }

  /** The frame with which this client sends an update. */
  frameOf(update: Uint8Array): Buffer {
    return clientFrame(syncMessage(this.prefix, SYNC.UPDATE, update));
  }

  send(frame: Buffer): void {
    this.sent += 1;
    this.sentAt.push(performance.now());
    this.wire.socket.write(frame);
  }

  leave(): void {
    this.wire.end();
  }

  message(bytes: Buffer, start: number, end: number, length: number): void {
    let at = start + this.prefix.length;
    const type = bytes[at] ?? -1;
    at += 1;
    if (type === MESSAGE.SYNC || type === SYNC_REPLY) this.sync(bytes, at, end, length - (end - start));
    else if (type === MESSAGE.ACK && this.server.dialect.receipts !== 'none') this.receipt(varint(bytes, at));
  }

  closed(code: number | null): void {
    this.closeCode = code;
    this.settle.reject(new Error(`closed with ${code} before it was synced`));
    this.options.listener?.closed?.(this, code);
  }

  private greet(): void {
    const { dialect } = this.server;
    for (const opening of dialect.opening(this.options.room)) this.wire.socket.write(clientFrame(opening));
    if (!dialect.answers) this.beSynced();
  }

  private sync(bytes: Buffer, from: number, end: number, missing: number): void {
    const kind = bytes[from];
    varint(bytes, from + 1);
    const start = cursor;
    if (kind === SYNC.STEP_1) {
      if (this.options.mayWrite) this.send(clientFrame(syncMessage(this.prefix, SYNC.STEP_2, EMPTY_UPDATE)));
      return;
    }
    this.documentBytes += end - start + missing;
    this.documentAt = performance.now();
    if (this.options.keeps) this.kept.push(Uint8Array.from(bytes.subarray(start, end)));
    if (kind === SYNC.STEP_2) this.beSynced();
    else this.options.listener?.update?.(this, bytes, start, end);
  }

  private receipt(value: number): void {
    this.receipts = this.server.dialect.receipts === 'count' ? value : this.receipts + value;
    this.options.listener?.receipt?.(this, this.receipts);
  }

  private beSynced(): void {
    if (this.syncedAt > 0) return;
    this.syncedAt = performance.now();
    this.settle.resolve();
  }
}

/** Where the last `varint` ended: there is one reader, and it reads one message at a time. */
let cursor = 0;

export const varint = (bytes: Uint8Array, from: number): number => {
  let value = 0;
  let scale = 1;
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) break;
    scale *= 128;
  }
  cursor = at;
  return value;
};
export const varintEnd = (): number => cursor;
