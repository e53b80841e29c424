import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { SectionsService } from '@shoal/proposals-server';
import { CitedThings } from '@shoal/references-server';
import { COMPLIANCE_LIMITS } from '@shoal/requirements-domain';
import { AnswersRepository } from './answers.repository';
import { ComplianceAccess } from './compliance-access';
import type { CiteForRequirementInput, LinkAnswerInput, UnciteForRequirementInput } from './compliance.inputs';
import type { ComplianceRow } from './compliance-item.entity';
import { MatrixRepository } from './matrix.repository';

/** Sections that are linked by hand, and the evidence of an item. Paragraphs come from the text alone. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly gate: ComplianceAccess,
    private readonly matrix: MatrixRepository,
    private readonly answers: AnswersRepository,
    private readonly sections: SectionsService,
    private readonly things: CitedThings,
  ) {}

  /** Errors: NOT_FOUND for a section whose text the viewer does not read too, FORBIDDEN. */
  link(viewer: Principal, { id, sectionId }: LinkAnswerInput): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => {
      const { item, facts } = await this.gate.item(work, viewer, id);
      const { section, facts: sight } = await this.sections.load(work, sectionId);
      const reads = section.bidId === item.bidId && this.access.allows(viewer, 'section.read', sight) && (await this.sections.hasDoor(work, sectionId));
      if (!reads) throw new ShoalError('NOT_FOUND');
      const writes = this.access.allows(viewer, 'section.write', sight);
      this.gate.require(viewer, 'compliance.answer', { ...facts, writerIds: writes ? [...facts.writerIds, viewer.personId] : facts.writerIds });
      const { cooperativeId, bidId } = item;
      await this.answers.link(work, { cooperativeId, bidId, itemId: id, sectionId, personId: viewer.personId, firmId: viewer.firmId });
      return this.fresh(work, id);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, ANSWER_IN_TEXT. */
  unlink(viewer: Principal, answerId: string): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => {
      const answer = await this.answers.find(work, answerId);
      if (!answer) throw new ShoalError('NOT_FOUND');
      const { facts } = await this.gate.item(work, viewer, answer.itemId);
      this.gate.require(viewer, 'compliance.answer', facts);
      if (answer.blockId !== null) throw new ShoalError('ANSWER_IN_TEXT');
      await this.answers.unlink(work, answerId);
      return this.fresh(work, answer.itemId);
    });
  }

  /** Errors: NOT_FOUND for evidence that the viewer does not see in the bid too, FORBIDDEN, COMPLIANCE_EVIDENCE_FULL. */
  cite(viewer: Principal, { id, evidenceId, version }: CiteForRequirementInput): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => {
      const { item, facts } = await this.gate.item(work, viewer, id);
      this.gate.require(viewer, 'compliance.answer', facts);
      const shared = await this.things.show(work, viewer, item.bidId, [evidenceId], new Date());
      if (!shared.has(evidenceId) && !(await this.things.own(work, viewer, [evidenceId])).has(evidenceId)) throw new ShoalError('NOT_FOUND');
      const { cooperativeId, bidId } = item;
      const cited = await this.answers.cite(work, { itemId: id, evidenceId, cooperativeId, bidId, version, personId: viewer.personId });
      if (!cited) throw new ShoalError('COMPLIANCE_EVIDENCE_FULL', { max: COMPLIANCE_LIMITS.evidencePerItem });
      return this.fresh(work, id);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN. */
  uncite(viewer: Principal, { id, evidenceId }: UnciteForRequirementInput): Promise<ComplianceRow> {
    return this.work.run(viewer, async (work) => {
      const { facts } = await this.gate.item(work, viewer, id);
      this.gate.require(viewer, 'compliance.answer', facts);
      await this.answers.uncite(work, id, evidenceId);
      return this.fresh(work, id);
    });
  }

  private async fresh(work: Work, id: string): Promise<ComplianceRow> {
    const [row] = await this.matrix.rows(work, [id]);
    if (!row) throw new ShoalError('NOT_FOUND');
    return row;
  }
}
