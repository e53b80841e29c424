import { COLLAB_PATH } from '@shoal/contract';
import * as Y from 'yjs';
import type { EndedReason, FinalClosing, RefusedReason } from './closing';
import { DocumentSession } from './document-session';
import { Listeners } from './listeners';
import { offlineCopyName } from './offline-copy';
import { deriveSaveState, isSameSaveState, SAVED, type SaveState } from './save-state';
import type { RefusedEdits, SectionView } from './section-view';
import type { UnsavedMarks } from './unsaved-marks';

const RESTART_STEP_MS = 500;
const RESTART_MAX_MS = 2_000;

export interface ConnectionOptions {
  readonly room: string;
  readonly personId: string;
  /** What the page knows; the server decides. The offline copy is opened at once, rather than when the server grants it. */
  readonly canWrite: boolean;
  readonly marks: UnsavedMarks;
  /** Default: this page's own server. */
  readonly serverUrl?: string;
}

const ownServer = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${COLLAB_PATH}`;

let lastKey = 0;

/** One room in this page: its document, what is saved of it, and what became of it. */
export class SectionConnection {
  readonly room: string;
  private readonly listeners = new Listeners();
  private session: DocumentSession;
  private key = '';
  private restarts = 0;
  private ended: EndedReason | null = null;
  private refused: (RefusedEdits & { readonly count: number; readonly state: Uint8Array | null }) | null = null;
  private save: SaveState = SAVED;
  private shown: SectionView | null = null;
  private readonly offlineName: string;

  constructor(private readonly options: ConnectionOptions) {
    this.room = options.room;
    this.offlineName = offlineCopyName(options.personId, options.room);
    // Edits of an earlier visit are brought even by whoever may only read now: the refusal gives the text back.
    this.session = this.begin(options.canWrite || options.marks.documents(options.room).length > 0);
    void this.session.start();
  }

  /** The identical object until something changes. */
  get view(): SectionView {
    this.shown ??= this.draw();
    return this.shown;
  }

  /** Edits of an earlier visit are still looked for or on their way. */
  get isDelivering(): boolean {
    return this.ended === null && this.session.isDelivering;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  reconnect(): void {
    this.session.reconnect();
  }

  /** Closes the connection; what is unsaved stays in the offline copy. */
  close(): void {
    void this.session.end(false);
  }

  private readonly discardRefused = (): void => {
    if (!this.refused) return;
    this.refused = null;
    this.changed();
  };

  private begin(canWrite: boolean): DocumentSession {
    lastKey += 1;
    this.key = `${this.room}#${lastKey}`;
    const { serverUrl = ownServer(), room, marks } = this.options;
    const session: DocumentSession = new DocumentSession(
      { serverUrl, room, offlineName: this.offlineName, marks, expectsToWrite: canWrite },
      {
        changed: () => session === this.session && this.changed(),
        closed: (closing) => session === this.session && this.onClosed(closing),
      },
    );
    return session;
  }

  private onClosed(closing: FinalClosing): void {
    const old = this.session;
    // Without an offline copy to wait in, unsaved edits would be gone.
    const reason = closing.refused ?? (old.hasOfflineCopy ? null : 'access_ended');
    if (reason) this.keepRefused(old, reason, closing.kind === 'anew');
    this.ended = closing.kind === 'ended' ? closing.ended : null;
    // Whoever may only read has no edits to keep.
    this.session = this.begin(this.options.canWrite && closing.kind === 'anew' && closing.refused !== 'read_only');
    const { session } = this;
    const gone = old.end(closing.refused !== null);
    if (closing.kind === 'anew') {
      const delay = Math.min(this.restarts * RESTART_STEP_MS, RESTART_MAX_MS);
      this.restarts += 1;
      // The new copy has the old one's name.
      void gone.then(() => session.start(delay));
    }
    this.changed();
  }

  private keepRefused(session: DocumentSession, reason: RefusedReason, comparable: boolean): void {
    if (session.unsaved.count === 0) return;
    const text = [this.refused?.text, session.unsaved.text()].filter(Boolean).join('\n');
    const state = comparable && !this.refused ? Y.encodeStateAsUpdate(session.doc) : null;
    this.refused = { reason, text, count: session.unsaved.count + (this.refused?.count ?? 0), state };
  }

  /** Its acknowledgement may have been lost with the connection: then nothing was refused. */
  private withdrawIfSaved(): void {
    if (!this.refused?.state || !this.session.provider.synced) return;
    const saved = Y.snapshotContainsUpdate(Y.snapshot(this.session.doc), this.refused.state);
    this.refused = saved ? null : { ...this.refused, state: null };
  }

  private changed(): void {
    this.withdrawIfSaved();
    const next = this.draw();
    if (this.shown && isSameView(this.shown, next)) return;
    this.shown = next;
    this.listeners.notify();
  }

  private draw(): SectionView {
    const { session, ended, refused } = this;
    const { connected, lost, unsaved } = session;
    const save = deriveSaveState({ connected, lost, unsaved: unsaved.count, stalled: unsaved.stalled, refused: refused?.count ?? 0, ended: ended !== null });
    if (!isSameSaveState(this.save, save)) this.save = save;
    return {
      doc: session.doc,
      provider: session.provider,
      key: this.key,
      ready: session.ready,
      online: connected,
      writable: session.writable,
      save: this.save,
      ended,
      refused,
      discardRefused: this.discardRefused,
    };
  }
}

function isSameView(one: SectionView, other: SectionView): boolean {
  return (Object.keys(one) as (keyof SectionView)[]).every((name) => one[name] === other[name]);
}
