import { ACK_PARAM } from '@shoal/contract';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type FinalClosing, readClosing } from './closing';
import { countingSocket, type SentKind } from './counting-socket';
import { deleteOfflineCopy, isFromOfflineCopy, type OfflineCopy, openOfflineCopy } from './offline-copy';
import { listenToServer } from './server-messages';
import { UnsavedEdits } from './unsaved-edits';
import type { UnsavedMarks } from './unsaved-marks';

const MAX_BACKOFF_MS = 2_000;
/** After a planned stop clients return at random moments within this time. */
const SPREAD_MS = 5_000;

export interface SessionOptions {
  /** E.g. `wss://shoal.example/collab`. */
  readonly serverUrl: string;
  readonly room: string;
  readonly offlineName: string;
  readonly marks: UnsavedMarks;
  /** Opens the offline copy before the first connection; otherwise once the server has granted writing. */
  readonly expectsToWrite: boolean;
}

export interface SessionEvents {
  changed(): void;
  /** The server has closed the connection for good. */
  closed(closing: FinalClosing): void;
}

/** One life of a room's document: from the join to its end, over any number of connections. */
export class DocumentSession {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly unsaved: UnsavedEdits;
  ready = false;
  connected = false;
  /** A connection was lost or could not be made, and there is none now. */
  lost = false;
  writable = false;
  private offline: OfflineCopy | null = null;
  private openingOffline = false;
  /** Earlier documents of this room whose edits the offline copy has brought. */
  private inherited: readonly number[] = [];
  private noted = 0;
  private over = false;

  constructor(private readonly options: SessionOptions, private readonly events: SessionEvents) {
    this.unsaved = new UnsavedEdits(this.doc, () => this.progressed());
    // Before the provider's own listener: an edit is counted before it is sent.
    this.doc.on('update', (_update, origin, _doc, transaction) => this.onUpdate(origin, transaction));
    this.provider = this.createProvider(options);
    listenToServer(this.provider, {
      acknowledged: (committed) => this.unsaved.acknowledged(committed),
      access: (mayWrite) => this.onAccess(mayWrite),
      asked: (stateVector) => this.unsaved.asked(stateVector),
    });
    this.provider.on('sync', (synced) => {
      this.ready ||= synced;
      this.progressed();
    });
    this.provider.on('connection-close', () => this.onConnectionClose());
    this.provider.on('closed', ({ code, reason }) => {
      const closing = readClosing(code, reason);
      if (closing.kind === 'spread') setTimeout(() => this.comeBack(), Math.random() * SPREAD_MS);
      else if (closing.kind !== 'retry') this.events.closed(closing);
    });
  }

  get hasOfflineCopy(): boolean {
    return this.offline !== null;
  }

  /** Earlier visits have left edits, and the server has not said yet that it lacks nothing. */
  get isDelivering(): boolean {
    return this.offline ? this.inherited.length > 0 : this.options.marks.documents(this.options.room).length > 0;
  }

  /** Reads the offline copy first, so that the very first answer to the server carries what was typed offline. */
  async start(delayMs = 0): Promise<void> {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (this.options.expectsToWrite) await this.openOffline();
    if (!this.over) this.provider.connect();
  }

  /** The network has gone: a socket that does not know it yet is not waited for. */
  reconnect(): void {
    if (this.over || !this.provider.shouldConnect) return;
    this.provider.disconnect();
    this.provider.connect();
  }

  private comeBack(): void {
    if (!this.over) this.provider.connect();
  }

  /** Ends this life. `forget`: the offline copy goes with it. */
  async end(forget: boolean): Promise<void> {
    if (this.over) return;
    this.over = true;
    this.unsaved.stop();
    this.provider.destroy();
    this.provider.awareness.destroy();
    await (forget ? this.forgetOffline() : this.offline?.close());
    this.doc.destroy();
  }

  private createProvider({ serverUrl, room }: SessionOptions): WebsocketProvider {
    return new WebsocketProvider(serverUrl, room, this.doc, {
      connect: false,
      params: { [ACK_PARAM]: '1' },
      disableBc: true,
      maxBackoffTime: MAX_BACKOFF_MS,
      shouldReconnect: ({ code, reason }) => readClosing(code, reason).kind === 'retry',
      WebSocketPolyfill: countingSocket((kind, onlyDeletes) => this.onSend(kind, onlyDeletes)),
    });
  }

  private async openOffline(): Promise<void> {
    if (this.offline || this.openingOffline || this.over) return;
    this.openingOffline = true;
    const left = this.options.marks.documents(this.options.room);
    const copy = await openOfflineCopy(this.options.offlineName, this.doc);
    this.openingOffline = false;
    if (!copy || this.over) return void copy?.close();
    this.offline = copy;
    this.inherited = left;
    this.noted = copy.unsavedBefore;
    // While connected, what was loaded went out as one update, counted in `onUpdate`.
    if (!this.connected) this.unsaved.restored(copy.unsavedBefore);
    this.ready ||= this.doc.store.clients.size > 0;
    this.progressed();
  }

  /** A reader keeps no copy, nor does one whose access has ended. */
  private async forgetOffline(): Promise<void> {
    const { offline } = this;
    this.offline = null;
    const { marks, room, offlineName } = this.options;
    marks.remove(room, marks.documents(room));
    await (offline ? offline.delete() : deleteOfflineCopy(offlineName));
  }

  private get readsOnly(): boolean {
    return this.connected && !this.writable;
  }

  /** Yjs tidies up formatting after somebody else's edit, at readers too: that is nobody's edit, stays here and does no harm. */
  private onSend(kind: SentKind, onlyDeletes: boolean): boolean {
    if (kind === 'update' && onlyDeletes && this.readsOnly) return false;
    this.unsaved.sent(kind);
    return true;
  }

  private onUpdate(origin: unknown, transaction: Y.Transaction): void {
    if (origin === this.provider || (this.readsOnly && !hasTyped(transaction))) return;
    if (!isFromOfflineCopy(origin)) this.unsaved.edited(transaction);
    else if (this.connected) this.unsaved.restored(1);
  }

  private onAccess(mayWrite: boolean): void {
    this.connected = true;
    this.lost = false;
    this.writable = mayWrite;
    this.unsaved.watch();
    if (mayWrite) void this.openOffline();
    // What this connection has already carried is answered by an acknowledgement or a refusal; the rest never will be.
    else if (this.unsaved.waiting > 0) return this.events.closed({ kind: 'anew', refused: 'read_only' });
    else if (this.unsaved.count === 0) void this.forgetOffline();
    this.events.changed();
  }

  private onConnectionClose(): void {
    this.connected = false;
    this.lost = true;
    this.unsaved.connectionLost();
    this.progressed();
  }

  /** Writes down what is unsaved when it becomes so or ceases to be, and on every edit while away. */
  private progressed(): void {
    const { count } = this.unsaved;
    // The server has said by then what it lacks: nothing.
    if (count === 0 && this.inherited.length > 0 && this.provider.synced) this.note(0);
    if (this.offline && count !== this.noted && (count === 0 || this.noted === 0 || !this.connected)) {
      this.noted = count;
      this.note(count);
    }
    this.events.changed();
  }

  private note(count: number): void {
    const { marks, room } = this.options;
    this.offline?.noteUnsaved(count);
    marks.set(room, this.doc.clientID, count);
    if (count > 0) return;
    marks.remove(room, this.inherited);
    this.inherited = [];
  }
}

const hasTyped = ({ afterState, beforeState, doc }: Y.Transaction): boolean => afterState.get(doc.clientID) !== beforeState.get(doc.clientID);
