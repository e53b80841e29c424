import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import { evidencePath, reviewPath } from '@shoal/references-domain';
import type { EvidenceEntity } from '../../evidence/evidence.entity';

/** Who is told of a review. */
@Injectable()
export class ReviewMessages {
  constructor(
    private readonly firms: FirmsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  async requested(work: Work, { id, firmId }: EvidenceEntity): Promise<void> {
    const firm = await this.firms.find(work, firmId);
    if (!firm) throw new ShoalError('NOT_FOUND');
    await this.notifications.notify(work, { kind: 'review_requested', office: true, link: reviewPath(id), args: { firm: firm.name, firmEn: firm.nameEn } });
  }

  /** The firm's administrators, and whoever wrote it down. */
  async decided(work: Work, { id, kind, firmId, createdBy, title }: EvidenceEntity, verdict: 'verified' | 'returned'): Promise<void> {
    await this.notifications.notify(work, { kind: `review_${verdict}`, firmId, personIds: [createdBy], link: evidencePath(kind, id), args: { title } });
  }
}
