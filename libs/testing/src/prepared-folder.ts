import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
const WAIT_MS = 50;
const PATIENCE_MS = 60_000;

/** What one run of Jest has made and all its suites use. */
export const preparedFolder = (): string => {
  const folder = process.env['SHOAL_TEST_PREPARED'];
  if (!folder) throw new Error('SHOAL_TEST_PREPARED names no folder: the set-up of jest.config.mjs has not run');
  return folder;
};

/** One suite at a time, over all the processes of the run. */
export const exclusively = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const lock = join(preparedFolder(), `${name}.lock`);
  const end = Date.now() + PATIENCE_MS;
  while (!(await mkdir(lock).then(() => true, () => false))) {
    if (Date.now() > end) throw new Error(`${lock} was held for ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  try {
    return await work();
  } finally {
    await rmdir(lock);
  }
};

/** Fills `directory` with what `make` writes: made once in a run, copied for everybody who asks for the same name. */
export const fillPrepared = async (name: string, directory: string, make: (directory: string) => Promise<void>): Promise<void> => {
  const prepared = join(preparedFolder(), name);
  await exclusively(name, async () => {
    if (await exists(prepared)) return;
    const draft = await mkdtemp(join(preparedFolder(), 'draft-'));
    try {
      await make(draft);
      await rename(draft, prepared);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  // With its owner: PostgreSQL's folder belongs to the system user that PostgreSQL runs as.
  await run('cp', ['-a', `${prepared}/.`, directory]);
};
