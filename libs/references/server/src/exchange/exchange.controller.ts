import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { FileStore, type Principal, requireSameOrigin, ServerSettings, Viewer } from '@shoal/platform';
import { type ExchangeKind, IMPORT_LIMITS, isExchangeKind, proofName, seoulDayOf } from '@shoal/references-domain';
import type { Request, Response } from 'express';
import { ExportArchive } from './export/export-archive';
import { UploadImport } from './imports/upload-import';
import { requireSheetName } from './reading/read-sheet-file';
import { TemplatesService } from './templates.service';

/** Percent-encoded UTF-8, since a header holds nothing else. */
const NAME_HEADER = 'x-shoal-name';
const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8', zip: 'application/zip' } as const;
const MB = 1024 * 1024;

/** Files of the registry, in and out. */
@Controller('files')
export class ExchangeController {
  constructor(
    private readonly uploads: UploadImport,
    private readonly templates: TemplatesService,
    private readonly archive: ExportArchive,
    private readonly store: FileStore,
    private readonly settings: ServerSettings,
  ) {}

  /** A file as the raw body, which becomes a preview. Right, size and name are checked before the first byte is read. */
  @Post('registry-imports/:kind')
  @Action('evidence.exchange', 'firm.admit')
  async upload(@Viewer() viewer: Principal, @Param('kind') kind: string, @Req() request: Request): Promise<{ readonly id: string }> {
    requireSameOrigin(request, this.settings);
    const known = requireKind(kind);
    await this.uploads.requireUpload(viewer, known);
    if (Number(request.headers['content-length'] ?? 0) > IMPORT_LIMITS.fileBytesMax) throw tooLarge();
    const name = nameIn(request);
    const file = await this.receive(request);
    const { id } = await this.uploads.preview(viewer, known, name, file, new Date());
    return { id };
  }

  @Get('registry-templates/:kind')
  @Action('evidence.list')
  async template(@Viewer() viewer: Principal, @Param('kind') kind: string, @Query('format') format: string, @Query('language') language: string, @Res() response: Response): Promise<void> {
    const [known, spoken] = [requireKind(kind), language === 'en' ? 'en' : 'ko'] as const;
    const isCsv = format === 'csv';
    const file = isCsv ? await this.templates.csv(viewer, known, spoken) : await this.templates.workbook(viewer, known, spoken);
    attach(response, `shoal-${known}.${isCsv ? 'csv' : 'xlsx'}`, isCsv ? TYPES.csv : TYPES.xlsx).send(file);
  }

  /** Everything that the viewer's firm owns; also for a firm that has left. */
  @Get('registry/export')
  @Action('evidence.export')
  @HttpCode(200)
  async export(@Viewer() viewer: Principal, @Query('language') language: string, @Res() response: Response): Promise<void> {
    const now = new Date();
    const stream = await this.archive.open(viewer, language === 'en' ? 'en' : 'ko', now);
    attach(response, `shoal-export-${seoulDayOf(now)}.zip`, TYPES.zip);
    // A download that is broken off, by whichever side, ends the reading too; what failed shows as an archive without its end.
    await pipeline(stream, response).catch(() => response.destroy());
  }

  /** On disk until it is whole, so that a slow upload holds no memory. Errors: IMPORT_TOO_LARGE. */
  private async receive(request: Request): Promise<Buffer> {
    const upload = await this.store.receive(request as AsyncIterable<Buffer>, IMPORT_LIMITS.fileBytesMax);
    if (!upload) throw tooLarge();
    try {
      return await upload.read(0, upload.bytes);
    } finally {
      await upload.close();
    }
  }
}

const tooLarge = (): ShoalError => new ShoalError('IMPORT_TOO_LARGE', { max: IMPORT_LIMITS.fileBytesMax / MB });

/** Errors: NOT_FOUND. */
const requireKind = (kind: string): ExchangeKind => {
  if (!isExchangeKind(kind)) throw new ShoalError('NOT_FOUND');
  return kind;
};

/** Errors: INVALID_INPUT, IMPORT_KIND_REFUSED. */
const nameIn = (request: Request): string => {
  const name = proofName(decoded(String(request.headers[NAME_HEADER] ?? '')));
  requireSheetName(name);
  return name;
};

const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new ShoalError('INVALID_INPUT', { detail: NAME_HEADER });
  }
};

const attach = (response: Response, name: string, type: string): Response =>
  response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
