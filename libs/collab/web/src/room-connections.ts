import { createAggregateSaveState } from './aggregate-save-state';
import { warnBeforeLeaving } from './leave-warning';
import { Listeners } from './listeners';
import { SectionConnection } from './section-connection';
import type { SectionView } from './section-view';
import { UnsavedMarks } from './unsaved-marks';

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
  private readonly leftoverListeners = new Listeners();
  private readonly marks: UnsavedMarks;
  private shownLeftovers: readonly SectionView[] = [];

  constructor(
    private readonly personId: string,
    private readonly options: { readonly idleMs?: number; readonly serverUrl?: string } = {},
  ) {
    this.marks = new UnsavedMarks(personId);
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
    const known = this.entries.get(room);
    // Signed in again meanwhile: nothing comes back by itself.
    if (known && known.users === 0 && known.connection.view.ended === 'not_signed_in') this.close(known);
    const entry = this.entries.get(room) ?? this.open(room, canWrite);
    clearTimeout(entry.idle);
    entry.leaving = false;
    entry.users += 1;
    this.leftoverListeners.notify();
    return entry.connection;
  }

  release(room: string): void {
    const entry = this.entries.get(room);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    clearTimeout(entry.idle);
    this.leaveLater(entry);
    this.leftoverListeners.notify();
  }

  /** Brings to the server what earlier visits could not, whatever is on the screen now. */
  deliverUnsaved(): void {
    for (const room of this.marks.rooms()) {
      this.acquire(room, true);
      this.release(room);
    }
  }

  /** Rooms that are on no screen and hold edits which the server did not take; the identical list until it changes. */
  leftovers(): readonly SectionView[] {
    const views = [...this.entries.values()].filter(({ users }) => users === 0).map(({ connection }) => connection.view);
    const refused = views.filter((view) => view.refused !== null);
    const isSame = refused.length === this.shownLeftovers.length && refused.every((view, index) => view === this.shownLeftovers[index]);
    if (!isSame) this.shownLeftovers = refused;
    return this.shownLeftovers;
  }

  subscribeLeftovers(listener: () => void): () => void {
    return this.leftoverListeners.add(listener);
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
    const { personId, marks } = this;
    const connection = new SectionConnection({ room, personId, canWrite, marks, serverUrl: this.options.serverUrl });
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
    this.leftoverListeners.notify();
    if (entry.leaving) this.leave(entry);
  }

  private leave(entry: Entry): void {
    clearTimeout(entry.idle);
    entry.leaving = true;
    const { kind } = entry.connection.view.save;
    if (kind !== 'saved' && kind !== 'reconnecting') return;
    // A busy browser opens its offline copy late: until then nothing is known of what is in it.
    if (entry.connection.isDelivering) this.leaveLater(entry);
    else this.close(entry);
  }

  private leaveLater(entry: Entry): void {
    entry.idle = setTimeout(() => this.leave(entry), this.options.idleMs ?? IDLE_MS);
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
