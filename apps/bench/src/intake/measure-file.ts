import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { peakBytes } from '../machine/processes';

/** One file read once in a process of its own. */
export interface ReadingFigures {
  /** As the process itself measured it, without its own start. */
  readonly ms: number;
  readonly ownPeakBytes: number;
  /** The sum of the peaks of its children. */
  readonly childrenPeakBytes: number;
}

/** The kernel keeps each process' peak; it only has to be asked before the process is gone. */
const LOOK_EVERY_MS = 25;
/** Looking for new children costs more. */
const LOOKS_PER_SEARCH = 4;

const parentOf = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
};

const childrenOf = (root: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > root && parentOf(pid) === root;
      } catch {
        return false;
      }
    });

/** Runs a command that prints one line of JSON with `ms`, and watches the memory of all its processes. */
export const measureFile = async <T extends { readonly ms: number }>(command: readonly string[]): Promise<T & ReadingFigures> => {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const root = child.pid ?? 0;
  const peaks = new Map<number, number>([[root, 0]]);
  let looks = 0;
  const look = setInterval(() => {
    looks += 1;
    if (looks % LOOKS_PER_SEARCH === 0) for (const pid of childrenOf(root)) peaks.set(pid, peaks.get(pid) ?? 0);
    for (const [pid, known] of peaks) {
      try {
        peaks.set(pid, Math.max(known, peakBytes(pid) || 0));
      } catch {
        // It has ended.
      }
    }
  }, LOOK_EVERY_MS);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => void (printed += part));
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`node ${command.join(' ')} ended with ${code}`);
  const own = peaks.get(root) ?? 0;
  return { ...(JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as T), ownPeakBytes: own, childrenPeakBytes: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) - own };
};
