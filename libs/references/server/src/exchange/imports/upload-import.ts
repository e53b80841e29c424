import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, RateLimits, UnitOfWork } from '@shoal/platform';
import { type Columns, type ExchangeKind, exchangeColumns, type ExchangeTable, hasResidentNumber, IMPORT_LIMITS, readTable, type Sheet } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import { SheetReader } from '../reading/sheet-reader';
import { ImportEntity } from './import.entity';
import { ImportRowEntity } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { KnownThings } from './known-things';
import { requireExchange } from './require-exchange';

const HOUR_MS = 3_600_000;

/** A file becomes a preview: read, judged row by row, and kept for a day; nothing of it is in the registry yet. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly limits: RateLimits,
    private readonly reader: SheetReader,
    private readonly imports: ImportsRepository,
    private readonly things: KnownThings,
  ) {}

  /** Before a byte is read. Errors: FORBIDDEN, TOO_MANY_ATTEMPTS. */
  async requireUpload(viewer: Principal, kind: ExchangeKind): Promise<void> {
    requireExchange(this.access, viewer, kind);
    await this.limits.spend('import', viewer.firmId ?? viewer.personId);
  }

  /** Errors: those of reading, RESIDENT_NUMBER_REFUSED, IMPORT_HEADINGS, IMPORT_EMPTY. */
  async preview(viewer: Principal, kind: ExchangeKind, fileName: string, file: Buffer, now: Date): Promise<ImportEntity> {
    if (hasResidentNumber(fileName)) throw new ShoalError('RESIDENT_NUMBER_REFUSED', { where: '파일 이름', whereEn: 'file name' });
    const sheet = await this.reader.read(file, fileName);
    return this.work.run(viewer, async (work) => {
      const context = await this.things.context(work, kind, now);
      const table = readTable(kind, sheet, context, await this.things.known(work, viewer, kind));
      requireHeadings(exchangeColumns(kind, context), table, sheet);
      if (table.rows.length === 0) throw new ShoalError('IMPORT_EMPTY', { name: fileName });
      const entity = importOf(viewer, kind, fileName, table, now);
      await this.imports.removeEarlier(work, entity);
      await this.imports.insert(work, entity, table.rows.map((row) => rowOf(entity, row)));
      return entity;
    });
  }
}

/** Errors: IMPORT_HEADINGS. */
const requireHeadings = (columns: Columns, { headings: { missing, twice } }: ExchangeTable, { rows }: Sheet): void => {
  if (missing.length + twice.length === 0 && rows.length > 0) return;
  const named = (language: 'ko' | 'en'): string => missing.map((key) => columns[key]?.heading[language] ?? key).join(', ') || '–';
  throw new ShoalError('IMPORT_HEADINGS', { missing: named('ko'), missingEn: named('en'), twice: twice.join(', ') || '–' });
};

const importOf = ({ cooperativeId, firmId, personId }: Principal, kind: ExchangeKind, fileName: string, { headings, rows, hasExample }: ExchangeTable, now: Date): ImportEntity =>
  Object.assign(new ImportEntity(), {
    id: uuid(), cooperativeId, firmId, personId, kind, state: 'ready', fileName, places: [...headings.places], ignoredHeadings: [...headings.ignored], hasExample,
    rowCount: rows.length, problemRowCount: rows.filter(({ problems }) => problems.length > 0).length, problemCount: rows.reduce((sum, { problems }) => sum + problems.length, 0),
    duplicateCount: rows.filter(({ duplicate }) => duplicate !== null).length, duplicates: 'skip', done: 0, skippedCount: 0, createdIds: [], failure: null,
    createdAt: now, expiresAt: new Date(now.getTime() + IMPORT_LIMITS.hours * HOUR_MS),
  } satisfies ImportEntity);

const rowOf = ({ id: importId, cooperativeId, firmId }: ImportEntity, { row, cells, problems, duplicate }: ExchangeTable['rows'][number]): ImportRowEntity =>
  Object.assign(new ImportRowEntity(), { importId, row, cooperativeId, firmId, cells: [...cells], problems: [...problems], duplicate } satisfies ImportRowEntity);
