import { Injectable } from '@nestjs/common';
import type { FirmStep } from '@shoal/firms-domain';
import type { Principal, Work } from '@shoal/platform';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { FirmEntity } from '../firm.entity';
import { DecisionEntity } from './decision.entity';

@Injectable()
export class DecisionsRepository {
  /** Held until the unit of work ends, so that two decisions come one after the other. */
  holdFirm(work: Work, id: string): Promise<FirmEntity | null> {
    return work.manager.findOne(FirmEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async changeMembership(work: Work, firm: FirmEntity, membership: FirmEntity['membership']): Promise<FirmEntity> {
    return work.manager.save(FirmEntity, Object.assign(firm, { membership }));
  }

  async add(work: Work, viewer: Principal, firmId: string, step: 'admit' | FirmStep, reason: string): Promise<void> {
    const { cooperativeId, personId } = viewer;
    await work.manager.insert(DecisionEntity, { id: uuid(), cooperativeId, firmId, step, reason, decidedBy: personId, decidedAt: new Date() });
  }

  /** The newest decision on each of the firms, as far as the viewer may see them. */
  async newest(work: Work, firmIds: readonly string[]): Promise<DecisionEntity[]> {
    const rows = await work.manager
      .createQueryBuilder(DecisionEntity, 'decision')
      .select('DISTINCT ON (decision.firm_id) decision.id', 'id')
      .where('decision.firm_id IN (:...firmIds)', { firmIds: [...firmIds] })
      .orderBy('decision.firm_id')
      .addOrderBy('decision.id', 'DESC')
      .getRawMany<{ id: string }>();
    return work.manager.findBy(DecisionEntity, { id: In(rows.map(({ id }) => id)) });
  }
}
