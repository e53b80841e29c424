import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In, IsNull } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceGrantEntity } from '../../evidence/evidence-grant.entity';

@Injectable()
export class GrantsRepository {
  async find(work: Work, id: string): Promise<EvidenceGrantEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(EvidenceGrantEntity, { id }) : null;
  }

  /** The one that has not been ended by hand, if there is one; its day may have passed. */
  findStanding(work: Work, evidenceId: string, to: { readonly firmId: string | null; readonly bidId: string | null }): Promise<EvidenceGrantEntity | null> {
    return work.manager.findOneBy(EvidenceGrantEntity, { evidenceId, toFirmId: to.firmId ?? IsNull(), toBidId: to.bidId ?? IsNull(), revokedAt: IsNull() });
  }

  /** Newest first. */
  findOf(work: Work, evidenceIds: readonly string[]): Promise<EvidenceGrantEntity[]> {
    return work.manager.find(EvidenceGrantEntity, { where: { evidenceId: In([...evidenceIds]) }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async insert(work: Work, grant: EvidenceGrantEntity): Promise<void> {
    await work.manager.insert(EvidenceGrantEntity, grant);
  }

  async change(work: Work, id: string, change: Partial<Pick<EvidenceGrantEntity, 'until' | 'revokedAt'>>): Promise<void> {
    await work.manager.update(EvidenceGrantEntity, { id }, change);
  }
}
