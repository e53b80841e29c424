import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { FileStore, type Principal, requireSameOrigin, sendFile, ServerSettings, Viewer } from '@shoal/platform';
import { assertProofExtension, EVIDENCE_LIMITS, proofName } from '@shoal/references-domain';
import type { Request, Response } from 'express';
import { requireNoResidentNumberIn } from '../../evidence/no-resident-number';
import { ProofsService } from './proofs.service';

interface UploadedProof {
  readonly id: string;
  readonly url: string;
}

/** Percent-encoded UTF-8, since a header holds nothing else. */
const NAME_HEADER = 'x-shoal-name';

@Controller('files')
export class ProofsController {
  constructor(
    private readonly proofs: ProofsService,
    private readonly store: FileStore,
    private readonly settings: ServerSettings,
  ) {}

  /** A file as the raw body. Right, size and name are checked before the first byte is read; it goes to disk as it comes. */
  @Post('evidence/:evidenceId')
  @Action('evidence.change')
  async upload(@Viewer() viewer: Principal, @Param('evidenceId') evidenceId: string, @Req() request: Request): Promise<UploadedProof> {
    requireSameOrigin(request, this.settings);
    await this.proofs.requireUpload(viewer, evidenceId);
    if (Number(request.headers['content-length'] ?? 0) > EVIDENCE_LIMITS.fileBytesMax) throw tooLarge();
    const name = nameIn(request);
    const upload = await this.store.receive(request as AsyncIterable<Buffer>, EVIDENCE_LIMITS.fileBytesMax);
    if (!upload) throw tooLarge();
    const { id } = await this.proofs.keep(viewer, evidenceId, name, upload, new Date());
    return { id, url: `/files/proofs/${id}` };
  }

  @Get('proofs/:id')
  @Action('evidence.read')
  async download(@Viewer() viewer: Principal, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await sendFile(request, response, this.store, await this.proofs.find(viewer, id, new Date()));
  }
}

const tooLarge = (): ShoalError => new ShoalError('PROOF_TOO_LARGE', { max: EVIDENCE_LIMITS.fileBytesMax / 1024 / 1024 });

/** Errors: INVALID_INPUT, PROOF_MACROS, PROOF_KIND_REFUSED, RESIDENT_NUMBER_REFUSED. */
const nameIn = (request: Request): string => {
  const name = proofName(decoded(String(request.headers[NAME_HEADER] ?? '')));
  assertProofExtension(name);
  requireNoResidentNumberIn({ fileName: name });
  return name;
};

const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new ShoalError('INVALID_INPUT', { detail: NAME_HEADER });
  }
};
