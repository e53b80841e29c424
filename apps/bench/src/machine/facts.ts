import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { PEERS, ROOT } from '../places';
import { LOAD_CORE, pinning, SERVER_CORE } from './cores';

const versionOf = (folder: string, name: string): string => {
  try {
    return (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return 'not installed';
  }
};
const said = (command: string, ...args: string[]): string => {
  try {
    return execFileSync(command, args, { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
};
const processor = (): string => /^model name\s*:\s*(.+)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown processor';

/** Which Shoal is measured. */
export const revision = (): string => `${said('git', 'rev-parse', '--short', 'HEAD')}${said('git', 'status', '--porcelain', '--untracked-files=no') ? ' with uncommitted changes' : ''}`;

/** What a reader has to know to judge the figures, a line each. */
export const facts = (dataFolder: string): readonly string[] => [
  `${processor()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, data on ${said('df', '--output=fstype', dataFolder).split('\n').at(-1)}`,
  `Node ${process.versions.node}; Shoal at ${revision()}; ws ${versionOf(ROOT, 'ws')}, yjs ${versionOf(ROOT, 'yjs')}`,
  `Peers: @hocuspocus/server ${versionOf(PEERS, '@hocuspocus/server')} with extension-sqlite ${versionOf(PEERS, '@hocuspocus/extension-sqlite')}; @y/websocket-server ${versionOf(PEERS, '@y/websocket-server')} with y-leveldb ${versionOf(PEERS, 'y-leveldb')}; yjs ${versionOf(PEERS, 'yjs')}`,
  pinning ? `The server alone on core ${SERVER_CORE}; load generator and PostgreSQL on core ${LOAD_CORE}` : 'No cores were bound (no taskset, or one core)',
];
