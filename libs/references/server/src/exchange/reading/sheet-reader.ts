import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Sheet } from '@shoal/references-domain';
import { readSheetFile } from './read-sheet-file';
import type { SheetAnswer, SheetRequest } from './sheet-thread';

/** Built beside the server; where the sources run as they are, as in tests, there is none and all is done here. */
const THREAD = new URL('./sheet-thread.js', import.meta.url);
/** An honest file of the largest size takes a few seconds. */
const TIME_MS = 60_000;
const MAX_HEAP_MB = 768;

/** Reads files that nobody has looked at yet: each in a thread of its own with a limit on time and memory, one after the other. */
@Injectable()
export class SheetReader {
  private last: Promise<unknown> = Promise.resolve();
  private built: boolean | undefined;
  protected readonly entry: URL = THREAD;

  /** Errors: as `readSheetFile`, and IMPORT_TOO_HEAVY. */
  read(file: Buffer, name: string): Promise<Sheet> {
    const mine = this.last.then(() => (this.hasThread() ? this.readApart(file, name) : readSheetFile(file, name)));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private hasThread(): boolean {
    return (this.built ??= existsSync(fileURLToPath(this.entry)));
  }

  private async readApart(file: Buffer, name: string): Promise<Sheet> {
    const thread = new Worker(this.entry, { workerData: { file, name } satisfies SheetRequest, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<SheetAnswer>((resolve, reject) => {
        const tooHeavy = (): void => reject(new ShoalError('IMPORT_TOO_HEAVY', { name }));
        timer = setTimeout(tooHeavy, TIME_MS);
        thread.once('message', resolve);
        // Out of memory, for anything else comes as an answer.
        thread.once('error', tooHeavy);
        thread.once('exit', tooHeavy);
      });
      if ('sheet' in answer) return answer.sheet;
      throw 'refusal' in answer ? new ShoalError(answer.refusal.code, answer.refusal.args) : new Error(answer.failure);
    } finally {
      clearTimeout(timer);
      await thread.terminate();
    }
  }
}
