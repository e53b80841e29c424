import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_AFTER_MS = 1_000;

interface Closable {
  close(): Promise<void>;
}

const until = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/**
 * Opens a queue or a worker until `connect` succeeds with it: BullMQ keeps its first connection's failure for ever, so
 * what could not connect is closed and another one opened. Rejects with the signal's reason when that comes first.
 */
export const openWhenReady = async <T extends Closable>(
  open: () => T,
  connect: (opened: T) => Promise<unknown>,
  stopping: AbortSignal,
  failed: (error: unknown) => void,
): Promise<T> => {
  for (;;) {
    stopping.throwIfAborted();
    const opened = open();
    try {
      await Promise.race([connect(opened), until(stopping)]);
      return opened;
    } catch (error) {
      await opened.close().catch(failed);
      stopping.throwIfAborted();
      failed(error);
      await pause(AGAIN_AFTER_MS, undefined, { signal: stopping });
    }
  }
};
