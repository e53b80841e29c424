import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { mayReview } from '@shoal/references-domain';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceRepository } from '../../evidence/evidence.repository';
import { EvidenceService } from '../../evidence/evidence.service';
import { requireHere } from '../here';
import type { ReviewEvidenceInput, ReviewQueueArgs } from './review.inputs';
import { ReviewMessages } from './review-messages';
import { ReviewRepository } from './review.repository';

/** The office checks a thing against its proofs, when its firm asks for it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly things: EvidenceRepository,
    private readonly queue: ReviewRepository,
    private readonly messages: ReviewMessages,
  ) {}

  /** Errors: FORBIDDEN. */
  async list(viewer: Principal, args: ReviewQueueArgs): Promise<Connection<EvidenceEntity>> {
    this.access.require(viewer, 'registry.oversee', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.queue.page(work, args));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, (row) => row.key);
    return { nodes: nodes.map((row) => row.evidence), totalCount, pageInfo };
  }

  /** From then on the office sees it; asking again changes nothing. Errors: NOT_FOUND, FORBIDDEN, EVIDENCE_REMOVED, REVIEW_NOT_NEXT. */
  request(viewer: Principal, id: string, now: Date): Promise<EvidenceEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = requireHere(await this.evidence.hold(work, viewer, id, 'evidence.share'));
      if (!mayReview(evidence.reviewState, 'requested')) throw new ShoalError('REVIEW_NOT_NEXT');
      if (evidence.reviewState === 'requested') return evidence;
      await this.things.change(work, evidence, { reviewState: 'requested', reviewRequestedAt: now });
      await this.messages.requested(work, evidence);
      return evidence;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, REVIEW_NOT_NEXT, REVIEW_NOTE_MISSING. */
  decide(viewer: Principal, { id, version, verdict, note }: ReviewEvidenceInput, now: Date): Promise<EvidenceEntity> {
    const reviewNote = (note ?? '').normalize('NFC').trim();
    if (verdict === 'returned' && reviewNote === '') throw new ShoalError('REVIEW_NOTE_MISSING');
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.hold(work, viewer, id, 'evidence.review');
      if (evidence.version !== version) throw new ShoalError('STALE_VERSION');
      if (!mayReview(evidence.reviewState, verdict)) throw new ShoalError('REVIEW_NOT_NEXT');
      await this.things.change(work, evidence, { reviewState: verdict, reviewNote, reviewedBy: viewer.personId, reviewedAt: now });
      await this.messages.decided(work, evidence, verdict);
      return evidence;
    });
  }
}
