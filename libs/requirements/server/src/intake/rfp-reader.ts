import { Injectable } from '@nestjs/common';
import { FileStore } from '@shoal/platform';
import type { RfpState } from '@shoal/requirements-domain';
import { DocumentReader } from '../reading/document-reader';
import type { ReadingStage } from '../reading/reading-progress';
import type { ReadRfp } from './keep-reading';
import type { RfpEntity } from './rfp.entity';
import { RfpUnderstander } from './understanding/rfp-understander';

export type TellProgress = (state: Extract<RfpState, 'reading' | 'understanding'>, fraction: number) => void;

/** How much of the whole is behind when a stage begins, and how much it is itself. */
const STAGES: Readonly<Record<ReadingStage, readonly [behind: number, share: number]>> = { opening: [0, 0.1], content: [0.1, 0.8], finishing: [0.9, 0.1] };

/** From the kept file to what it says. */
@Injectable()
export class RfpReader {
  constructor(
    private readonly store: FileStore,
    private readonly documents: DocumentReader,
    private readonly understander: RfpUnderstander,
  ) {}

  /** Errors: those of `DocumentReader` and of `RfpUnderstander`. Rejects when `signal` is aborted. */
  async read({ sha256 }: Pick<RfpEntity, 'sha256'>, tell: TellProgress, signal: AbortSignal): Promise<ReadRfp> {
    const document = await this.documents.read(this.store.pathOf(sha256), {
      signal,
      tell: (stage, fraction) => {
        const [behind, share] = STAGES[stage];
        tell('reading', behind + share * fraction);
      },
    });
    signal.throwIfAborted();
    tell('understanding', 0);
    return { document, reading: await this.understander.understand(document, signal) };
  }
}
