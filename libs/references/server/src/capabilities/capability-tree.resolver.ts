import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import { type Connection, PageArgs, type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { NoResidentNumber } from '../evidence/no-resident-number';
import { AddCapabilityNodeInput, CapabilityMergeArgs, MergeCapabilityNodesInput, MoveCapabilityNodeInput, RenameCapabilityNodeInput, RetireCapabilityNodeInput } from './capabilities.inputs';
import { CapabilityNodesLoader } from './capabilities.loaders';
import type { CapabilityNodeChangeEntity } from './capability-node-change.entity';
import type { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityTreeService } from './capability-tree.service';
import { CapabilityMergePreviewType, CapabilityNodeChangeConnection, CapabilityNodeChangeType, CapabilityNodeType, CapabilityTreeType } from './capability-tree.type';
import { ChangeCapabilityTree } from './change-capability-tree';
import { MergePreview } from './merge-preview';

@Resolver(() => CapabilityNodeChangeType)
export class CapabilityTreeResolver {
  constructor(
    private readonly tree: CapabilityTreeService,
    private readonly changing: ChangeCapabilityTree,
    private readonly preview: MergePreview,
    private readonly people: PeopleLoader,
    private readonly nodes: CapabilityNodesLoader,
  ) {}

  @Query(() => CapabilityTreeType)
  @Action('evidence.list')
  capabilityTree(@Viewer() viewer: Principal): Promise<CapabilityTreeType> {
    return this.tree.read(viewer);
  }

  @Query(() => CapabilityNodeChangeConnection, { description: 'The newest first.' })
  @Action('evidence.list')
  capabilityNodeChanges(@Viewer() viewer: Principal, @Args() page: PageArgs): Promise<Connection<CapabilityNodeChangeEntity>> {
    return this.tree.changes(viewer, page);
  }

  @Query(() => CapabilityMergePreviewType)
  @Action('registry.maintain')
  capabilityMerge(@Viewer() viewer: Principal, @Args() args: CapabilityMergeArgs): Promise<CapabilityMergePreviewType> {
    return this.preview.of(viewer, args);
  }

  @Mutation(() => CapabilityTreeType)
  @Action('registry.maintain')
  addCapabilityNode(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: AddCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.changing.add(viewer, input);
  }

  @Mutation(() => CapabilityTreeType, { description: 'With its English name and synonyms; what firms have stated is found by the new words.' })
  @Action('registry.maintain')
  renameCapabilityNode(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: RenameCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.changing.rename(viewer, input);
  }

  @Mutation(() => CapabilityTreeType)
  @Action('registry.maintain')
  moveCapabilityNode(@Viewer() viewer: Principal, @Args('input') input: MoveCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.changing.move(viewer, input);
  }

  @Mutation(() => CapabilityTreeType, { description: 'Statements and children move; of a firm that states both, the higher level stays with the backings of both.' })
  @Action('registry.maintain')
  mergeCapabilityNodes(@Viewer() viewer: Principal, @Args('input') input: MergeCapabilityNodesInput): Promise<CapabilityTreeType> {
    return this.changing.merge(viewer, input);
  }

  @Mutation(() => CapabilityTreeType)
  @Action('registry.maintain')
  retireCapabilityNode(@Viewer() viewer: Principal, @Args('input') input: RetireCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.changing.retire(viewer, input);
  }

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() context: RequestContext, @Parent() change: CapabilityNodeChangeEntity): Promise<PersonEntity | null> {
    return this.people.load(context, change.personId);
  }

  @ResolveField(() => CapabilityNodeType, { nullable: true })
  node(@Context() context: RequestContext, @Parent() change: CapabilityNodeChangeEntity): Promise<CapabilityNodeEntity | null> {
    return this.nodes.load(context, change.nodeId);
  }
}
