import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@shoal/platform';
import { ComplianceItemType } from '../compliance/compliance.type';
import type { RequirementChangeEntity } from './requirement-change.entity';
import { RequirementChangeType } from './requirement.type';
import { RequirementTouchesLoader } from './requirement-touches.loader';

@ObjectType('RequirementTouch', { description: 'A row of a matrix that rests on the requirement: its owners, its sections and how far it is.' })
export class RequirementTouchType {
  @Field(() => ID) bidId: string;
  @Field(() => ComplianceItemType) item: ComplianceItemType;
}

@Resolver(() => RequirementChangeType)
export class RequirementTouchesResolver {
  constructor(private readonly rows: RequirementTouchesLoader) {}

  @ResolveField(() => [RequirementTouchType], { description: 'What it touches in bids of the viewer’s own firm; nothing is said of others.' })
  async touches(@Context() context: RequestContext, @Parent() { requirementId }: RequirementChangeEntity): Promise<RequirementTouchType[]> {
    return ((await this.rows.load(context, requirementId)) ?? []).map((item) => ({ bidId: item.bidId, item }));
  }
}
