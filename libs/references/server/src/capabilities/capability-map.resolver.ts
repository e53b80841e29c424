import { Args, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, Viewer } from '@shoal/platform';
import { CapabilityGapsArgs, CapabilityMapArgs } from './capabilities.inputs';
import { CapabilityGapsService } from './capability-gaps.service';
import { CapabilityMapService } from './capability-map.service';
import { CapabilityGapsType, CapabilityMapType } from './capability.type';

@Resolver()
export class CapabilityMapResolver {
  constructor(
    private readonly maps: CapabilityMapService,
    private readonly gaps: CapabilityGapsService,
  ) {}

  @Query(() => CapabilityMapType)
  @Action('evidence.list')
  capabilityMap(@Viewer() viewer: Principal, @Args() args: CapabilityMapArgs): Promise<CapabilityMapType> {
    return this.maps.map(viewer, args);
  }

  @Query(() => CapabilityGapsType)
  @Action('registry.oversee')
  capabilityGaps(@Viewer() viewer: Principal, @Args() args: CapabilityGapsArgs): Promise<CapabilityGapsType> {
    return this.gaps.find(viewer, args);
  }
}
