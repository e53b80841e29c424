import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import { JobRegistry, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import type { ComplianceItemEntity } from './compliance-item.entity';
import { MatrixRepository } from './matrix.repository';

/** Enqueued by the database where a newer RFP changed or took out requirements that firms answer for. */
export const COMPLIANCE_FLAGGED = 'compliance-flagged';

interface Owner extends Pick<ComplianceItemEntity, 'bidId' | 'ownerFirmId' | 'ownerPersonId'> {
  readonly count: number;
}

/** Tells the owners of flagged items, each bid's by itself: a person once, with a count. */
@Injectable()
export class TellFlaggedJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly matrix: MatrixRepository,
    private readonly notifications: NotificationsService,
  ) {
    registry.register(COMPLIANCE_FLAGGED, (job) => this.run(job));
  }

  async run({ id, cooperativeId, payload }: Pick<ShoalJob, 'id' | 'cooperativeId' | 'payload'>): Promise<void> {
    const itemIds = payload['itemIds'];
    if (cooperativeId === null || !Array.isArray(itemIds)) return;
    await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      const rows = await this.matrix.rows(work, itemIds.map(String));
      for (const owner of ownersOf(rows)) await this.tell(work, owner, id);
    });
  }

  /** The person who answers for them; where there is none, the administrators of the firm. */
  private tell(work: Work, { bidId, ownerFirmId, ownerPersonId, count }: Owner, jobId: string): Promise<void> {
    const who = ownerPersonId === null ? { firmId: ownerFirmId ?? undefined } : { personIds: [ownerPersonId] };
    return this.notifications.notify(work, { kind: 'requirements_corrected', link: `/bids/${bidId}/requirements?flagged=1`, args: { count }, once: `${COMPLIANCE_FLAGGED}:${jobId}:${bidId}`, ...who });
  }
}

const ownersOf = (rows: readonly ComplianceItemEntity[]): Owner[] => {
  const owners = new Map<string, Owner>();
  for (const { bidId, ownerFirmId, ownerPersonId } of rows) {
    if (ownerFirmId === null) continue;
    const key = `${bidId} ${ownerFirmId} ${ownerPersonId}`;
    owners.set(key, { bidId, ownerFirmId, ownerPersonId, count: (owners.get(key)?.count ?? 0) + 1 });
  }
  return [...owners.values()];
};
