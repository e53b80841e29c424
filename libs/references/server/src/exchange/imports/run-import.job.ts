import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { errorText, ShoalError } from '@shoal/contract';
import { AuditLog, isConnectionLoss, JobRegistry, LOGGER, type Principal, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import { cellProblemText, type ExchangeContext, readExchangeRow } from '@shoal/references-domain';
import type { Logger } from 'pino';
import { ApplyRow } from './apply-row';
import type { ImportEntity, ImportFailure } from './import.entity';
import type { ImportRowEntity } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { KnownThings } from './known-things';
import { requireExchange } from './require-exchange';

export const RUN_IMPORT = 'run-registry-import';
/** Rows between two signs of life, which are also where it can be given up. */
const STEP = 100;

/** Somebody gave it up: everything is taken back. */
class GivenUp extends Error {}

interface Progress {
  done: number;
  readonly created: string[];
}

/** Brings a whole file in, or nothing of it: all rows in one transaction, as the person who pressed the button. */
@Injectable()
export class RunImportJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly imports: ImportsRepository,
    private readonly things: KnownThings,
    private readonly rows: ApplyRow,
    private readonly audit: AuditLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.register(RUN_IMPORT, (job) => this.run(job));
  }

  /** Once more does nothing: an import that has ended is not under way any more. */
  async run({ cooperativeId, personId, payload }: Pick<ShoalJob, 'cooperativeId' | 'personId' | 'payload'>): Promise<void> {
    if (cooperativeId === null || personId === null) throw new Error(`${RUN_IMPORT} belongs to a person`);
    const id = String(payload['importId']);
    const viewer = await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.imports.principal(work, personId));
    // Whoever may not sign in any more brings nothing in; the preview goes with its day.
    if (!viewer) return;
    try {
      await this.work.run(viewer, (work) => this.bringIn(work, viewer, id, new Date()));
    } catch (error) {
      if (!(error instanceof GivenUp)) await this.fail(viewer, id, error);
    }
  }

  private async bringIn(work: Work, viewer: Principal, id: string, now: Date): Promise<void> {
    if (!(await this.imports.lock(work, id))) return;
    const found = await this.imports.find(work, id);
    if (found?.state !== 'importing') return;
    requireExchange(this.access, viewer, found.kind);
    const context = await this.things.context(work, found.kind, now);
    // Firms are made unique by their number, whatever was chosen.
    const known = new Set((await this.things.known(work, viewer, found.kind)).keys());
    const progress: Progress = { done: 0, created: [] };
    for (let rows = await this.imports.rowsAfter(work, id, 0, STEP); rows.length > 0; rows = await this.imports.rowsAfter(work, id, rows.at(-1)?.row ?? 0, STEP)) {
      for (const row of rows) await this.bringInRow(work, viewer, found, row, { context, known, progress, now });
      await this.tell(viewer, id, progress.done);
    }
    const skippedCount = found.rowCount - progress.created.length;
    const isStill = await this.imports.changeUnderWay(work, id, { state: 'imported', done: found.rowCount, createdIds: progress.created, skippedCount });
    if (!isStill) throw new GivenUp();
    await this.imports.removeRows(work, id);
    await this.audit.record(work, { action: 'registry.import', subjectKind: viewer.firmId === null ? 'cooperative' : 'firm', subjectId: viewer.firmId ?? viewer.cooperativeId, details: { kind: found.kind, file: found.fileName, created: progress.created.length, skipped: skippedCount } });
  }

  /** Judged once more: what was right when it was looked at may have changed. Errors: IMPORT_ROW_REFUSED. */
  private async bringInRow(work: Work, viewer: Principal, { kind, duplicates }: ImportEntity, row: ImportRowEntity, { context, known, progress, now }: { readonly context: ExchangeContext; readonly known: Set<string>; readonly progress: Progress; readonly now: Date }): Promise<void> {
    progress.done += 1;
    const read = readExchangeRow(kind, row.cells, context);
    if (read.key !== null && known.has(read.key) && (duplicates === 'skip' || kind === 'firm')) return;
    const [problem] = read.problems;
    if (problem) throw new ShoalError('IMPORT_ROW_REFUSED', { row: row.row, detail: cellProblemText(problem, 'ko'), detailEn: cellProblemText(problem, 'en') });
    try {
      progress.created.push(await this.rows.apply(work, viewer, read, now));
    } catch (error) {
      throw error instanceof ShoalError ? new ShoalError('IMPORT_ROW_REFUSED', { row: row.row, detail: errorText(error.code, 'ko', error.args), detailEn: errorText(error.code, 'en', error.args) }) : error;
    }
    if (read.key !== null) known.add(read.key);
  }

  /** In a transaction of its own, for others to see before everything is through. */
  private async tell(viewer: Principal, id: string, done: number): Promise<void> {
    if (!(await this.work.run(viewer, (work) => this.imports.changeUnderWay(work, id, { done })))) throw new GivenUp();
  }

  /** Said to the person, who may press again; only where the database is out of reach the job itself is tried again. */
  private async fail(viewer: Principal, id: string, error: unknown): Promise<void> {
    const isRefusal = error instanceof ShoalError;
    if (isConnectionLoss(error) || (isRefusal && error.code === 'UNAVAILABLE')) throw error;
    if (!isRefusal) this.logger.error({ importId: id, err: error }, 'import failed');
    const failure: ImportFailure = isRefusal ? { code: error.code, args: error.args } : { code: 'INTERNAL', args: {} };
    await this.work.run({ purpose: 'worker', cooperativeId: viewer.cooperativeId }, (work) => this.imports.changeUnderWay(work, id, { state: 'failed', done: 0, failure }));
  }
}
