import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { CapabilityState } from '@shoal/references-domain';
import { NoResidentNumber } from '../evidence/no-resident-number';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceLoader } from '../evidence/evidence.loader';
import { EvidenceType } from '../evidence/evidence.type';
import { CapabilityStateEnum } from './capabilities.enums';
import { BackingCandidatesArgs, CapabilitiesArgs, StateCapabilityInput } from './capabilities.inputs';
import { CapabilityNodesLoader, CapabilityStatesLoader } from './capabilities.loaders';
import { CapabilitiesService } from './capabilities.service';
import type { CapabilityNodeEntity } from './capability-node.entity';
import type { CapabilityStatementEntity } from './capability-statement.entity';
import { CapabilityNodeType } from './capability-tree.type';
import { CapabilityBackingConnection, CapabilityBackingType, CapabilityConnection, CapabilityType } from './capability.type';
import { StateCapability } from './state-capability';

@Resolver(() => CapabilityType)
export class CapabilitiesResolver {
  constructor(
    private readonly service: CapabilitiesService,
    private readonly stating: StateCapability,
    private readonly evidenceById: EvidenceLoader,
    private readonly nodes: CapabilityNodesLoader,
    private readonly states: CapabilityStatesLoader,
  ) {}

  @Query(() => CapabilityConnection, { description: 'By name of the capability.' })
  @Action('evidence.list')
  capabilities(@Viewer() viewer: Principal, @Args() args: CapabilitiesArgs): Promise<Connection<CapabilityStatementEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => CapabilityType)
  @Action('evidence.read')
  capability(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<CapabilityStatementEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => CapabilityBackingConnection, { description: "References, certificates and experts of the viewer's own firm, by title." })
  @Action('evidence.list')
  async backingCandidates(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args() args: BackingCandidatesArgs): Promise<Connection<CapabilityBackingType>> {
    const { nodes, ...page } = await this.service.candidates(viewer, args);
    return { ...page, nodes: await this.withEvidence(context, nodes) };
  }

  @Mutation(() => CapabilityType, { description: "What one's own firm can do: states it, or changes what was stated." })
  @Action('evidence.create', 'evidence.change')
  stateCapability(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: StateCapabilityInput): Promise<CapabilityStatementEntity> {
    return this.stating.state(viewer, input);
  }

  @ResolveField(() => CapabilityNodeType)
  node(@Context() context: RequestContext, @Parent() statement: CapabilityStatementEntity): Promise<CapabilityNodeEntity> {
    return there(this.nodes.load(context, statement.nodeId));
  }

  @ResolveField(() => EvidenceType)
  evidence(@Context() context: RequestContext, @Parent() statement: CapabilityStatementEntity): Promise<EvidenceEntity> {
    return there(this.evidenceById.load(context, statement.id));
  }

  @ResolveField(() => CapabilityStateEnum)
  async state(@Context() context: RequestContext, @Parent() statement: CapabilityStatementEntity): Promise<CapabilityState> {
    return (await there(this.states.load(context, statement.id))).state;
  }

  @ResolveField(() => [CapabilityBackingType], { description: 'Those that the viewer may read.' })
  async backings(@Context() context: RequestContext, @Parent() statement: CapabilityStatementEntity): Promise<CapabilityBackingType[]> {
    const { backings } = await there(this.states.load(context, statement.id));
    return this.withEvidence(context, backings);
  }

  private withEvidence(context: RequestContext, things: readonly { readonly evidenceId: string; readonly counts: boolean }[]): Promise<CapabilityBackingType[]> {
    return Promise.all(things.map(async ({ evidenceId, counts }) => ({ evidence: await there(this.evidenceById.load(context, evidenceId)), counts })));
  }
}

/** Errors: NOT_FOUND, when it was closed between two looks. */
const there = async <T>(found: Promise<T | null>): Promise<T> => {
  const value = await found;
  if (value === null) throw new ShoalError('NOT_FOUND');
  return value;
};
