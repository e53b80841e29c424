import { createAggregateSaveState } from './aggregate-save-state';
import { warnBeforeLeaving } from './leave-warning';
import { Listeners } from './listeners';
import { SectionConnection } from './section-connection';

/** A room nobody looks at any more stays open this long: scrolling back and forth costs nothing. */
const IDLE_MS = 5_000;

interface Entry {
  readonly connection: SectionConnection;
  readonly unsubscribe: () => void;
  users: number;
  idle: ReturnType<typeof setTimeout> | undefined;
  /** Its time is over; it closes as soon as everything is saved. */
  leaving: boolean;
}

/** One person's open rooms in this page, each connected once however many look at it. */
export class RoomConnections {
  readonly save = createAggregateSaveState();
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Listeners();

  constructor(
    private readonly personId: string,
    private readonly options: { readonly idleMs?: number; readonly serverUrl?: string } = {},
  ) {
    warnBeforeLeaving(this.save);
    globalThis.addEventListener?.('offline', () => this.reconnectAll());
  }

  get(room: string): SectionConnection | null {
    return this.entries.get(room)?.connection ?? null;
  }

  /** Told when a room is opened or closed here. */
  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** Opens the room if need be; `release` it once for every call. */
  acquire(room: string, canWrite: boolean): SectionConnection {
    const entry = this.entries.get(room) ?? this.open(room, canWrite);
    clearTimeout(entry.idle);
    entry.leaving = false;
    entry.users += 1;
    return entry.connection;
  }

  release(room: string): void {
    const entry = this.entries.get(room);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    clearTimeout(entry.idle);
    entry.idle = setTimeout(() => this.leave(entry), this.options.idleMs ?? IDLE_MS);
  }

  /** Closes what nobody uses now; rooms with unsaved edits close once these are saved. */
  closeUnused(): void {
    for (const entry of [...this.entries.values()]) if (entry.users <= 0) this.leave(entry);
  }

  /** Closes everything, saved or not: another person sits here now. Unsaved edits stay in the offline copy. */
  closeAll(): void {
    for (const entry of [...this.entries.values()]) this.close(entry);
  }

  private open(room: string, canWrite: boolean): Entry {
    const { serverUrl } = this.options;
    const connection = new SectionConnection({ room, personId: this.personId, canWrite, serverUrl });
    const report = (): void => this.report(entry);
    const entry: Entry = { connection, unsubscribe: connection.subscribe(report), users: 0, idle: undefined, leaving: false };
    this.entries.set(room, entry);
    report();
    this.listeners.notify();
    return entry;
  }

  private report(entry: Entry): void {
    const { connection } = entry;
    this.save.report(connection.room, connection.view.save);
    if (entry.leaving) this.leave(entry);
  }

  private leave(entry: Entry): void {
    clearTimeout(entry.idle);
    entry.leaving = true;
    const { kind } = entry.connection.view.save;
    if (kind === 'saved' || kind === 'reconnecting') this.close(entry);
  }

  private close(entry: Entry): void {
    const { room } = entry.connection;
    if (this.entries.get(room) !== entry) return;
    clearTimeout(entry.idle);
    this.entries.delete(room);
    entry.unsubscribe();
    entry.connection.close();
    this.save.remove(room);
    this.listeners.notify();
  }

  private reconnectAll(): void {
    for (const { connection } of this.entries.values()) connection.reconnect();
  }
}
