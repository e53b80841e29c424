import { Inject, Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { isConnectionLoss, JobRegistry, LOGGER, type ShoalJob, UnitOfWork } from '@shoal/platform';
import type { RfpState } from '@shoal/requirements-domain';
import type { Logger } from 'pino';
import { requirementsTopic } from '../requirements/requirements-topic';
import { KeepReading } from './keep-reading';
import { READ_RFP } from './read-rfp.topic';
import { RfpMessages } from './rfp-messages';
import type { RfpEntity, RfpFailure } from './rfp.entity';
import { RfpReader } from './rfp-reader';
import { RfpsRepository } from './rfps.repository';

/** Between two signs of life, by which it also learns that it was given up. */
const TELL_MS = 500;

interface Progress {
  state: Extract<RfpState, 'reading' | 'understanding'>;
  fraction: number;
}

/**
 * Reads an RFP for the cooperative: what its file says does not depend on who brought it in, nor on whether that person still may sign in.
 * Once more does nothing: a reading that has ended is not under way any more.
 */
@Injectable()
export class ReadRfpJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly rfps: RfpsRepository,
    private readonly reader: RfpReader,
    private readonly keeper: KeepReading,
    private readonly messages: RfpMessages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.register(READ_RFP, (job) => this.run(job));
  }

  async run({ cooperativeId, personId, payload }: Pick<ShoalJob, 'cooperativeId' | 'personId' | 'payload'>): Promise<void> {
    if (cooperativeId === null) throw new Error(`${READ_RFP} belongs to a cooperative`);
    const attempt = Number(payload['attempt']);
    const rfp = await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.rfps.find(work, String(payload['rfpId'])));
    if (rfp?.attempt !== attempt || !(await this.change(rfp, { state: 'reading', fraction: 0 }))) return;
    const giveUp = new AbortController();
    const progress: Progress = { state: 'reading', fraction: 0 };
    const timer = this.tellRegularly(rfp, progress, giveUp);
    try {
      const read = await this.reader.read(rfp, (state, fraction) => void Object.assign(progress, { state, fraction }), giveUp.signal);
      await this.keeper.keep(rfp, personId, read, new Date());
    } catch (error) {
      if (!giveUp.signal.aborted) await this.fail(rfp, personId, error);
    } finally {
      clearInterval(timer);
    }
  }

  private tellRegularly(rfp: RfpEntity, progress: Progress, giveUp: AbortController): NodeJS.Timeout {
    let told: Progress = { ...progress };
    return setInterval(() => {
      const isNews = told.state !== progress.state || told.fraction !== progress.fraction;
      told = { ...progress };
      this.change(rfp, told, isNews).then(
        (isStill) => isStill || giveUp.abort(),
        (error: unknown) => this.logger.warn({ rfpId: rfp.id, err: error }, 'progress of an RFP was not told'),
      );
    }, TELL_MS);
  }

  private change(rfp: RfpEntity, change: Partial<RfpEntity>, isNews = true): Promise<boolean> {
    return this.work.run({ purpose: 'worker', cooperativeId: rfp.cooperativeId }, async (work) => {
      if (isNews) await work.announce(requirementsTopic(rfp.tenderId), [rfp.id]);
      return this.rfps.changeUnderWay(work, rfp, change);
    });
  }

  /** Said to people, who may have it read again; only where the database is out of reach the job itself is tried again. */
  private async fail(rfp: RfpEntity, personId: string | null, error: unknown): Promise<void> {
    const isRefusal = error instanceof ShoalError;
    if (isConnectionLoss(error) || (isRefusal && error.code === 'UNAVAILABLE')) throw error;
    if (!isRefusal) this.logger.error({ rfpId: rfp.id, err: error }, 'an RFP could not be read');
    const failure: RfpFailure = isRefusal ? { code: error.code, args: error.args } : { code: 'RFP_CRASHED', args: {} };
    await this.work.run({ purpose: 'worker', cooperativeId: rfp.cooperativeId }, async (work) => {
      if (!(await this.rfps.changeUnderWay(work, rfp, { state: 'failed', fraction: 0, failure }))) return;
      await work.announce(requirementsTopic(rfp.tenderId), [rfp.id]);
      await this.messages.failed(work, personId, rfp);
    });
  }
}
