import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type IncomingFile, type Principal, RateLimits, UnitOfWork, type Work } from '@shoal/platform';
import { assertHonestName, EVIDENCE_LIMITS, PROOF_KINDS } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceFileEntity } from '../../evidence/evidence-file.entity';
import { EvidenceService } from '../../evidence/evidence.service';
import { requireHere } from '../here';
import { proofKindOf } from './proof-content';
import { ProofsRepository } from './proofs.repository';

/** The papers that prove a thing: added by its owner, seen by whoever sees the thing, at every single request. */
@Injectable()
export class ProofsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceService,
    private readonly proofs: ProofsRepository,
    private readonly limits: RateLimits,
  ) {}

  /** Before a byte is read. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, PROOFS_FULL, TOO_MANY_ATTEMPTS. */
  async requireUpload(viewer: Principal, evidenceId: string): Promise<void> {
    await this.work.run(viewer, (work) => this.holdWithRoom(work, viewer, evidenceId));
    await this.limits.spend('upload', viewer.firmId ?? viewer.personId);
  }

  /** Kept, or gone with the reason. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, PROOFS_FULL, PROOF_KIND_REFUSED, PROOF_NAME_LIES, PROOF_MACROS, PROOF_ARCHIVE_UNSAFE, PROOF_DAMAGED. */
  async keep(viewer: Principal, evidenceId: string, name: string, upload: IncomingFile, now: Date): Promise<EvidenceFileEntity> {
    try {
      const kind = await proofKindOf(upload, name);
      assertHonestName(name, kind);
      return await this.work.run(viewer, async (work) => {
        // The right may have ended, and the room may have gone, while the file travelled.
        const evidence = await this.holdWithRoom(work, viewer, evidenceId);
        const { cooperativeId, firmId } = evidence;
        const { sha256, bytes } = upload;
        const file = Object.assign(new EvidenceFileEntity(), { id: uuid(), cooperativeId, firmId, evidenceId, name, type: PROOF_KINDS[kind].type, bytes, sha256, uploadedBy: viewer.personId, createdAt: now });
        await this.proofs.insert(work, file);
        await this.evidence.touched(work, evidence, now);
        // Last, so that a row without its content never commits.
        await upload.keep();
        return file;
      });
    } finally {
      await upload.close();
    }
  }

  /** A look of others is noted. Errors: NOT_FOUND. */
  find(viewer: Principal, id: string, now: Date): Promise<EvidenceFileEntity> {
    return this.work.run(viewer, async (work) => {
      const file = await this.proofs.find(work, id);
      if (!file) throw new ShoalError('NOT_FOUND');
      await this.evidence.note(work, viewer, await this.evidence.read(work, viewer, file.evidenceId), 'file', now);
      return file;
    });
  }

  /** The content stays in the store: others may hold the same. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED. */
  remove(viewer: Principal, id: string, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const file = await this.proofs.find(work, id);
      if (!file) throw new ShoalError('NOT_FOUND');
      const evidence = requireHere(await this.evidence.hold(work, viewer, file.evidenceId, 'evidence.change'));
      await this.proofs.remove(work, id);
      return this.evidence.touched(work, evidence, now);
    });
  }

  private async holdWithRoom(work: Work, viewer: Principal, evidenceId: string): Promise<EvidenceEntity> {
    const evidence = requireHere(await this.evidence.hold(work, viewer, evidenceId, 'evidence.change'));
    if ((await this.proofs.countOf(work, evidenceId)) >= EVIDENCE_LIMITS.filesMax) throw new ShoalError('PROOFS_FULL', { max: EVIDENCE_LIMITS.filesMax });
    return evidence;
  }
}
