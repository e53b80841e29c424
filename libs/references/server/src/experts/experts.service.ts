import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { isMonth, seoulDayOf } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceService } from '../evidence/evidence.service';
import type { ExpertEntity } from './expert.entity';
import type { CreateExpertInput, ExpertsArgs, UpdateExpertInput } from './experts.inputs';
import { ExpertsRepository } from './experts.repository';
import { WriteExpert } from './write-expert';

type Hold = (work: Work) => Promise<EvidenceEntity>;

@Injectable()
export class ExpertsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly experts: ExpertsRepository,
    private readonly writes: WriteExpert,
  ) {}

  /** Errors: INVALID_INPUT. */
  async list(viewer: Principal, args: ExpertsArgs): Promise<Connection<ExpertEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    if (args.availableIn && !isMonth(args.availableIn)) throw new ShoalError('INVALID_INPUT', { detail: '달은 2026-11처럼 적어 주세요', detailEn: 'write a month as 2026-11', field: 'availableIn' });
    const filter = { ...args, today: seoulDayOf(new Date()) };
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.experts.page(work, filter, args));
    return toConnection(rows, args.first, totalCount, ({ id }) => [id]);
  }

  /** A look of others is noted. Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<ExpertEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.read(work, viewer, id);
      const expert = await this.find(work, evidence.id);
      await this.evidence.note(work, viewer, evidence, 'page', new Date());
      return expert;
    });
  }

  /** Errors: FORBIDDEN, RESIDENT_NUMBER_REFUSED, INVALID_INPUT, EXPERT_REFERENCE_UNSEEN. */
  create(viewer: Principal, input: CreateExpertInput): Promise<ExpertEntity> {
    return this.work.run(viewer, (work) => this.writes.create(work, viewer, input, new Date()));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, EVIDENCE_REMOVED, RESIDENT_NUMBER_REFUSED, INVALID_INPUT, EXPERT_REFERENCE_UNSEEN. */
  update(viewer: Principal, input: UpdateExpertInput): Promise<ExpertEntity> {
    return this.change(viewer, (work) => this.evidence.holdForChange(work, viewer, input.id, input.version), (work, expert, evidence) => this.writes.update(work, viewer, expert, evidence, input, new Date()));
  }

  /** Changes an expert whose evidence is held until the transaction ends. Errors: NOT_FOUND, EVIDENCE_REMOVED, and those of its parts. */
  change(viewer: Principal, hold: Hold, apply: (work: Work, expert: ExpertEntity, evidence: EvidenceEntity) => Promise<unknown>): Promise<ExpertEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await hold(work);
      const expert = await this.find(work, evidence.id);
      if (evidence.removedAt !== null) throw new ShoalError('EVIDENCE_REMOVED');
      await apply(work, expert, evidence);
      return expert;
    });
  }

  /** Evidence of another kind is no expert. */
  private async find(work: Work, id: string): Promise<ExpertEntity> {
    const expert = await this.experts.find(work, id);
    if (!expert) throw new ShoalError('NOT_FOUND');
    return expert;
  }
}
