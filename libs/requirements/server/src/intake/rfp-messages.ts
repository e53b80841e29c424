import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import type { RfpEntity } from './rfp.entity';

type Told = Pick<RfpEntity, 'id' | 'tenderId' | 'fileName' | 'attempt'>;

const rfpPath = ({ id, tenderId }: Told): string => `/tenders/${tenderId}/requirements?rfp=${id}`;
const once = ({ id, attempt }: Told): string => `rfp:${id}:${attempt}`;

/** Whoever had an RFP read is told how it ended. */
@Injectable()
export class RfpMessages {
  constructor(private readonly notifications: NotificationsService) {}

  async read(work: Work, personId: string | null, rfp: Told, count: number): Promise<void> {
    if (personId) await this.notifications.notify(work, { kind: 'rfp_read', personIds: [personId], link: rfpPath(rfp), args: { file: rfp.fileName, count }, once: once(rfp) });
  }

  async failed(work: Work, personId: string | null, rfp: Told): Promise<void> {
    if (personId) await this.notifications.notify(work, { kind: 'rfp_failed', personIds: [personId], link: rfpPath(rfp), args: { file: rfp.fileName }, once: once(rfp) });
  }
}
