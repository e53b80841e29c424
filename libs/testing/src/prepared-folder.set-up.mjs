import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Ends the PostgreSQL that the suites have shared; there is none when no suite needed one. */
const stopPostgres = (folder) => {
  try {
    const pid = Number(readFileSync(join(folder, 'postgres/pg/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    for (const end = Date.now() + 5_000; isAlive(pid) && Date.now() < end; ) pause(20);
  } catch {
    // It does not run.
  }
};

/** Jest calls it before the first suite of a run: makes the place for what all suites use, for as long as the run. */
const makePreparedFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shoal-prepared-'));
  // The system user that PostgreSQL runs as must be able to pass through.
  chmodSync(folder, 0o711);
  process.env.SHOAL_TEST_PREPARED = folder;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
};
export { makePreparedFolder as default };
