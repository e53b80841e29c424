import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShoalError } from '@shoal/contract';
import type { SourceDocument } from '@shoal/requirements-domain';
import type { ReadingLimits } from '../reading-limits';
import type { TellReading } from '../reading-progress';
import type { ReadingNews, ReadingOrder } from './process-messages';

export interface ApartOptions {
  readonly entry: URL;
  readonly limits: ReadingLimits;
  readonly tell: TellReading;
  readonly signal?: AbortSignal;
}

const WATCH_EVERY_MS = 100;
const MB = 1024 * 1024;
const PAGE_BYTES = 4096;
const STDERR_KEPT = 4_000;
/** What Node says before it gives up. */
const OUT_OF_MEMORY = /heap out of memory|allocation failed/i;

/**
 * Reads a document in a process of its own, which may end badly without harm to this one.
 * Errors: as `readSource`, and RFP_TIMEOUT, RFP_MEMORY, RFP_CANCELLED, RFP_CRASHED.
 */
export const readApart = async (path: string, options: ApartOptions): Promise<SourceDocument> => {
  const { signal } = options;
  if (signal?.aborted) throw new ShoalError('RFP_CANCELLED');
  const folder = await mkdtemp(join(tmpdir(), 'shoal-reading-'));
  const result = join(folder, 'document.json');
  try {
    await ended(path, result, options);
    return JSON.parse(await readFile(result, 'utf8')) as SourceDocument;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const ended = (path: string, result: string, { entry, limits, tell, signal }: ApartOptions): Promise<void> => {
  // With nothing of this process's environment: no secret of the server is within its reach.
  const child = fork(fileURLToPath(entry), [], { execArgv: [`--max-old-space-size=${limits.heapMb}`], env: {}, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-STDERR_KEPT)));
  return new Promise<void>((done, failed) => {
    let end: ShoalError | 'done' | undefined;
    const stop = (why: ShoalError | 'done'): void => {
      end ??= why;
      child.kill('SIGKILL');
    };
    const cancel = (): void => stop(new ShoalError('RFP_CANCELLED'));
    const timer = setTimeout(() => stop(new ShoalError('RFP_TIMEOUT', { seconds: Math.round(limits.timeMs / 1000) })), limits.timeMs);
    const watch = setInterval(() => residentBytes(child) > limits.memoryMb * MB && stop(new ShoalError('RFP_MEMORY', { max: limits.memoryMb })), WATCH_EVERY_MS);
    signal?.addEventListener('abort', cancel, { once: true });
    // Between the first look and here the folder was made.
    if (signal?.aborted) cancel();
    child.on('message', (message) => {
      const news = message as ReadingNews;
      if (news.kind === 'progress') tell(news.stage, news.fraction);
      else if (news.kind === 'refused') stop(new ShoalError(news.refusal.code, news.refusal.args));
      else stop(news.kind === 'done' ? 'done' : new ShoalError('RFP_CRASHED'));
    });
    child.once('error', () => stop(new ShoalError('RFP_CRASHED')));
    // Only when it is surely no more, so that nothing of it is written after its folder is gone.
    child.once('close', () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      if (end === 'done') done();
      else failed(end ?? (OUT_OF_MEMORY.test(said) ? new ShoalError('RFP_MEMORY', { max: limits.heapMb }) : new ShoalError('RFP_CRASHED')));
    });
    child.send({ path, result, limits } satisfies ReadingOrder, (error) => error && stop(new ShoalError('RFP_CRASHED')));
  });
};

/** Of the child, with what lies outside its heap; where the system does not tell, its heap is limited all the same. */
const residentBytes = ({ pid }: ChildProcess): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
};
