import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { AuditLog, FileStore, type Principal, RateLimits, UnitOfWork } from '@shoal/platform';
import { EVIDENCE_KINDS, type EvidenceKind } from '@shoal/references-domain';
import yazl from 'yazl';
import type { EvidenceFileEntity } from '../../evidence/evidence-file.entity';
import { ExportRepository } from './export.repository';
import { filePaths } from './file-paths';
import { EXPORT_SCHEMA, readmeText } from './readme';
import { recordsOf } from './records';
import { sheetRowsOf, workbookOf } from './sheets';

type Ids = Readonly<Record<EvidenceKind, readonly string[]>>;
type Language = 'ko' | 'en';

/** Things that are read at once. */
const PAGE = 200;
/** Rows of one workbook, which is made in memory. */
const SHEET_PAGES = 25;
const NAMES: Readonly<Record<EvidenceKind, string>> = { reference: 'references', certificate: 'certificates', expert: 'experts', capability: 'capabilities' };

const inPages = <T>(list: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
const toJson = (value: unknown): string => JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? field.toString() : field));

/** Everything that a firm owns as one archive, made while it is sent: page by page, each read as the person who asked. */
@Injectable()
export class ExportArchive {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly limits: RateLimits,
    private readonly repository: ExportRepository,
    private readonly store: FileStore,
    private readonly audit: AuditLog,
  ) {}

  /** Noted in the audit log before a byte is sent. Errors: FORBIDDEN, TOO_MANY_ATTEMPTS. */
  async open(viewer: Principal, language: Language, now: Date): Promise<NodeJS.ReadableStream> {
    const { cooperativeId, firmId } = viewer;
    // The office has no evidence of its own.
    if (firmId === null) throw new ShoalError('FORBIDDEN');
    this.access.require(viewer, 'evidence.export', { cooperativeId, firmId });
    await this.limits.spend('export', firmId);
    const { ids, firm } = await this.work.run(viewer, async (work) => {
      const owned = { ids: await this.repository.ownIds(work, firmId), firm: await this.repository.firm(work, viewer) };
      const count = Object.values(owned.ids).reduce((sum, list) => sum + list.length, 0);
      await this.audit.record(work, { action: 'registry.export', subjectKind: 'firm', subjectId: firmId, details: { things: count } });
      return owned;
    });
    const zip = new yazl.ZipFile();
    // Whoever reads the stream has to learn of what fails on the way.
    zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
    let current: Readable | null = null;
    // Whoever breaks off leaves no file open.
    zip.outputStream.once('close', () => current?.destroy());
    const add = (path: string, make: () => Promise<Readable>, options: { readonly compress?: boolean; readonly size?: number } = {}): void =>
      zip.addReadStreamLazy(path, { mtime: now, ...options }, (done) => void make().then((stream) => done(null, (current = stream)), (error: unknown) => done(error, Readable.from([]))));
    add('data.json', () => Promise.resolve(Readable.from(this.data(viewer, ids, firm, now))));
    this.addSheets(viewer, ids, language, add);
    this.addFiles(viewer, ids, add).then(
      (missing) => {
        zip.addBuffer(Buffer.from(readmeText(firm.firm?.name ?? '', now.toISOString(), missing)), 'README.txt', { mtime: now });
        zip.end();
      },
      (error: unknown) => (zip.outputStream as Readable).destroy(error as Error),
    );
    return zip.outputStream;
  }

  private async *data(viewer: Principal, ids: Ids, { firm, people }: Awaited<ReturnType<ExportRepository['firm']>>, now: Date): AsyncGenerator<string> {
    yield `{"schema":"${EXPORT_SCHEMA.schema}","version":${EXPORT_SCHEMA.version},"exportedAt":"${now.toISOString()}",\n"firm":${toJson(firm)},\n"people":${toJson(people.map(({ id, name, title, email, role, suspendedAt, createdAt }) => ({ id, name, title, email, role, suspendedAt, createdAt })))}`;
    for (const kind of EVIDENCE_KINDS) {
      yield `,\n"${NAMES[kind]}":[`;
      let separator = '\n';
      for (const page of inPages(ids[kind], PAGE)) {
        const records = await this.work.run(viewer, (work) => recordsOf(work, this.repository, kind, page));
        if (records.length > 0) yield separator + records.map(toJson).join(',\n');
        separator = ',\n';
      }
      yield ']';
    }
    yield '}\n';
  }

  private addSheets(viewer: Principal, ids: Ids, language: Language, add: (path: string, make: () => Promise<Readable>) => void): void {
    for (const kind of EVIDENCE_KINDS) {
      inPages(inPages(ids[kind], PAGE), SHEET_PAGES).forEach((pages, at) => {
        const load = (page: readonly string[]) => this.work.run(viewer, (work) => sheetRowsOf(work, this.repository, kind, page, language));
        add(`${NAMES[kind]}${at === 0 ? '' : `-${at + 1}`}.xlsx`, async () => Readable.from([await workbookOf(load, kind, pages, language)]));
      });
    }
  }

  /** Paths of those that the store does not hold. */
  private async addFiles(viewer: Principal, ids: Ids, add: (path: string, make: () => Promise<Readable>, options: { readonly compress: boolean; readonly size: number }) => void): Promise<string[]> {
    const missing: string[] = [];
    for (const page of inPages(EVIDENCE_KINDS.flatMap((kind) => ids[kind]), PAGE)) {
      const files: EvidenceFileEntity[] = await this.work.run(viewer, (work) => this.repository.files(work, page));
      const paths = filePaths(files);
      for (const { id, sha256, bytes } of files) {
        const path = paths.get(id) as string;
        // Documents are packed already.
        if (await this.store.has(sha256)) add(path, () => Promise.resolve(this.store.read(sha256)), { compress: false, size: bytes });
        else missing.push(path);
      }
    }
    return missing;
  }
}
