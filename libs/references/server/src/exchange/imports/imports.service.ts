import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import type { DuplicateWay, ImportEntity } from './import.entity';
import type { ImportRowEntity } from './import-row.entity';
import { type CreatedThing, ImportsRepository, type ShownRows } from './imports.repository';
import { requireExchange } from './require-exchange';
import { RUN_IMPORT } from './run-import.job';

@Injectable()
export class ImportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly imports: ImportsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN. */
  async get(viewer: Principal, id: string): Promise<ImportEntity> {
    return this.known(viewer, await this.work.run(viewer, (work) => this.imports.find(work, id)));
  }

  async rows(viewer: Principal, { id, kind }: Pick<ImportEntity, 'id' | 'kind'>, shown: ShownRows, page: { readonly first: number; readonly after?: string | null }): Promise<Connection<ImportRowEntity>> {
    requireExchange(this.access, viewer, kind);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.imports.pageRows(work, id, shown, page));
    return toConnection(rows, page.first, totalCount, ({ row }) => [row]);
  }

  async created(viewer: Principal, parent: Pick<ImportEntity, 'id' | 'kind'>, page: { readonly first: number; readonly after?: string | null }): Promise<Connection<CreatedThing>> {
    requireExchange(this.access, viewer, parent.kind);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.imports.pageCreated(work, parent, page));
    return toConnection(rows, page.first, totalCount, ({ place }) => [place]);
  }

  /** Pressed again it is the same import. Errors: NOT_FOUND, FORBIDDEN, IMPORT_HAS_PROBLEMS. */
  start(viewer: Principal, id: string, duplicates: DuplicateWay): Promise<ImportEntity> {
    return this.work.run(viewer, async (work) => {
      const found = this.known(viewer, await this.imports.findForChange(work, id));
      if (found.state === 'importing' || found.state === 'imported') return found;
      if (found.problemRowCount > 0) throw new ShoalError('IMPORT_HAS_PROBLEMS', { count: found.problemRowCount });
      await work.enqueue(RUN_IMPORT, { importId: id });
      return this.imports.save(work, Object.assign(found, { state: 'importing' as const, duplicates, done: 0, failure: null }));
    });
  }

  /** Gives it up, also while it is under way: then nothing of it stays. False where it was through before. Errors: NOT_FOUND, FORBIDDEN. */
  discard(viewer: Principal, id: string): Promise<boolean> {
    return this.work.run(viewer, async (work) => {
      this.known(viewer, await this.imports.find(work, id));
      return this.imports.remove(work, id);
    });
  }

  private known(viewer: Principal, found: ImportEntity | null): ImportEntity {
    if (!found) throw new ShoalError('NOT_FOUND');
    requireExchange(this.access, viewer, found.kind);
    return found;
  }
}
