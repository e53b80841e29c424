import { execFileSync } from 'node:child_process';

/** Until what was written before (by copying a data folder, by the run before) is on the disk, so that no later fsync waits for it. */
export const flushDisk = (): void => {
  try {
    execFileSync('sync', { stdio: 'ignore' });
  } catch {
    // No such command: the figures then contain what the disk still had to write.
  }
};
