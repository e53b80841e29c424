import { Injectable } from '@nestjs/common';
import { FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import { evidencePath } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';

/** Who is told what a firm says about its part. */
@Injectable()
export class PartMessages {
  constructor(
    private readonly firms: FirmsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** The owner's administrators, and whoever wrote it down. */
  async disputed(work: Work, { id, firmId, createdBy }: EvidenceEntity, byFirmId: string): Promise<void> {
    const firm = await this.firms.find(work, byFirmId);
    if (!firm) return;
    await this.notifications.notify(work, { kind: 'participation_part_disputed', firmId, personIds: [createdBy], link: evidencePath('reference', id), args: { firm: firm.name, firmEn: firm.nameEn } });
  }
}
