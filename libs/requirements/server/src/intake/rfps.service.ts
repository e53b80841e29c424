import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { isUnderWay } from '@shoal/requirements-domain';
import { TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import { requirementsTopic } from '../requirements/requirements-topic';
import { READ_RFP } from './read-rfp.topic';
import type { RfpBlockEntity } from './rfp-block.entity';
import type { RfpEntity } from './rfp.entity';
import { RfpsRepository } from './rfps.repository';

/** A reader that has been silent for so long is no more. */
const SILENT_MS = 120_000;

/** Not while somebody reads it. */
export const mayBeginAnew = ({ state, toldAt }: Pick<RfpEntity, 'state' | 'toldAt'>, now: Date): boolean => !isUnderWay(state) || now.getTime() - toldAt.getTime() >= SILENT_MS;

export interface BlocksAsked {
  readonly from: number;
  readonly before: number | null;
  readonly count: number;
}
export interface BlocksPage {
  readonly parts: readonly RfpBlockEntity[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** RFPs of tenders: whoever reads the tender reads them. */
@Injectable()
export class RfpsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly rfps: RfpsRepository,
  ) {}

  /** The newest first. Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, tenderId: string, page: { readonly first: number; readonly after?: string | null }): Promise<Connection<RfpEntity>> {
    return this.work.run(viewer, async (work) => {
      const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'requirement.read', tender);
      const { rows, totalCount } = await this.rfps.page(work, tenderId, page);
      return toConnection(rows, page.first, totalCount, ({ ordinal }) => [ordinal]);
    });
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<RfpEntity> {
    return this.work.run(viewer, (work) => this.read(work, viewer, id));
  }

  /** Errors: NOT_FOUND. */
  blocks(viewer: Principal, id: string, { from, before, count }: BlocksAsked): Promise<BlocksPage> {
    return this.work.run(viewer, async (work) => {
      await this.read(work, viewer, id);
      if (before !== null) {
        const parts = await this.rfps.blocksBefore(work, id, before, count);
        return { parts: parts.slice(-count), hasBefore: parts.length > count, hasAfter: true };
      }
      const parts = await this.rfps.blocksFrom(work, id, from, count);
      return { parts: parts.slice(0, count), hasBefore: (parts[0]?.firstId ?? 0) > 0, hasAfter: parts.length > count };
    });
  }

  /** Its reader stops within a second; nothing of it stays but the file. Errors: NOT_FOUND, FORBIDDEN, RFP_NOT_READING. */
  cancel(viewer: Principal, id: string): Promise<RfpEntity> {
    return this.work.run(viewer, async (work) => {
      const rfp = await this.hold(work, viewer, id);
      if (!isUnderWay(rfp.state)) throw new ShoalError('RFP_NOT_READING');
      return this.save(work, Object.assign(rfp, { state: 'cancelled' as const, attempt: rfp.attempt + 1, fraction: 0 }));
    });
  }

  /** Pressed while it is being read it is the same reading. Errors: NOT_FOUND, FORBIDDEN. */
  again(viewer: Principal, id: string, now: Date): Promise<RfpEntity> {
    return this.work.run(viewer, async (work) => {
      const rfp = await this.hold(work, viewer, id);
      if (!mayBeginAnew(rfp, now)) return rfp;
      Object.assign(rfp, { state: 'queued' as const, attempt: rfp.attempt + 1, fraction: 0, failure: null, toldAt: now });
      await work.enqueue(READ_RFP, { rfpId: rfp.id, attempt: rfp.attempt });
      return this.save(work, rfp);
    });
  }

  private async save(work: Work, rfp: RfpEntity): Promise<RfpEntity> {
    await work.announce(requirementsTopic(rfp.tenderId), [rfp.id]);
    return this.rfps.save(work, rfp);
  }

  private async read(work: Work, viewer: Principal, id: string): Promise<RfpEntity> {
    const rfp = await this.rfps.find(work, id);
    if (!rfp) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'requirement.read', rfp);
    return rfp;
  }

  private async hold(work: Work, viewer: Principal, id: string): Promise<RfpEntity> {
    // Before it is held: what one may not change the database does not hold for one.
    const known = await this.rfps.find(work, id);
    if (known) this.access.require(viewer, 'rfp.bringIn', known);
    const rfp = known && (await this.rfps.findForChange(work, id));
    if (!rfp) throw new ShoalError('NOT_FOUND');
    return rfp;
  }
}
