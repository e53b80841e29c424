import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, RateLimits, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { keptRecord, normaliseNotice, readEnvelope, tenderStatus, type TenderStatus } from '@shoal/tenders-domain';
import { BringInNotices, type BroughtIn, type IncomingNotice } from './bring-in-notices';
import { EditTender } from './edit-tender';
import type { TenderEntity } from './tender.entity';
import type { CreateTenderInput, TendersArgs, UpdateTenderInput } from './tenders.inputs';
import { TendersRepository } from './tenders.repository';

@Injectable()
export class TendersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly limits: RateLimits,
    private readonly tenders: TendersRepository,
    private readonly notices: BringInNotices,
    private readonly edits: EditTender,
  ) {}

  /** Open tenders by what closes next, then the closed and the cancelled by what ended last. */
  async list(viewer: Principal, args: TendersArgs): Promise<Connection<TenderEntity>> {
    this.access.require(viewer, 'tender.read', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.tenders.page(work, args, new Date()));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, (row) => row.key);
    return { nodes: nodes.map((row) => row.tender), pageInfo, totalCount };
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<TenderEntity> {
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.find(work, id);
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'tender.read', tender);
      return tender;
    });
  }

  /** Errors: TOO_MANY_ATTEMPTS, NOTICE_NOT_JSON, NOTICE_SERVICE_ERROR, NOTICE_EMPTY, NOTICE_INVALID; then nothing is stored. */
  async importNotice(viewer: Principal, text: string): Promise<readonly BroughtIn[]> {
    this.access.require(viewer, 'tender.import', viewer);
    await this.limits.spend('import', viewer.personId);
    const incoming = readNotices(text);
    return this.work.run(viewer, (work) => this.notices.bringIn(work, viewer.cooperativeId, incoming, new Date()));
  }

  /** Errors: TENDER_EXISTS, INVALID_INPUT. */
  create(viewer: Principal, input: CreateTenderInput): Promise<TenderEntity> {
    this.access.require(viewer, 'tender.import', viewer);
    return this.work.run(viewer, (work) => this.edits.create(work, viewer.cooperativeId, input, new Date()));
  }

  /** Errors: NOT_FOUND, STALE_VERSION, TENDER_FROM_KONEPS, TENDER_EXISTS, INVALID_INPUT. */
  update(viewer: Principal, input: UpdateTenderInput): Promise<TenderEntity> {
    return this.work.run(viewer, async (work) => {
      const tender = await this.tenders.findForChange(work, input.id);
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'tender.update', tender);
      return this.edits.update(work, tender, input, new Date());
    });
  }

  /** The tender that a bid is to be opened on, held until the transaction ends. Errors: NOT_FOUND, TENDER_NOT_OPEN. */
  async findForBid(work: Work, tenderId: string): Promise<TenderEntity> {
    const tender = await this.tenders.findForChange(work, tenderId);
    if (!tender) throw new ShoalError('NOT_FOUND');
    if (this.statusOf(tender) !== 'open') throw new ShoalError('TENDER_NOT_OPEN');
    return tender;
  }

  statusOf(tender: TenderEntity): TenderStatus {
    return tenderStatus(tender, new Date());
  }
}

/** Errors: as `importNotice`. */
export const readNotices = (text: string): readonly IncomingNotice[] =>
  readEnvelope(text).map((item, i) => ({ notice: normaliseNotice(item, i + 1), record: keptRecord(item as Readonly<Record<string, unknown>>) }));
