import { Injectable } from '@nestjs/common';
import type { BidFacts, ComplianceFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import type { ComplianceItemEntity, ComplianceRow } from './compliance-item.entity';
import { ItemsRepository } from './items.repository';
import { MatrixRepository } from './matrix.repository';

type ItemAction = 'compliance.assign' | 'compliance.answer';
type BidAction = 'compliance.read' | 'compliance.distribute' | 'compliance.confirm';

export interface SeenItem {
  readonly item: ComplianceRow;
  readonly facts: ComplianceFacts;
}

/** The way to items: loads them with what the policy decides by. */
@Injectable()
export class ComplianceAccess {
  constructor(
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly matrix: MatrixRepository,
    private readonly items: ItemsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN. */
  async bid(work: Work, viewer: Principal, bidId: string, action: BidAction = 'compliance.read'): Promise<BidFacts> {
    const bid = await this.bids.load(work, bidId);
    if (!bid) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, action, bid);
    return bid;
  }

  /** An item that the viewer sees. Errors: NOT_FOUND. */
  async item(work: Work, viewer: Principal, id: string): Promise<SeenItem> {
    const [item] = await this.matrix.rows(work, [id]);
    const bid = item && (await this.bids.load(work, item.bidId));
    if (!item || !bid) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'compliance.read', bid);
    const written = await this.items.answeredByAsker(work, [id]);
    return { item, facts: factsOf(item, bid, written.has(id) ? [viewer.personId] : []) };
  }

  /** For a change, held until the work ends. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  async itemToChange(work: Work, viewer: Principal, id: string, allowed: (facts: ComplianceFacts) => void, version?: number): Promise<SeenItem> {
    const seen = await this.item(work, viewer, id);
    allowed(seen.facts);
    const [current] = await this.items.lock(work, [id]);
    if (!current || (version !== undefined && current.version !== version)) throw new ShoalError('STALE_VERSION');
    const facts = { ...seen.facts, ownerFirmId: current.ownerFirmId };
    // It may have changed hands while we waited for it.
    allowed(facts);
    return { item: Object.assign(seen.item, current), facts };
  }

  require(viewer: Principal, action: ItemAction, facts: ComplianceFacts): void {
    this.access.require(viewer, action, facts);
  }
  requireBid(viewer: Principal, action: BidAction, bid: BidFacts): void {
    this.access.require(viewer, action, bid);
  }
  allowsBid(viewer: Principal, action: BidAction, bid: BidFacts): boolean {
    return this.access.allows(viewer, action, bid);
  }
}

export const factsOf = ({ ownerFirmId }: Pick<ComplianceItemEntity, 'ownerFirmId'>, bid: BidFacts, writerIds: readonly string[]): ComplianceFacts => ({ bid, ownerFirmId, writerIds });
