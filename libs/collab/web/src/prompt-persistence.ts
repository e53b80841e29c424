import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';

const UPDATES = 'updates';

/**
 * Stores every update in a transaction that is committed at once. y-indexeddb leaves that to the browser, which waits for
 * the page to hear of the success first: what was typed in the last moment before a tab closes would be rolled back.
 */
export class PromptPersistence extends IndexeddbPersistence {
  constructor(name: string, doc: Y.Doc) {
    super(name, doc);
    doc.off('update', this._storeUpdate);
    this._storeUpdate = (update, origin) => this.store(update, origin);
    doc.on('update', this._storeUpdate);
  }

  private store(update: Uint8Array, origin: unknown): void {
    if (!this.db || origin === this) return;
    const transaction = this.db.transaction([UPDATES], 'readwrite');
    transaction.objectStore(UPDATES).add(update);
    transaction.commit();
    this._dbsize += 1;
    if (this._dbsize < PREFERRED_TRIM_SIZE) return;
    clearTimeout(this._storeTimeoutId as number | undefined);
    this._storeTimeoutId = setTimeout(() => {
      this._storeTimeoutId = null;
      void storeState(this, false);
    }, this._storeTimeout);
  }
}
