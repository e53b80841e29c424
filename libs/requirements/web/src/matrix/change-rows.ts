import { hasErrorCode } from '@shoal/ui';
import type { MatrixStore, Patch, Row } from './matrix-store';

interface ChangeRowsOptions {
  readonly store: MatrixStore;
  /** Asks for rows anew. */
  readonly fetch: (ids: readonly string[]) => Promise<void>;
  /** As they will be. */
  readonly changes: ReadonlyMap<string, Patch>;
  readonly send: () => Promise<readonly Row[]>;
}

/** Shows a change at once, then what the server made of it; the refusal, with everything as it was before, or null. */
export const changeRows = async ({ store, fetch, changes, send }: ChangeRowsOptions): Promise<unknown> => {
  const takeBack = store.lay(changes);
  try {
    store.put(await send());
    return null;
  } catch (error) {
    // Somebody was faster: what they made of it is shown before one tries again.
    if (hasErrorCode(error, 'STALE_VERSION')) await fetch([...changes.keys()]).catch(() => undefined);
    return error;
  } finally {
    takeBack();
  }
};
