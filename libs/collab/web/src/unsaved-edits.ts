import * as Y from 'yjs';
import type { SentKind } from './counting-socket';
import { EditTracker } from './edit-tracker';
import { UnsavedRange } from './unsaved-range';
import { unsavedText } from './unsaved-text';

/** Waiting longer than this for an acknowledgement is no longer called saving. */
const STALLED_AFTER_MS = 5_000;

/** What was typed into one document and is not confirmed: how much, where, and for how long. */
export class UnsavedEdits {
  stalled = false;
  private readonly tracker = new EditTracker();
  private readonly range = new UnsavedRange();
  /** Edits came out of the offline copy, and the server has not yet said which of them it lacks. */
  private restoredUnknown = false;
  private stallTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly doc: Y.Doc,
    private readonly changed: () => void,
  ) {}

  get count(): number {
    return this.tracker.unsaved;
  }

  /** Edits that this connection has not carried. */
  get waiting(): number {
    return this.tracker.waiting;
  }

  /** To be read and copied. */
  text(): string {
    return unsavedText(this.doc, this.restoredUnknown ? 'all' : this.range.clocks);
  }

  edited(transaction: Y.Transaction): void {
    const { clientID } = this.doc;
    this.range.edited(clientID, transaction.beforeState.get(clientID) ?? 0);
    this.add(1);
  }

  /** Out of the offline copy, from an earlier visit. */
  restored(count: number): void {
    if (count === 0) return;
    this.restoredUnknown = true;
    this.add(count);
  }

  /** A message of this kind goes out on the present connection. */
  sent(kind: SentKind): void {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    if (kind === 'update') this.tracker.sentUpdate(clock);
    else this.tracker.sentEverything(clock);
  }

  acknowledged(committed: number): void {
    const clock = this.tracker.acknowledged(committed);
    if (clock === null) return;
    if (this.count === 0) this.range.clear();
    else this.range.confirmed(this.doc.clientID, clock);
    this.watch();
    this.changed();
  }

  /** The server says what it holds, before the answer goes out. */
  asked(stateVector: Uint8Array): void {
    const more = this.range.compare(this.doc, stateVector);
    this.restoredUnknown = false;
    // Nobody said so, and yet the server lacks something: another tab or an earlier visit typed it.
    if (more && this.count === 0) this.add(1);
  }

  connectionLost(): void {
    this.tracker.connectionLost();
  }

  /** Waiting begins anew, e.g. with a new connection. */
  watch(): void {
    clearTimeout(this.stallTimer);
    this.stalled = false;
    if (this.count === 0) return;
    this.stallTimer = setTimeout(() => {
      this.stalled = true;
      this.changed();
    }, STALLED_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.stallTimer);
  }

  private add(count: number): void {
    const first = this.count === 0;
    this.tracker.edited(count);
    if (first) this.watch();
    this.changed();
  }
}
