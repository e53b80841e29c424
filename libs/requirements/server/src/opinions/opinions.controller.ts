import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { FileStore, type Principal, requireSameOrigin, sendFile, ServerSettings, Viewer } from '@shoal/platform';
import { assertProofExtension, proofName } from '@shoal/references-domain';
import { isFilePurpose, OPINION_LIMITS } from '@shoal/requirements-domain';
import type { Request, Response } from 'express';
import { validate as isUuid } from 'uuid';
import { ExportOpinion, isOpinionFormat } from './export/export-opinion';
import { OpinionFilesService } from './opinion-files.service';

interface UploadedFile {
  readonly id: string;
  readonly url: string;
}

/** Percent-encoded UTF-8, since a header holds nothing else. */
const NAME_HEADER = 'x-shoal-name';
const MB = 1024 * 1024;

/** Opinions as files, and the files that go with them. */
@Controller('files')
export class OpinionsController {
  constructor(
    private readonly files: OpinionFilesService,
    private readonly exports: ExportOpinion,
    private readonly store: FileStore,
    private readonly settings: ServerSettings,
  ) {}

  @Get('opinions/:id/:format')
  @Action('opinion.read')
  @HttpCode(200)
  async export(@Viewer() viewer: Principal, @Param('id') id: string, @Param('format') format: string, @Res() response: Response): Promise<void> {
    if (!isUuid(id) || !isOpinionFormat(format)) throw new ShoalError('NOT_FOUND');
    const { content, type, extension } = await this.exports.file(viewer, id, format);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="shoal-opinion.${extension}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
    response.send(content);
  }

  /** A file as the raw body. Right, size and name are checked before the first byte is read; it goes to disk as it comes. */
  @Post('opinions/:id/:purpose')
  @Action('opinion.handIn')
  async upload(@Viewer() viewer: Principal, @Param('id') id: string, @Param('purpose') purpose: string, @Req() request: Request): Promise<UploadedFile> {
    requireSameOrigin(request, this.settings);
    if (!isFilePurpose(purpose)) throw new ShoalError('NOT_FOUND');
    await this.files.requireUpload(viewer, id, purpose);
    if (Number(request.headers['content-length'] ?? 0) > OPINION_LIMITS.fileBytesMax) throw tooLarge();
    const name = proofName(decoded(String(request.headers[NAME_HEADER] ?? '')));
    assertProofExtension(name);
    const upload = await this.store.receive(request as AsyncIterable<Buffer>, OPINION_LIMITS.fileBytesMax);
    if (!upload) throw tooLarge();
    const file = await this.files.keep(viewer, id, purpose, name, upload, new Date());
    return { id: file.id, url: `/files/opinion-files/${file.id}` };
  }

  @Get('opinion-files/:id')
  @Action('opinion.read')
  async download(@Viewer() viewer: Principal, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await sendFile(request, response, this.store, await this.files.find(viewer, id));
  }
}

const tooLarge = (): ShoalError => new ShoalError('PROOF_TOO_LARGE', { max: OPINION_LIMITS.fileBytesMax / MB });

const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new ShoalError('INVALID_INPUT', { detail: NAME_HEADER });
  }
};
