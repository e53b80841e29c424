import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DOCUMENT_TASKS, type DocumentTask, type DocumentTasks, type TaskAnswer } from './document-tasks';

/** Built beside the server; where the sources run as they are, as in tests, there is none and all is done here. */
const THREAD = new URL('./document-thread.js', import.meta.url);
/** Up to here building a document takes some milliseconds, about as long as handing it over. */
const SMALL = 64 * 1024;
/** Each update costs about as much as so many bytes of text. */
const UPDATE_WEIGHT = 256;
/** A thread holds some tens of megabytes: it is not kept for nothing. */
const IDLE_MS = 60_000;
const MAX_HEAP_MB = 1_024;

type Args<T extends DocumentTask> = Parameters<DocumentTasks[T]>;
type Answer<T extends DocumentTask> = Awaited<ReturnType<DocumentTasks[T]>>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Builds whole documents: small ones at once, large ones in a thread of their own, so that no socket of this process waits
 * for them. A task that exhausts its memory fails alone; the next one gets a new thread.
 */
@Injectable()
export class DocumentWork implements OnApplicationShutdown {
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private last = 0;
  private built: boolean | undefined;
  protected readonly entry: URL = THREAD;

  /** `weight`: of the updates that the document is built from. Rejects with what the task threw. */
  async run<T extends DocumentTask>(task: T, weight: number, ...args: Args<T>): Promise<Answer<T>> {
    if (weight < SMALL || !this.hasThread()) return (await (DOCUMENT_TASKS[task] as (...args: unknown[]) => unknown)(...args)) as Answer<T>;
    return (await this.ask(task, args)) as Answer<T>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end(new Error('the server stops'));
  }

  private hasThread(): boolean {
    return (this.built ??= existsSync(fileURLToPath(this.entry)));
  }

  private ask(task: DocumentTask, args: readonly unknown[]): Promise<unknown> {
    if (this.idle) clearTimeout(this.idle);
    this.thread ??= this.start();
    const id = ++this.last;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.thread.postMessage({ id, task, args });
    return answer;
  }

  private start(): Worker {
    const thread = new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    thread.on('message', (answer: TaskAnswer) => this.settle(answer));
    const gone = (error: Error): void => {
      if (this.thread === thread) void this.end(error);
    };
    thread.on('error', gone);
    thread.on('exit', () => gone(new Error('the thread for documents has ended')));
    return thread;
  }

  private settle(answer: TaskAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(new Error(answer.failure));
    else waiting?.resolve(answer.value);
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => void this.end(new Error('the thread for documents was idle')), IDLE_MS);
    this.idle.unref();
  }

  private async end(error: Error): Promise<void> {
    const { thread } = this;
    this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    if (this.idle) clearTimeout(this.idle);
    await thread?.terminate();
  }
}

/** What building a document from these updates costs, told in bytes. */
export const weightOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length + UPDATE_WEIGHT, 0);
