import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Jest calls it before the first suite of a run: makes the place that `fillPrepared` keeps things in, for as long as the run. */
const makePreparedFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shoal-prepared-'));
  // The system user that PostgreSQL runs as must be able to pass through.
  chmodSync(folder, 0o711);
  process.env.SHOAL_TEST_PREPARED = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
};
export { makePreparedFolder as default };
