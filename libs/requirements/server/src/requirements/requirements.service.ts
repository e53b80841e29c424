import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import type { RequirementChangeEntity } from './requirement-change.entity';
import type { RequirementEntity } from './requirement.entity';
import { type ChangesQuery, type RequirementCount, RequirementsRepository, type RequirementsQuery } from './requirements.repository';

/** What a tender's RFP demands, as people see it. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly requirements: RequirementsRepository,
  ) {}

  /** Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, query: RequirementsQuery): Promise<Connection<RequirementEntity>> {
    return this.ofTender(viewer, query.tenderId, async (work) => {
      const { rows, totalCount } = await this.requirements.page(work, query);
      return toConnection(rows, query.first, totalCount, ({ position, id }) => [position, id]);
    });
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<RequirementEntity> {
    return this.work.run(viewer, async (work) => {
      const found = await this.requirements.find(work, id);
      if (!found) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'requirement.read', found);
      return found;
    });
  }

  /** Errors: NOT_FOUND. */
  counts(viewer: Principal, tenderId: string): Promise<readonly RequirementCount[]> {
    return this.ofTender(viewer, tenderId, (work) => this.requirements.counts(work, tenderId));
  }

  /** The newest first. Errors: NOT_FOUND, INVALID_INPUT. */
  changes(viewer: Principal, query: ChangesQuery): Promise<Connection<RequirementChangeEntity>> {
    return this.ofTender(viewer, query.tenderId, async (work) => {
      const { rows, totalCount } = await this.requirements.changesPage(work, query);
      return toConnection(rows, query.first, totalCount, ({ id }) => [id]);
    });
  }

  private ofTender<T>(viewer: Principal, tenderId: string, read: (work: Work) => Promise<T>): Promise<T> {
    return this.work.run(viewer, async (work) => {
      const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'requirement.read', tender);
      return read(work);
    });
  }
}
