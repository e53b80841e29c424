import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type IncomingFile, type Principal, RateLimits, UnitOfWork, type Work } from '@shoal/platform';
import { assertHonestName, PROOF_KINDS } from '@shoal/references-domain';
import { proofKindOf } from '@shoal/references-server';
import { OPINION_LIMITS, type OpinionFilePurpose, requireFileTime } from '@shoal/requirements-domain';
import { v7 as uuid } from 'uuid';
import { OpinionAccess } from './opinion-access';
import { type OpinionEntity, OpinionFileEntity } from './opinion.entity';
import { OpinionEndsRepository } from './opinion-ends.repository';
import { OpinionNews } from './opinion-news';

/** Files that go to the buyer with an opinion, or come back with the reply: by the office, read by the cooperative. */
@Injectable()
export class OpinionFilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly gate: OpinionAccess,
    private readonly ends: OpinionEndsRepository,
    private readonly news: OpinionNews,
  ) {}

  /** Before a byte is read. Errors: NOT_FOUND, FORBIDDEN, STATE_NOT_NEXT, OPINION_FILES_FULL, TOO_MANY_ATTEMPTS. */
  async requireUpload(viewer: Principal, opinionId: string, purpose: OpinionFilePurpose): Promise<void> {
    await this.work.run(viewer, (work) => this.withRoom(work, viewer, opinionId, purpose));
    await this.limits.spend('upload', viewer.personId);
  }

  /** Kept, or gone with the reason. Errors: as `requireUpload`; PROOF_KIND_REFUSED, PROOF_NAME_LIES, PROOF_MACROS, PROOF_ARCHIVE_UNSAFE, PROOF_DAMAGED. */
  async keep(viewer: Principal, opinionId: string, purpose: OpinionFilePurpose, name: string, upload: IncomingFile, now: Date): Promise<OpinionFileEntity> {
    try {
      const kind = await proofKindOf(upload, name);
      assertHonestName(name, kind);
      return await this.work.run(viewer, async (work) => {
        const opinion = await this.withRoom(work, viewer, opinionId, purpose);
        const { sha256, bytes } = upload;
        const file = Object.assign(new OpinionFileEntity(), { id: uuid(), cooperativeId: opinion.cooperativeId, opinionId, purpose, name, type: PROOF_KINDS[kind].type, bytes, sha256, createdAt: now, personId: viewer.personId } satisfies OpinionFileEntity);
        await this.ends.insertFile(work, file);
        await this.news.changed(work, opinion);
        // Last, so that a row without its content never commits.
        await upload.keep();
        return file;
      });
    } finally {
      await upload.close();
    }
  }

  /** Errors: NOT_FOUND. */
  find(viewer: Principal, id: string): Promise<OpinionFileEntity> {
    return this.work.run(viewer, async (work) => {
      const file = await this.ends.findFile(work, id);
      if (!file) throw new ShoalError('NOT_FOUND');
      await this.gate.read(work, viewer, file.opinionId);
      return file;
    });
  }

  /** The content stays in the store: others may hold the same. Errors: NOT_FOUND, FORBIDDEN, STATE_NOT_NEXT. */
  remove(viewer: Principal, id: string): Promise<OpinionEntity> {
    return this.work.run(viewer, async (work) => {
      const file = await this.ends.findFile(work, id);
      if (!file) throw new ShoalError('NOT_FOUND');
      const { opinion } = await this.gate.require(work, viewer, file.opinionId, 'opinion.handIn');
      requireFileTime(opinion.state, file.purpose);
      await this.ends.removeFile(work, id);
      return this.news.changed(work, opinion);
    });
  }

  private async withRoom(work: Work, viewer: Principal, opinionId: string, purpose: OpinionFilePurpose): Promise<OpinionEntity> {
    const { opinion } = await this.gate.require(work, viewer, opinionId, 'opinion.handIn');
    requireFileTime(opinion.state, purpose);
    if ((await this.ends.countFiles(work, opinionId, purpose)) >= OPINION_LIMITS.filesPerPurpose) throw new ShoalError('OPINION_FILES_FULL', { max: OPINION_LIMITS.filesPerPurpose });
    return opinion;
  }
}
