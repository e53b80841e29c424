import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import { JobRegistry, type ShoalJob, UnitOfWork } from '@shoal/platform';
import { PASSWORD_CHANGED } from './passwords.service';

/** Whose password was changed, by themselves or by a link, is told at once: it may have been somebody else. */
@Injectable()
export class PasswordChangedJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly notifications: NotificationsService,
  ) {
    registry.register(PASSWORD_CHANGED, (job) => this.tell(job));
  }

  private async tell({ id, cooperativeId, payload }: ShoalJob): Promise<void> {
    if (!cooperativeId) return;
    await this.work.run({ purpose: 'worker', cooperativeId }, (work) =>
      this.notifications.notify(work, { kind: 'password_changed', personIds: [String(payload['personId'])], link: '/account', args: {}, once: `password:${id}` }),
    );
  }
}
