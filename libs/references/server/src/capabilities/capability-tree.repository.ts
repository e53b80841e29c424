import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import type { NodePlacement } from '@shoal/references-domain';
import { validate as isUuid } from 'uuid';
import { CapabilityNodeChangeEntity } from './capability-node-change.entity';
import { CapabilityNodeEntity } from './capability-node.entity';

@Injectable()
export class CapabilityTreeRepository {
  /** All of the cooperative, also what was merged away. */
  all(work: Work): Promise<CapabilityNodeEntity[]> {
    return work.manager.find(CapabilityNodeEntity);
  }

  /** While somebody states a capability the tree stays as it is; while the office changes it nobody states. Held until the transaction ends. */
  async holdTree(work: Work, cooperativeId: string, by: 'firm' | 'office'): Promise<void> {
    const lock = by === 'office' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await work.manager.query(`SELECT ${lock}(hashtextextended('capability-tree:' || $1, 0))`, [cooperativeId]);
  }

  /** Only what the asking person may change. */
  findForChange(work: Work, id: string): Promise<CapabilityNodeEntity | null> {
    return work.manager.findOne(CapabilityNodeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(work: Work, node: CapabilityNodeEntity): Promise<void> {
    await work.manager.insert(CapabilityNodeEntity, node);
  }

  async save(work: Work, nodes: readonly CapabilityNodeEntity[]): Promise<void> {
    await work.manager.save(CapabilityNodeEntity, [...nodes]);
  }

  async place(work: Work, placements: readonly NodePlacement[]): Promise<void> {
    await work.manager.query(
      `UPDATE capability_nodes node SET parent_id = given.parent_id, position = given.position
        FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS given (id, parent_id, position) WHERE node.id = given.id`,
      [placements.map(({ id }) => id), placements.map(({ parentId }) => parentId), placements.map(({ position }) => position)],
    );
  }

  /** What answered until now for a node that goes is answered by the one that stays. */
  async passOn(work: Work, fromId: string, intoId: string): Promise<void> {
    await work.manager.update(CapabilityNodeEntity, { mergedInto: fromId }, { mergedInto: intoId });
  }

  async addChange(work: Work, change: CapabilityNodeChangeEntity): Promise<void> {
    await work.manager.insert(CapabilityNodeChangeEntity, change);
  }

  /** The newest first. */
  async pageChanges(work: Work, query: { readonly first: number; readonly after?: string }): Promise<{ rows: CapabilityNodeChangeEntity[]; totalCount: number }> {
    const rows = work.manager.createQueryBuilder(CapabilityNodeChangeEntity, 'change');
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after, 1);
    if (key && !isUuid(key[0])) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
    // The ids are in the order of time.
    if (key) rows.andWhere('change.id < :id', { id: key[0] });
    return { rows: await rows.orderBy('change.id', 'DESC').limit(query.first + 1).getMany(), totalCount };
  }
}
