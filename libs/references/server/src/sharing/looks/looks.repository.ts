import { Injectable } from '@nestjs/common';
import { decodeCursor, type Work } from '@shoal/platform';
import { EvidenceLookEntity } from '../../evidence/evidence-look.entity';

/** Microseconds, as the database keeps them: two looks of one millisecond stay apart. */
const AT = `(extract(epoch FROM look.at) * 1000000)::bigint`;

export interface LookRow {
  readonly look: EvidenceLookEntity;
  readonly key: readonly [at: string, id: string];
}

@Injectable()
export class LooksRepository {
  /** The newest first, up to `first + 1`. */
  async page(work: Work, evidenceId: string, { first, after }: { readonly first: number; readonly after?: string }): Promise<{ rows: LookRow[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(EvidenceLookEntity, 'look').where('look.evidenceId = :evidenceId', { evidenceId });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 2);
    if (key) select.andWhere(`(${AT}, look.id) < (:at, :id)`, { at: String(key[0]), id: key[1] });
    const { entities, raw } = await select.addSelect(AT, 'at_key').orderBy('at_key', 'DESC').addOrderBy('look.id', 'DESC').limit(first + 1).getRawAndEntities<{ at_key: string }>();
    return { rows: entities.map((look, i) => ({ look, key: [String(raw[i]?.at_key), look.id] })), totalCount };
  }
}
