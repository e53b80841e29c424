import { createLogger } from '../http/logger';

const LOOK_EVERY_MS = 250;
const MAX_PAUSE_MS = 5_000;

interface Supervised {
  /** As people call it. */
  readonly name: string;
  /** Of the process that should run; null when there is none. */
  pid(): Promise<number | null>;
  start(): Promise<void>;
}

interface Supervisor {
  /** Resolves when nothing is started any more. */
  stop(): Promise<void>;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Starts a process again whenever it has ended without us: at once, and then ever more slowly until it succeeds. */
export const superviseProcess = ({ name, pid, start }: Supervised): Supervisor => {
  const logger = createLogger();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let failures = 0;

  const look = async (): Promise<void> => {
    const running = await pid();
    if (stopped || (running !== null && isAlive(running))) return;
    logger.error({ process: name }, `${name} has ended and is started again`);
    try {
      await start();
      failures = 0;
      logger.warn({ process: name }, `${name} runs again`);
    } catch (error) {
      failures += 1;
      logger.error({ process: name, err: error }, `${name} could not be started; it is tried again`);
    }
  };
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => (looking = look().finally(next)), Math.min(MAX_PAUSE_MS, LOOK_EVERY_MS * 2 ** failures));
    timer.unref();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
};
