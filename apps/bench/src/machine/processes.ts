import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const POSTGRES = 'postgres';

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  /** User and system, its own and that of children that have ended, in milliseconds. */
  readonly cpuMs: number;
}

const readEntry = (pid: number): ProcessEntry | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ').map(Number);
    const ofEnded = (((fields[13] ?? 0) + (fields[14] ?? 0)) * 1000) / TICKS_PER_SECOND;
    const own = threadsMs(pid) ?? (((fields[11] ?? 0) + (fields[12] ?? 0)) * 1000) / TICKS_PER_SECOND;
    return { pid, parent: fields[1] ?? 0, name: text.slice(text.indexOf('(') + 1, end), cpuMs: own + ofEnded };
  } catch {
    return null;
  }
};

/** As the scheduler counts it, finer than the hundredths of a second of `stat`; null where the kernel does not say. */
const threadsMs = (pid: number): number | null => {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);
  } catch {
    return null;
  }
};

/** A process and all below it. */
export const tree = (root: number): readonly ProcessEntry[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(Number(name)) ?? []);
  const found = new Map(all.filter(({ pid }) => pid === root).map((entry) => [entry.pid, entry]));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const entry of all) if (found.has(entry.parent)) found.set(entry.pid, entry);
  }
  return [...found.values()];
};

/** CPU time of a process tree, PostgreSQL's processes left out (or, for PostgreSQL's own tree, in). */
export const cpuMs = (root: number, withPostgres = false): number =>
  tree(root)
    .filter(({ name }) => withPostgres || name !== POSTGRES)
    .reduce((sum, entry) => sum + entry.cpuMs, 0);

const statusKb = (pid: number, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);

/** Resident memory now, in bytes. */
export const residentBytes = (pid: number): number => statusKb(pid, 'VmRSS') * 1024;

/** The highest resident memory since `forgetPeak`, in bytes. */
export const peakBytes = (pid: number): number => statusKb(pid, 'VmHWM') * 1024;
export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

const port = (address = ''): number => Number.parseInt(address.split(':')[1] ?? '', 16);
const socketTable = (): readonly (readonly string[])[] =>
  ['tcp', 'tcp6'].flatMap((file) => {
    try {
      return readFileSync(`/proc/net/${file}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((row) => row.trim().split(/\s+/));
    } catch {
      return [];
    }
  });
const ESTABLISHED = '01';

/**
 * Bytes between two local ports that have left the sender's process and not reached the receiver's: the sender's send queue
 * and the receiver's receive queue of `/proc/net/tcp`. Null when the sender has ended the connection.
 */
export const heldBySystem = (sender: number, receiver: number): number | null => {
  const rows = socketTable();
  const queues = (from: number, to: number): readonly string[] | undefined =>
    rows.find(([, local, remote, state]) => port(local) === from && port(remote) === to && state === ESTABLISHED)?.[4]?.split(':');
  const sending = queues(sender, receiver);
  if (!sending) return null;
  return Number.parseInt(sending[0] ?? '0', 16) + Number.parseInt(queues(receiver, sender)?.[1] ?? '0', 16);
};
