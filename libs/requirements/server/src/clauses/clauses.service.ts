import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, RateLimits, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { CLAUSE_LIMITS, writtenText } from '@shoal/requirements-domain';
import { type TenderEntity, TendersRepository } from '@shoal/tenders-server';
import { validate as isUuid } from 'uuid';
import { RfpsRepository } from '../intake/rfps.repository';
import { opinionsTopic } from '../opinions/opinions-topic';
import type { ClauseEntity } from './clause.entity';
import { type ClausesQuery, ClausesRepository } from './clauses.repository';
import { FindClausesInRfp } from './find-clauses-in-rfp';

/** More blocks than any RFP has. */
const ALL_BLOCKS = 1_000_000;

/** Suspicious clauses of a tender: found by rules, decided on by people. */
@Injectable()
export class ClausesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly limits: RateLimits,
    private readonly tenders: TendersRepository,
    private readonly rfps: RfpsRepository,
    private readonly clauses: ClausesRepository,
    private readonly finder: FindClausesInRfp,
  ) {}

  /** Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, query: ClausesQuery): Promise<Connection<ClauseEntity>> {
    return this.work.run(viewer, async (work) => {
      this.access.require(viewer, 'clause.read', await this.tender(work, query.tenderId));
      const { rows, totalCount } = await this.clauses.page(work, query);
      return toConnection(rows, query.first, totalCount, (clause) => this.clauses.keyOf(clause));
    });
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<ClauseEntity> {
    return this.work.run(viewer, (work) => this.read(work, viewer, id));
  }

  /** Looks the newest RFP through once more, as after a change of the rules. The number of clauses in it. Errors: NOT_FOUND, FORBIDDEN, CLAUSES_NO_RFP, TOO_MANY_ATTEMPTS. */
  async find(viewer: Principal, tenderId: string, now: Date): Promise<number> {
    const { rfp, blocks } = await this.work.run(viewer, async (work) => {
      const tender = await this.tender(work, tenderId);
      this.access.require(viewer, 'clause.find', tender);
      const id = await this.clauses.newestRead(work, tenderId);
      if (id === null) throw new ShoalError('CLAUSES_NO_RFP');
      return { rfp: { id, tenderId, cooperativeId: tender.cooperativeId }, blocks: await this.rfps.blocksFrom(work, id, 0, ALL_BLOCKS) };
    });
    await this.limits.spend('import', viewer.personId);
    // What a rule finds depends on nobody: it is written as the reading job writes it, and not as anybody's word.
    return this.work.run({ purpose: 'worker', cooperativeId: rfp.cooperativeId }, (work) => this.finder.find(work, rfp, blocks.map(({ block }) => block), now));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  dismiss(viewer: Principal, seen: { readonly id: string; readonly version: number; readonly reason: string }, now: Date): Promise<ClauseEntity> {
    const reason = writtenText(seen.reason, 'reason', { max: CLAUSE_LIMITS.reasonMax });
    return this.decide(viewer, seen, { state: 'dismissed', reason }, now);
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  reopen(viewer: Principal, seen: { readonly id: string; readonly version: number }, now: Date): Promise<ClauseEntity> {
    return this.decide(viewer, seen, { state: 'open', reason: '' }, now);
  }

  /** Errors: NOT_FOUND. */
  async read(work: Work, viewer: Principal, id: string): Promise<ClauseEntity> {
    const clause = await this.clauses.find(work, id);
    if (!clause) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'clause.read', clause);
    return clause;
  }

  private decide(viewer: Principal, { id, version }: { readonly id: string; readonly version: number }, change: Pick<ClauseEntity, 'state' | 'reason'>, now: Date): Promise<ClauseEntity> {
    return this.work.run(viewer, async (work) => {
      const known = await this.read(work, viewer, id);
      this.access.require(viewer, 'clause.dismiss', known);
      const clause = await this.clauses.findForChange(work, id);
      if (!clause) throw new ShoalError('NOT_FOUND');
      if (clause.version !== version) throw new ShoalError('STALE_VERSION');
      Object.assign(clause, change, { decidedByPersonId: viewer.personId, decidedByFirmId: viewer.firmId, decidedAt: now, version: version + 1 });
      await this.clauses.save(work, [clause]);
      await work.announce(opinionsTopic(clause.tenderId), [id]);
      return clause;
    });
  }

  private async tender(work: Work, tenderId: string): Promise<TenderEntity> {
    const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
    if (!tender) throw new ShoalError('NOT_FOUND');
    return tender;
  }
}
