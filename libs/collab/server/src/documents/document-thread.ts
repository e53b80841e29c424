import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DOCUMENT_TASKS, type TaskAnswer, type TaskRequest } from './document-tasks';

/** Sockets go first. Linux lowers the calling thread alone; elsewhere it would be the whole process. */
const YIELDING = 10;
if (process.platform === 'linux') setPriority(YIELDING);

type Task = (...args: readonly unknown[]) => unknown;

/** The thread's own entry: built beside the server, loaded by `DocumentWork`. */
parentPort?.on('message', async ({ id, task, args }: TaskRequest) => {
  const answer = async (): Promise<TaskAnswer> => {
    try {
      return { id, value: await (DOCUMENT_TASKS[task] as Task)(...args) };
    } catch (error) {
      return { id, failure: error instanceof Error ? error.message : String(error) };
    }
  };
  parentPort?.postMessage(await answer());
});
