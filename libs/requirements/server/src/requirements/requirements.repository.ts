import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { RequirementDoubt, RequirementState } from '@shoal/requirements-domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { HandEntity } from './hand.entity';
import { RequirementChangeEntity, type RequirementChangeKind } from './requirement-change.entity';
import { RequirementEntity } from './requirement.entity';

export interface RequirementsQuery {
  readonly tenderId: string;
  readonly first: number;
  readonly after?: string | null;
  readonly search?: string | null;
  readonly category?: string | null;
  readonly doubts?: readonly RequirementDoubt[] | null;
  readonly hasDoubts?: boolean | null;
  readonly hasIncoming?: boolean | null;
  readonly changedBy?: string | null;
  readonly block?: number | null;
  readonly state?: RequirementState | null;
}

export interface ChangesQuery {
  readonly tenderId: string;
  readonly first: number;
  readonly after?: string | null;
  readonly rfpId?: string | null;
  readonly requirementId?: string | null;
  readonly kinds?: readonly RequirementChangeKind[] | null;
}

/** One count: `of` a category, a doubt or one of the whole. */
export interface RequirementCount {
  readonly part: 'category' | 'doubt' | 'whole';
  readonly of: string | null;
  readonly count: number;
}

const COLUMNS = `id uuid, cooperative_id uuid, tender_id uuid, code text, title text, category text, definition text, details text, deliverables text, related text[], others jsonb, state text, removed_by text,
  merged_into_id uuid, found jsonb, is_in_rfp boolean, corrections jsonb, incoming jsonb, split_from uuid, rfp_id uuid, places jsonb, doubts text[], doubts_settled boolean, position double precision, version integer, updated_at timestamptz`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0] as string);
const CHANGING = NAMES.filter((name) => !['id', 'cooperative_id', 'tender_id'].includes(name));
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
/** A statement's parameter stays of a size that the database reads at once. */
const WRITTEN_AT_ONCE = 500;

const COUNTS = `SELECT 'category' AS part, category AS of, count(*)::int AS count FROM requirements WHERE tender_id = $1 AND state = 'active' GROUP BY category
  UNION ALL SELECT 'doubt', doubt, count(*)::int FROM requirements, unnest(doubts) AS doubt WHERE tender_id = $1 AND state = 'active' AND NOT doubts_settled GROUP BY doubt
  UNION ALL SELECT 'whole', named.of, named.count FROM (SELECT count(*) FILTER (WHERE state = 'active')::int AS active, count(*) FILTER (WHERE state = 'removed')::int AS removed,
      count(*) FILTER (WHERE state = 'active' AND incoming <> '{}')::int AS incoming, count(*) FILTER (WHERE state = 'active' AND doubts <> '{}' AND NOT doubts_settled)::int AS doubtful FROM requirements WHERE tender_id = $1) AS all_of,
    LATERAL (VALUES ('active', active), ('removed', removed), ('incoming', incoming), ('doubtful', doubtful)) AS named (of, count)`;

