import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type IncomingFile, type Principal, RateLimits, UnitOfWork, type Work } from '@shoal/platform';
import { RFP_LIMITS } from '@shoal/requirements-domain';
import { type TenderEntity, TendersRepository } from '@shoal/tenders-server';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { HandEntity } from '../requirements/hand.entity';
import { requirementsTopic } from '../requirements/requirements-topic';
import { RequirementsRepository } from '../requirements/requirements.repository';
import { READ_RFP } from './read-rfp.topic';
import { RfpEntity } from './rfp.entity';
import { rfpFormatOf } from './rfp-format';
import { RfpsRepository } from './rfps.repository';

export interface BroughtInRfp {
  readonly rfp: RfpEntity;
  /** The tender had this very file before: it is not read twice. */
  readonly isKnown: boolean;
}

/** A file becomes an RFP of a tender: kept as it is, and read by a job. */
@Injectable()
export class BringInRfp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly limits: RateLimits,
    private readonly tenders: TendersRepository,
    private readonly rfps: RfpsRepository,
    private readonly requirements: RequirementsRepository,
  ) {}

  /** Before a byte is read. Errors: NOT_FOUND, FORBIDDEN, RFPS_FULL, TOO_MANY_ATTEMPTS. */
  async requireUpload(viewer: Principal, tenderId: string): Promise<void> {
    await this.work.run(viewer, async (work) => {
      const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
      this.requireTender(viewer, tender);
      requireRoom(await this.rfps.ofTender(work, tenderId));
    });
    await this.limits.spend('upload', viewer.firmId ?? viewer.personId);
  }

  /** Kept, or gone with the reason. Errors: NOT_FOUND, FORBIDDEN, RFPS_FULL, RFP_EMPTY, RFP_KIND_REFUSED. */
  async bringIn(viewer: Principal, tenderId: string, fileName: string, upload: IncomingFile, now: Date): Promise<BroughtInRfp> {
    try {
      if (upload.bytes === 0) throw new ShoalError('RFP_EMPTY', { name: fileName });
      const format = await rfpFormatOf(upload, fileName);
      return await this.work.run(viewer, async (work) => {
        // Held, so that two files of one tender that come at once get their numbers one after the other.
        const tender = this.requireTender(viewer, await this.tenders.findForChange(work, tenderId));
        const earlier = await this.rfps.ofTender(work, tenderId);
        const known = earlier.find(({ sha256 }) => sha256 === upload.sha256);
        if (known) return { rfp: known, isKnown: true };
        requireRoom(earlier);
        const rfp = newRfp(tender, earlier[0] ?? null, { fileName, format, sha256: upload.sha256, bytes: upload.bytes }, now);
        await this.rfps.insert(work, rfp);
        await this.signed(work, viewer, rfp);
        await work.announce(requirementsTopic(tenderId), [rfp.id]);
        await work.enqueue(READ_RFP, { rfpId: rfp.id, attempt: rfp.attempt });
        // Last, so that a row without its content never commits.
        await upload.keep();
        return { rfp, isKnown: false };
      });
    } finally {
      await upload.close();
    }
  }

  private requireTender(viewer: Principal, tender: TenderEntity | null): TenderEntity {
    if (!tender) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'rfp.bringIn', tender);
    return tender;
  }

  private signed(work: Work, { firmId, personId }: Principal, { id, cooperativeId, tenderId }: RfpEntity): Promise<void> {
    return this.requirements.record(work, [], [Object.assign(new HandEntity(), { subjectId: id, cooperativeId, tenderId, firmId, personId })]);
  }
}

const requireRoom = (earlier: readonly RfpEntity[]): void => {
  if (earlier.length >= RFP_LIMITS.perTenderMax) throw new ShoalError('RFPS_FULL', { max: RFP_LIMITS.perTenderMax });
};

const newRfp = ({ id: tenderId, cooperativeId }: TenderEntity, before: RfpEntity | null, file: Pick<RfpEntity, 'fileName' | 'format' | 'sha256' | 'bytes'>, now: Date): RfpEntity =>
  Object.assign(new RfpEntity(), {
    id: uuid(), cooperativeId, tenderId, ordinal: (before?.ordinal ?? 0) + 1, supersedesId: before?.id ?? null, ...file,
    state: 'queued', fraction: 0, attempt: 1, failure: null, requirementCount: 0, pages: null, isApplied: false, broughtInAt: now, toldAt: now, readAt: null,
  } satisfies RfpEntity);
