import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { FileStore, type Principal, readBody, requireSameOrigin, sendFile, ServerSettings, Viewer } from '@shoal/platform';
import type { Request, Response } from 'express';
import { IMAGE_LIMITS } from './reencode-image';
import { SectionFilesService } from './section-files.service';

interface UploadedImage {
  readonly id: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const EXTENSION = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

@Controller('files')
export class SectionFilesController {
  constructor(
    private readonly files: SectionFilesService,
    private readonly store: FileStore,
    private readonly settings: ServerSettings,
  ) {}

  /** A picture as the raw body. The right is checked before the first byte is read. */
  @Post('sections/:sectionId')
  @Action('section.write')
  async upload(@Viewer() viewer: Principal, @Param('sectionId') sectionId: string, @Req() request: Request): Promise<UploadedImage> {
    requireSameOrigin(request, this.settings);
    await this.files.requireUpload(viewer, sectionId);
    const file = await this.files.keep(viewer, sectionId, await readBody(request, IMAGE_LIMITS.bytes));
    return { id: file.id, url: `/files/${file.id}`, width: file.width, height: file.height };
  }

  /** Kept by the browser, but asked for again each time, so that a right that ended ends here too. */
  @Get(':id')
  @Action('section.read')
  async download(@Viewer() viewer: Principal, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.find(viewer, id);
    await sendFile(request, response, this.store, { ...file, name: `${file.id}.${EXTENSION[file.type]}` });
  }
}
