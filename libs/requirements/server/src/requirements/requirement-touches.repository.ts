import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In } from 'typeorm';
import { ComplianceItemEntity, type ComplianceRow } from '../compliance/compliance-item.entity';

interface Told extends Pick<ComplianceRow, 'code' | 'title' | 'category' | 'place'> {
  readonly id: string;
}

/** What stands in matrices on requirements. */
@Injectable()
export class RequirementTouchesRepository {
  /** In the viewer's own bids, whatever else the viewer might read. */
  async ofRequirements(work: Work, requirementIds: readonly string[]): Promise<ComplianceRow[]> {
    const told = await work.manager.query<Told[]>(
      `SELECT item.id, coalesce(requirement.code, '') AS code, requirement.title, coalesce(requirement.category, '') AS category, requirement.position AS place
        FROM compliance_items item JOIN requirements requirement ON requirement.id = item.requirement_id
        WHERE item.requirement_id = ANY($1) AND item.bid_id IN (SELECT app_joined_bids()) ORDER BY item.bid_id, item.id`,
      [[...requirementIds]],
    );
    const items = new Map((await work.manager.findBy(ComplianceItemEntity, { id: In(told.map(({ id }) => id)) })).map((item) => [item.id, item]));
    return told.flatMap(({ id, ...shown }) => {
      const item = items.get(id);
      return item ? [Object.assign(item, shown)] : [];
    });
  }
}
