import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { FileStore, type Principal, requireSameOrigin, sendFile, ServerSettings, Viewer } from '@shoal/platform';
import { RFP_LIMITS, type RfpState, rfpFileName } from '@shoal/requirements-domain';
import type { Request, Response } from 'express';
import { BringInRfp } from './bring-in-rfp';
import { RFP_TYPES } from './rfp-format';
import { RfpsService } from './rfps.service';

interface UploadedRfp {
  readonly id: string;
  readonly ordinal: number;
  readonly state: RfpState;
  /** The tender had this very file before: it is not read twice. */
  readonly isKnown: boolean;
}

/** Percent-encoded UTF-8, since a header holds nothing else. */
const NAME_HEADER = 'x-shoal-name';
const MB = 1024 * 1024;

/** RFPs, in and out. */
@Controller('files')
export class RfpsController {
  constructor(
    private readonly incoming: BringInRfp,
    private readonly rfps: RfpsService,
    private readonly store: FileStore,
    private readonly settings: ServerSettings,
  ) {}

  /** A file as the raw body. Right, size and name are checked before the first byte is read; it goes to disk as it comes. */
  @Post('tender-rfps/:tenderId')
  @Action('rfp.bringIn')
  async upload(@Viewer() viewer: Principal, @Param('tenderId') tenderId: string, @Req() request: Request): Promise<UploadedRfp> {
    requireSameOrigin(request, this.settings);
    await this.incoming.requireUpload(viewer, tenderId);
    if (Number(request.headers['content-length'] ?? 0) > RFP_LIMITS.fileBytesMax) throw tooLarge();
    const name = rfpFileName(decoded(String(request.headers[NAME_HEADER] ?? '')));
    const upload = await this.store.receive(request as AsyncIterable<Buffer>, RFP_LIMITS.fileBytesMax);
    if (!upload) throw tooLarge();
    const { rfp, isKnown } = await this.incoming.bringIn(viewer, tenderId, name, upload, new Date());
    return { id: rfp.id, ordinal: rfp.ordinal, state: rfp.state, isKnown };
  }

  @Get('rfps/:id')
  @Action('requirement.read')
  async download(@Viewer() viewer: Principal, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { sha256, bytes, fileName, format } = await this.rfps.get(viewer, id);
    await sendFile(request, response, this.store, { sha256, bytes, name: fileName, type: RFP_TYPES[format] });
  }
}

const tooLarge = (): ShoalError => new ShoalError('RFP_TOO_LARGE', { max: RFP_LIMITS.fileBytesMax / MB });

const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new ShoalError('INVALID_INPUT', { detail: NAME_HEADER });
  }
};
