import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { ShoalError } from '@shoal/contract';
import type { TellReading } from '../reading-progress';
import { readSource } from '../read-source';
import type { ReadingNews, ReadingOrder } from './process-messages';

/** People's requests go first. */
const YIELDING = 10;
const TELL_EVERY_MS = 100;

const send = (news: ReadingNews): Promise<void> => new Promise((sent) => (process.send ? process.send(news, () => sent()) : sent()));

/** Tells of every stage, and of what happens within one now and then. */
const tellNow = (): TellReading => {
  let [last, at] = ['', 0];
  return (stage, fraction) => {
    if (stage === last && Date.now() - at < TELL_EVERY_MS) return;
    [last, at] = [stage, Date.now()];
    void send({ kind: 'progress', stage, fraction });
  };
};

const answer = async ({ path, result, limits }: ReadingOrder): Promise<ReadingNews> => {
  try {
    await writeFile(result, JSON.stringify(await readSource(path, limits, tellNow())), { mode: 0o600 });
    return { kind: 'done' };
  } catch (error) {
    return error instanceof ShoalError ? { kind: 'refused', refusal: { code: error.code, args: error.args } } : { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
};

/** The child's own entry: built beside the server, started by `DocumentReader` for one document. */
if (process.send) {
  setPriority(YIELDING);
  // Nobody is there any more to whom it could tell.
  process.once('disconnect', () => process.exit());
  process.once('message', (order) => void answer(order as ReadingOrder).then(send).then(() => process.exit()));
}
