import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { facts as machine, revision } from '../machine/facts';
import { MATRIX_REPORT } from '../places';
import { runCommand } from '../run-command';
import { buildHouse, LEAD, signIn } from './house';
import { COMMAND, matrixReport } from './matrix-report';
import { measureScreen } from './measure-screen';
import { measureServer } from './measure-server';

const REQUIREMENTS = 1_000;
const NOTES = '## Notes';
const USAGE = `${COMMAND} -- [--dry]
  --dry  does not write docs/bench`;

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { dry: { type: 'boolean' } } });
  const house = await buildHouse(REQUIREMENTS);
  try {
    const requests = await measureServer(house, (await signIn(house.origin, LEAD)).ask);
    const screen = await measureScreen(house);
    const facts = [machine(tmpdir())[0] ?? '', `Node ${process.versions.node}; the built server with all roles and its embedded PostgreSQL, on the same cores as the browser`, `${REQUIREMENTS.toLocaleString('en')} requirements in one bid of four firms, all of them given to somebody, every second one answered in two places and with evidence`];
    const report = (notes: string): string => matrixReport({ facts, measured: `measured on ${new Date().toISOString().slice(0, 10)}, Shoal at ${revision()}`, requests, screen }, notes);
    process.stdout.write(`${report('')}\n`);
    if (values.dry) return;
    const before = await readFile(MATRIX_REPORT, 'utf8').catch(() => '');
    await mkdir(dirname(MATRIX_REPORT), { recursive: true });
    await writeFile(MATRIX_REPORT, report(before.includes(NOTES) ? before.slice(before.indexOf(NOTES)) : `${NOTES}\n`));
  } finally {
    await house.server.dispose();
  }
};

await runCommand(run, USAGE);
process.exit(0);