@Injectable()
export class RequirementsRepository {
  async find(work: Work, id: string): Promise<RequirementEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(RequirementEntity, { id }) : null;
  }

  findMany(work: Work, ids: readonly string[]): Promise<RequirementEntity[]> {
    return work.manager.findBy(RequirementEntity, { id: In([...ids]) });
  }

  versions(work: Work, ids: readonly string[]): Promise<Pick<RequirementEntity, 'id' | 'version'>[]> {
    return ids.length === 0 ? Promise.resolve([]) : work.manager.find(RequirementEntity, { select: { id: true, version: true }, where: { id: In([...ids]) } });
  }

  /** Held until the transaction ends, always in the same order. */
  findForChange(work: Work, ids: readonly string[]): Promise<RequirementEntity[]> {
    return work.manager.find(RequirementEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** All of a tender, held until the transaction ends. */
  ofTenderForChange(work: Work, tenderId: string): Promise<RequirementEntity[]> {
    return work.manager.find(RequirementEntity, { where: { tenderId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async countOf(work: Work, tenderId: string): Promise<number> {
    return work.manager.countBy(RequirementEntity, { tenderId });
  }

  /** Where the next one behind stands; null at the end. */
  async positionAfter(work: Work, tenderId: string, position: number): Promise<number | null> {
    const [row] = await work.manager.query<{ position: number | null }[]>('SELECT min(position) AS position FROM requirements WHERE tender_id = $1 AND position > $2', [tenderId, position]);
    return row?.position ?? null;
  }

  async lastPosition(work: Work, tenderId: string): Promise<number> {
    const [row] = await work.manager.query<{ position: number | null }[]>('SELECT max(position) AS position FROM requirements WHERE tender_id = $1', [tenderId]);
    return row?.position ?? 0;
  }

  /** New rows and changed ones alike. */
  async write(work: Work, rows: readonly RequirementEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += WRITTEN_AT_ONCE) {
      const given = rows.slice(at, at + WRITTEN_AT_ONCE).map((row) => Object.fromEntries(NAMES.map((name) => [name, row[camel(name) as keyof RequirementEntity]])));
      await work.manager.query(
        `INSERT INTO requirements (${NAMES.join(', ')}) SELECT ${NAMES.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS given (${COLUMNS})
          ON CONFLICT (id) DO UPDATE SET ${CHANGING.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
        [JSON.stringify(given)],
      );
    }
  }

  async record(work: Work, changes: readonly RequirementChangeEntity[], hands: readonly HandEntity[] = []): Promise<void> {
    for (let at = 0; at < changes.length; at += WRITTEN_AT_ONCE) await work.manager.insert(RequirementChangeEntity, changes.slice(at, at + WRITTEN_AT_ONCE) as object[]);
    if (hands.length > 0) await work.manager.insert(HandEntity, [...hands]);
  }

  /** Of the viewer's own firm only. */
  handsOf(work: Work, subjectIds: readonly string[], firmId: string | null): Promise<HandEntity[]> {
    return work.manager.createQueryBuilder(HandEntity, 'hand').where('hand.subjectId = ANY(:subjectIds) AND hand.firmId IS NOT DISTINCT FROM :firmId::uuid', { subjectIds: [...subjectIds], firmId }).getMany();
  }

  counts(work: Work, tenderId: string): Promise<RequirementCount[]> {
    return work.manager.query<RequirementCount[]>(COUNTS, [tenderId]);
  }

  /** Up to `first + 1` in the order of the RFP, and the number of all that are asked for. Errors: INVALID_INPUT. */
  async page(work: Work, query: RequirementsQuery): Promise<{ rows: RequirementEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(RequirementEntity, 'requirement').where('requirement.tenderId = :tenderId', { tenderId: query.tenderId });
    this.filter(select, query);
    const totalCount = await select.getCount();
    const key = decodeCursor(query.after, 2);
    if (key && (typeof key[0] !== 'number' || !isUuid(key[1]))) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('(requirement.position, requirement.id) > (:position::float8, :id::uuid)', { position: key[0], id: key[1] });
    return { rows: await select.orderBy('requirement.position').addOrderBy('requirement.id').limit(query.first + 1).getMany(), totalCount };
  }

  private filter(select: SelectQueryBuilder<RequirementEntity>, { search, category, doubts, hasDoubts, hasIncoming, changedBy, block, state }: RequirementsQuery): void {
    if (state) select.andWhere('requirement.state = :state', { state });
    // An empty one: those without a category.
    if (category !== undefined && category !== null) select.andWhere(category === '' ? 'requirement.category IS NULL' : 'requirement.category = :category', { category });
    if (doubts?.length) select.andWhere('requirement.doubts && :doubts AND NOT requirement.doubtsSettled', { doubts: [...doubts] });
    if (hasDoubts) select.andWhere(`requirement.doubts <> '{}' AND NOT requirement.doubtsSettled`);
    if (hasIncoming) select.andWhere(`requirement.incoming <> '{}'`);
    if (changedBy) select.andWhere('requirement.id IN (SELECT changed.requirement_id FROM requirement_changes changed WHERE changed.rfp_id = :changedBy)', { changedBy });
    if (block !== undefined && block !== null) select.andWhere('requirement.places @> :standing::jsonb', { standing: JSON.stringify([{ block }]) });
    const words = (search ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
    words.forEach((word, at) => select.andWhere(`requirement.search_text LIKE :like${at}`, { [`like${at}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` }));
  }

  /** Up to `first + 1`, the newest first. Errors: INVALID_INPUT. */
  async changesPage(work: Work, { tenderId, first, after, rfpId, requirementId, kinds }: ChangesQuery): Promise<{ rows: RequirementChangeEntity[]; totalCount: number }> {
    const select = work.manager.createQueryBuilder(RequirementChangeEntity, 'change').where('change.tenderId = :tenderId', { tenderId });
    if (rfpId) select.andWhere('change.rfpId = :rfpId', { rfpId });
    if (requirementId) select.andWhere('change.requirementId = :requirementId', { requirementId });
    if (kinds?.length) select.andWhere('change.kind IN (:...kinds)', { kinds: [...kinds] });
    const totalCount = await select.getCount();
    const key = decodeCursor(after, 1);
    if (key && !isUuid(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    if (key) select.andWhere('change.id < :id::uuid', { id: key[0] });
    return { rows: await select.orderBy('change.id', 'DESC').limit(first + 1).getMany(), totalCount };
  }
}
