import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { AuditLog, isConnectionLoss, JobRegistry, LOGGER, type Principal, type ShoalJob, UnitOfWork, type Work } from '@shoal/platform';
import { type ExchangeContext, IMPORT_LIMITS, readExchangeRow } from '@shoal/references-domain';
import type { Logger } from 'pino';
import { ApplyRows, type RowToApply } from './apply-rows';
import type { ImportEntity, ImportFailure } from './import.entity';
import { ImportMessages } from './import-messages';
import type { ImportRowEntity } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { KnownThings } from './known-things';
import { requireExchange } from './require-exchange';
import { rowRefused } from './row-refused';

export const RUN_IMPORT = 'run-registry-import';
/** Rows that are stored together; between two steps lies a sign of life, which is also where it can be given up. */
const STEP = 200;
const DAY_MS = 24 * 3_600_000;

/** Somebody gave it up: everything is taken back. */
class GivenUp extends Error {}

interface Judging {
  readonly context: ExchangeContext;
  /** Keys of what is here already, and of what has come in so far. */
  readonly known: Set<string>;
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
    private readonly rows: ApplyRows,
    private readonly messages: ImportMessages,
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
    const judging = { context: await this.things.context(work, found.kind, now), known: new Set((await this.things.known(work, viewer, found.kind)).keys()) };
    const createdIds: string[] = [];
    let done = 0;
    for (let rows = await this.imports.rowsAfter(work, id, 0, STEP); rows.length > 0; rows = await this.imports.rowsAfter(work, id, rows.at(-1)?.row ?? 0, STEP)) {
      createdIds.push(...(await this.rows.apply(work, viewer, choose(found, rows, judging), now)));
      done += rows.length;
      await this.tell(viewer, id, done);
    }
    await this.finish(work, viewer, found, createdIds, now);
  }

  private async finish(work: Work, viewer: Principal, found: ImportEntity, createdIds: string[], now: Date): Promise<void> {
    const [count, skipped] = [createdIds.length, found.rowCount - createdIds.length];
    const expiresAt = new Date(now.getTime() + IMPORT_LIMITS.resultDays * DAY_MS);
    if (!(await this.imports.changeUnderWay(work, found.id, { state: 'imported', done: found.rowCount, createdIds, skippedCount: skipped, expiresAt }))) throw new GivenUp();
    await this.imports.removeRows(work, found.id);
    await this.messages.finished(work, viewer.personId, found, { count, skipped });
    await this.audit.record(work, { action: 'registry.import', subjectKind: viewer.firmId === null ? 'cooperative' : 'firm', subjectId: viewer.firmId ?? viewer.cooperativeId, details: { kind: found.kind, file: found.fileName, created: count, skipped } });
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
    await this.work.run({ purpose: 'worker', cooperativeId: viewer.cooperativeId }, async (work) => {
      const found = await this.imports.find(work, id);
      if (found && (await this.imports.changeUnderWay(work, id, { state: 'failed', done: 0, failure }))) await this.messages.failed(work, viewer.personId, found);
    });
  }
}

/** Those that come in. Judged once more: what was right when it was looked at may have changed. Errors: IMPORT_ROW_REFUSED. */
const choose = ({ kind, duplicates }: ImportEntity, rows: readonly ImportRowEntity[], { context, known }: Judging): RowToApply[] =>
  rows.flatMap(({ row, cells }) => {
    const read = readExchangeRow(kind, cells, context);
    // Firms are made unique by their number, whatever was chosen.
    if (read.key !== null && known.has(read.key) && (duplicates === 'skip' || kind === 'firm')) return [];
    const [problem] = read.problems;
    if (problem) throw rowRefused(row, problem);
    if (read.key !== null) known.add(read.key);
    return [{ row, read }];
  });
