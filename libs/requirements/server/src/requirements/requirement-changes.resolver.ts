import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import type { PersonEntity, RequestContext } from '@shoal/platform';
import { fieldText, type RequirementField, type SomeTexts } from '@shoal/requirements-domain';
import type { RequirementChangeEntity } from './requirement-change.entity';
import type { RequirementEntity } from './requirement.entity';
import { RequirementChangeType, RequirementFieldChangeType, RequirementType } from './requirement.type';
import { HandsLoader, RequirementsLoader } from './requirements.loader';

@Resolver(() => RequirementChangeType)
export class RequirementChangesResolver {
  constructor(
    private readonly requirements: RequirementsLoader,
    private readonly hands: HandsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => RequirementType)
  requirement(@Context() context: RequestContext, @Parent() { requirementId }: RequirementChangeEntity): Promise<RequirementEntity | null> {
    return this.requirements.load(context, requirementId);
  }

  @ResolveField(() => [RequirementFieldChangeType], { description: 'By an RFP: what it said and says, whatever people corrected.' })
  fields(@Parent() { fields, before, after }: RequirementChangeEntity): RequirementFieldChangeType[] {
    return fields.map((field) => ({ field, before: textIn(before, field), after: textIn(after, field) }));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'For people of the same firm only; null too for what an RFP changed.' })
  async by(@Context() context: RequestContext, @Parent() { id }: RequirementChangeEntity): Promise<PersonEntity | null> {
    const hand = await this.hands.load(context, id);
    return hand && this.people.load(context, hand.personId);
  }
}

const textIn = (texts: SomeTexts | null, field: RequirementField): string => {
  const value = texts?.[field];
  return value === undefined ? '' : fieldText(value);
};
