import { Injectable } from '@nestjs/common';
import { NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import { importPath } from '@shoal/references-domain';
import type { ImportEntity } from './import.entity';

type Told = Pick<ImportEntity, 'id' | 'fileName'>;

/** How an import ended, to whoever pressed the button: it may take longer than they stay. */
@Injectable()
export class ImportMessages {
  constructor(private readonly notifications: NotificationsService) {}

  finished(work: Work, personId: string, { id, fileName }: Told, { count, skipped }: { readonly count: number; readonly skipped: number }): Promise<void> {
    return this.notifications.notify(work, { kind: 'import_finished', personIds: [personId], link: importPath(id), args: { file: fileName, count, skipped } });
  }

  failed(work: Work, personId: string, { id, fileName }: Told): Promise<void> {
    return this.notifications.notify(work, { kind: 'import_failed', personIds: [personId], link: importPath(id), args: { file: fileName } });
  }
}
