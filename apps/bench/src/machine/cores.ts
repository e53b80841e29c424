import { execFileSync } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';

/** The server under test has this core to itself … */
export const SERVER_CORE = 0;
/** … and the load generator this one. PostgreSQL runs here too: it belongs to neither figure. */
export const LOAD_CORE = 1;

const TASKSET = 'taskset';

const hasTaskset = (): boolean => {
  try {
    execFileSync(TASKSET, ['-p', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** False where there is no `taskset` or only one core: then the system spreads the work as it likes. */
export const pinning = availableParallelism() > 1 && hasTaskset();

/** Binds a running process with all its threads. */
export const pin = (pid: number, core: number): void => {
  if (pinning) execFileSync(TASKSET, ['-acp', String(core), String(pid)], { stdio: 'ignore' });
};

/** The command line that starts a program on a core. */
export const pinned = (core: number, command: readonly string[]): readonly string[] => (pinning ? [TASKSET, '-c', String(core), ...command] : command);

const BEFORE_OTHERS = -10;

/** Lets a process go before others on its core; where that is not allowed it does not. */
export const prefer = (pid: number): void => {
  try {
    setPriority(pid, BEFORE_OTHERS);
  } catch {
    // Only root may; the report says what was found.
  }
};
