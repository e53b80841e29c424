import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** Fills `directory` with what `make` writes: made once in a test run, copied for everybody who asks for the same name. */
export const fillPrepared = async (name: string, directory: string, make: (directory: string) => Promise<void>): Promise<void> => {
  const kept = process.env['SHOAL_TEST_PREPARED'];
  if (!kept) return make(directory);
  const prepared = join(kept, name);
  if (!(await exists(prepared))) {
    const draft = await mkdtemp(join(kept, 'draft-'));
    await make(draft);
    // Two suites may have begun at once: whichever was first stays.
    await rename(draft, prepared).catch(() => rm(draft, { recursive: true, force: true }));
  }
  // With its owner: PostgreSQL's folder belongs to the system user that PostgreSQL runs as.
  await run('cp', ['-a', `${prepared}/.`, directory]);
};
