import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import { AnswersService } from './answers.service';
import { AssignService } from './assign.service';
import { AcknowledgeChangeInput, AssignRequirementsInput, CiteForRequirementInput, ComplianceItemsArgs, ComplianceMatrixArgs, LinkAnswerInput, MyRequirementsArgs, PlanDueDaysInput, SetComplianceInput, SetItemStateInput, TieToEvaluationInput, UnciteForRequirementInput } from './compliance.inputs';
import { AssignRequirementsPayload, ComplianceChangeType, ComplianceCoverageType, ComplianceItemConnection, ComplianceItemType, ComplianceMatrixType } from './compliance.type';
import { ComplianceLive } from './compliance-live';
import type { ComplianceRow } from './compliance-item.entity';
import { DuePlanService } from './due-plan.service';
import { ItemsService } from './items.service';
import { type Matrix, MatrixService } from './matrix.service';

@Resolver(() => ComplianceItemType)
export class ComplianceResolver {
  constructor(
    private readonly matrix: MatrixService,
    private readonly assigning: AssignService,
    private readonly duePlan: DuePlanService,
    private readonly items: ItemsService,
    private readonly answers: AnswersService,
    private readonly live: ComplianceLive,
  ) {}

  @Query(() => ComplianceMatrixType, { description: 'The requirements of a bid’s tender and what answers them.' })
  @Action('compliance.read')
  complianceMatrix(@Viewer() viewer: Principal, @Args() args: ComplianceMatrixArgs): Promise<Matrix> {
    return this.matrix.page(viewer, args);
  }

  @Query(() => ComplianceItemType)
  @Action('compliance.read')
  complianceItem(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ComplianceRow> {
    return this.matrix.item(viewer, id);
  }

  @Query(() => [ComplianceItemType], { description: 'The named rows of a bid, in the order of the RFP; what is not there is missing.' })
  @Action('compliance.read')
  complianceItems(@Viewer() viewer: Principal, @Args() args: ComplianceItemsArgs): Promise<ComplianceRow[]> {
    return this.matrix.items(viewer, args);
  }

  @Query(() => ComplianceItemConnection, { description: 'What the viewer, or nobody yet in the viewer’s firm, has to answer, by due day, those without one last.' })
  @Action('compliance.read')
  myRequirements(@Viewer() viewer: Principal, @Args() args: MyRequirementsArgs): Promise<Connection<ComplianceRow>> {
    return this.matrix.mine(viewer, args);
  }

  @Query(() => ComplianceCoverageType, { description: 'By firm, by points and by day.' })
  @Action('compliance.read')
  complianceCoverage(@Viewer() viewer: Principal, @Args('bidId', { type: () => ID }) bidId: string): Promise<ComplianceCoverageType> {
    return this.matrix.coverage(viewer, bidId, new Date());
  }

  @Subscription(() => ComplianceChangeType, { description: 'Whenever rows of the matrix change, and once at the beginning.' })
  @Action('compliance.read')
  complianceChanged(@Viewer() viewer: Principal, @Args('bidId', { type: () => ID }) bidId: string): AsyncIterableIterator<object> {
    return this.live.changes(viewer, bidId);
  }

  @Mutation(() => AssignRequirementsPayload, { description: 'All rows or none. Firms: who manages the bid. People: the administrators of the owner firm. Each is told once.' })
  @Action('compliance.distribute', 'compliance.assign')
  assignRequirements(@Viewer() viewer: Principal, @Args('input') input: AssignRequirementsInput): Promise<AssignRequirementsPayload> {
    return this.assigning.assign(viewer, input);
  }

  @Mutation(() => AssignRequirementsPayload, { description: 'Sets the days of the whole matrix by firm and category. Each person is told once.' })
  @Action('compliance.distribute')
  planDueDays(@Viewer() viewer: Principal, @Args('input') input: PlanDueDaysInput): Promise<AssignRequirementsPayload> {
    return this.duePlan.apply(viewer, input);
  }

  @Mutation(() => AssignRequirementsPayload, { description: 'Says which evaluation item rests on these requirements.' })
  @Action('compliance.distribute')
  tieToEvaluation(@Viewer() viewer: Principal, @Args('input') input: TieToEvaluationInput): Promise<AssignRequirementsPayload> {
    return this.assigning.tie(viewer, input);
  }

  @Mutation(() => ComplianceItemType)
  @Action('compliance.answer')
  setCompliance(@Viewer() viewer: Principal, @Args('input') input: SetComplianceInput): Promise<ComplianceRow> {
    return this.items.setCompliance(viewer, input);
  }

  @Mutation(() => ComplianceItemType, { description: 'Who answers says that it is written; who manages the bid confirms.' })
  @Action('compliance.answer', 'compliance.confirm')
  setItemState(@Viewer() viewer: Principal, @Args('input') input: SetItemStateInput): Promise<ComplianceRow> {
    return this.items.setState(viewer, input);
  }

  @Mutation(() => [ComplianceItemType], { description: 'Takes away the flags of a corrected notice.' })
  @Action('compliance.answer')
  acknowledgeChange(@Viewer() viewer: Principal, @Args('input') input: AcknowledgeChangeInput): Promise<ComplianceRow[]> {
    return this.items.acknowledge(viewer, input);
  }

  @Mutation(() => ComplianceItemType, { description: 'Links a section as a whole; paragraphs are tied in the text.' })
  @Action('compliance.answer')
  linkAnswer(@Viewer() viewer: Principal, @Args('input') input: LinkAnswerInput): Promise<ComplianceRow> {
    return this.answers.link(viewer, input);
  }

  @Mutation(() => ComplianceItemType)
  @Action('compliance.answer')
  unlinkAnswer(@Viewer() viewer: Principal, @Args('id', { type: () => ID, description: 'The answer.' }) id: string): Promise<ComplianceRow> {
    return this.answers.unlink(viewer, id);
  }

  @Mutation(() => ComplianceItemType, { description: 'Evidence of the own firm, or that is shared with the bid.' })
  @Action('compliance.answer')
  citeForRequirement(@Viewer() viewer: Principal, @Args('input') input: CiteForRequirementInput): Promise<ComplianceRow> {
    return this.answers.cite(viewer, input);
  }

  @Mutation(() => ComplianceItemType)
  @Action('compliance.answer')
  unciteForRequirement(@Viewer() viewer: Principal, @Args('input') input: UnciteForRequirementInput): Promise<ComplianceRow> {
    return this.answers.uncite(viewer, input);
  }
}
