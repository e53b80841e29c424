import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { PromptPersistence } from './prompt-persistence';
import { clearUnsavedMarks } from './unsaved-marks';

const PREFIX = 'shoal:';
const UNSAVED = 'unsaved';
/** A browser that has not opened the copy by then is worked with without one. */
const OPEN_WITHIN_MS = 2_000;

/** Names opened by this page, for browsers that cannot list their databases. */
const opened = new Set<string>();
let usable: Promise<boolean> | null = null;

export const offlineCopyName = (personId: string, room: string): string => `${PREFIX}${personId}:${room}`;

/** True for updates that were read from the offline copy rather than typed. */
export const isFromOfflineCopy = (origin: unknown): boolean => origin instanceof IndexeddbPersistence;

/** One text as this browser keeps it, so that what was typed offline outlives the tab. */
export class OfflineCopy {
  constructor(
    private readonly persistence: IndexeddbPersistence,
    /** Edits that were not confirmed when the copy was last written. */
    readonly unsavedBefore: number,
  ) {
    // Another tab signs out: without this, y-indexeddb would throw on the next keystroke.
    persistence.db?.addEventListener('versionchange', () => void this.close());
  }

  noteUnsaved(count: number): void {
    this.persistence.set(UNSAVED, count).catch(ignore);
  }

  async close(): Promise<void> {
    await this.persistence.destroy().catch(ignore);
  }

  async delete(): Promise<void> {
    await this.close();
    await deleteDatabase(this.persistence.name);
  }
}

/** Loads the copy into the document and keeps it up to date; null where the browser cannot store, or the document has gone. */
export async function openOfflineCopy(name: string, doc: Y.Doc): Promise<OfflineCopy | null> {
  if (!(await canStore()) || doc.isDestroyed) return null;
  opened.add(name);
  const persistence = new PromptPersistence(name, doc);
  const loaded = await within(OPEN_WITHIN_MS, persistence.whenSynced);
  if (!loaded || doc.isDestroyed) {
    persistence.destroy().catch(ignore);
    return null;
  }
  const unsaved: unknown = await persistence.get(UNSAVED).catch(ignore);
  return new OfflineCopy(persistence, typeof unsaved === 'number' ? unsaved : 0);
}

/** Deletes a copy that this page has not opened; nothing happens when there is none. */
export async function deleteOfflineCopy(name: string): Promise<void> {
  if (await canStore()) await deleteDatabase(name);
}

/** Deletes every offline copy of this browser, whoever's it was; on sign-out. Resolves where nothing can be stored, too. */
export async function forgetOfflineEdits(): Promise<void> {
  clearUnsavedMarks();
  if (!(await canStore())) return;
  const listed = await listDatabases();
  const names = new Set([...listed, ...opened].filter((name) => name.startsWith(PREFIX)));
  await Promise.all([...names].map(deleteDatabase));
}

async function listDatabases(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).map(({ name }) => name ?? '');
  } catch {
    return [];
  }
}

/** Asked once: in some private windows opening fails or throws, and y-indexeddb would not notice. */
function canStore(): Promise<boolean> {
  usable ??= new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.open(`${PREFIX}try`);
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(`${PREFIX}try`);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
  return usable;
}

/** Also resolves when another tab holds the database: the browser deletes it once that tab lets go. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    promise.then(
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      () => resolve(false),
    );
  });
}

const ignore = (): void => undefined;
