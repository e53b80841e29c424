import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type RfpReading, type SourceDocument, understandRfp } from '@shoal/requirements-domain';

/** Built beside the server; where the sources run as they are, as in tests, there is none and all is done here. */
const THREAD = new URL('./understanding-thread.js', import.meta.url);
/** An honest document of 300 pages takes a second. */
const TIME_MS = 60_000;
const MAX_HEAP_MB = 512;

/** Looks for requirements in a thread of its own with a limit on time and memory: a document made to be hard stops nobody else. */
@Injectable()
export class RfpUnderstander {
  private built: boolean | undefined;
  protected readonly entry: URL = THREAD;
  protected readonly timeMs: number = TIME_MS;

  /** Errors: RFP_TIMEOUT, RFP_MEMORY. Rejects when `signal` is aborted. */
  understand(document: SourceDocument, signal: AbortSignal): Promise<RfpReading> {
    return this.hasThread() ? this.understandApart(document, signal) : Promise.resolve(understandRfp(document));
  }

  private hasThread(): boolean {
    return (this.built ??= existsSync(fileURLToPath(this.entry)));
  }

  private async understandApart(document: SourceDocument, signal: AbortSignal): Promise<RfpReading> {
    const thread = new Worker(this.entry, { workerData: document, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    let timer: NodeJS.Timeout | undefined;
    let giveUp: () => void = () => undefined;
    try {
      return await new Promise<RfpReading>((resolve, reject) => {
        giveUp = () => reject(signal.reason as Error);
        if (signal.aborted) giveUp();
        signal.addEventListener('abort', giveUp);
        timer = setTimeout(() => reject(new ShoalError('RFP_TIMEOUT', { seconds: this.timeMs / 1000 })), this.timeMs);
        thread.once('message', resolve);
        thread.once('error', (error: Error & { code?: string }) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ShoalError('RFP_MEMORY', { max: MAX_HEAP_MB }) : error));
        thread.once('exit', () => reject(new Error('the thread ended without an answer')));
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      await thread.terminate();
    }
  }
}
