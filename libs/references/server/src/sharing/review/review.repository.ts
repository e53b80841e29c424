import { Injectable } from '@nestjs/common';
import { decodeCursor, type Work } from '@shoal/platform';
import type { EvidenceKind } from '@shoal/references-domain';
import { EvidenceEntity } from '../../evidence/evidence.entity';
import type { Reviewed } from './review.inputs';

interface QueueQuery {
  readonly first: number;
  readonly after?: string;
  readonly state: Reviewed;
  readonly kind?: EvidenceKind;
}
export interface QueueRow {
  readonly evidence: EvidenceEntity;
  readonly key: readonly [order: string, id: string];
}

// Microseconds. What waits comes by how long it waits; what was decided, the other way round.
const microseconds = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;
const ORDER: Readonly<Record<Reviewed, string>> = {
  requested: microseconds('coalesce(evidence.reviewRequestedAt, evidence.createdAt)'),
  returned: `-${microseconds('coalesce(evidence.reviewedAt, evidence.createdAt)')}`,
  verified: `-${microseconds('coalesce(evidence.reviewedAt, evidence.createdAt)')}`,
};

@Injectable()
export class ReviewRepository {
  /** Up to `first + 1` rows of what nobody has thrown away. */
  async page(work: Work, { first, after, state, kind }: QueueQuery): Promise<{ rows: QueueRow[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(EvidenceEntity, 'evidence').where('evidence.reviewState = :state AND evidence.removedAt IS NULL', { state });
    if (kind) select.andWhere('evidence.kind = :kind', { kind });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 2);
    if (key) select.andWhere(`(${ORDER[state]}, evidence.id) > (:order, :id)`, { order: String(key[0]), id: key[1] });
    const { entities, raw } = await select.addSelect(ORDER[state], 'order_key').orderBy('order_key').addOrderBy('evidence.id').limit(first + 1).getRawAndEntities<{ order_key: string }>();
    return { rows: entities.map((evidence, i) => ({ evidence, key: [String(raw[i]?.order_key), evidence.id] })), totalCount };
  }
}
