import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { SourceDocument } from '@shoal/requirements-domain';
import { readApart } from './process/read-apart';
import { READING_LIMITS, type ReadingLimits } from './reading-limits';
import type { TellReading } from './reading-progress';
import { readSource } from './read-source';

export interface ReadingOptions {
  readonly limits?: Partial<ReadingLimits>;
  readonly tell?: TellReading;
  /** Aborted, it kills the process that reads. */
  readonly signal?: AbortSignal;
}

/** Built beside the server; where the sources run as they are, as in tests, there is none and all is done here. */
const PROCESS = new URL('./document-process.js', import.meta.url);

/** Reads documents that nobody has looked at yet: each in a process of its own with a limit on time and memory, one after the other. */
@Injectable()
export class DocumentReader {
  private last: Promise<unknown> = Promise.resolve();
  private built: boolean | undefined;
  protected readonly entry: URL = PROCESS;

  /**
   * Errors: RFP_UNKNOWN_FORMAT, RFP_ENCRYPTED, RFP_DISTRIBUTION, RFP_DAMAGED, RFP_BOMB, RFP_TOO_MUCH, RFP_SCANNED, RFP_TIMEOUT, RFP_MEMORY, RFP_CANCELLED, RFP_CRASHED.
   */
  read(path: string, { limits, tell = () => undefined, signal }: ReadingOptions = {}): Promise<SourceDocument> {
    const all = { ...READING_LIMITS, ...limits };
    const before = this.last;
    const turn = signal ? Promise.race([before, aborted(signal)]) : before;
    const mine = turn.then(() => (this.hasProcess() ? readApart(path, { entry: this.entry, limits: all, tell, signal }) : readHere(path, all, tell, signal)));
    // Whoever gives up while waiting does not let the next one in.
    this.last = Promise.allSettled([before, mine]).then(() => undefined);
    return mine;
  }

  private hasProcess(): boolean {
    return (this.built ??= existsSync(fileURLToPath(this.entry)));
  }
}

const aborted = (signal: AbortSignal): Promise<unknown> => new Promise((given) => (signal.aborted ? given(undefined) : signal.addEventListener('abort', given, { once: true })));

/** The same limits but that on memory, looked at wherever the reader tells how far it is. */
const readHere = (path: string, limits: ReadingLimits, tell: TellReading, signal: AbortSignal | undefined): Promise<SourceDocument> => {
  const end = Date.now() + limits.timeMs;
  return readSource(path, limits, (stage, fraction) => {
    if (signal?.aborted) throw new ShoalError('RFP_CANCELLED');
    if (Date.now() > end) throw new ShoalError('RFP_TIMEOUT', { seconds: Math.round(limits.timeMs / 1000) });
    tell(stage, fraction);
  });
};
