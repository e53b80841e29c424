import { Args, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceConnection } from '../evidence/evidence.type';
import { SearchRegistryArgs } from './search.inputs';
import { SearchService } from './search.service';

@Resolver()
export class SearchResolver {
  constructor(private readonly search: SearchService) {}

  @Query(() => EvidenceConnection, { description: 'Evidence of any kind that the viewer may read; what stands in a title comes first, then what changed last.' })
  @Action('evidence.list')
  searchRegistry(@Viewer() viewer: Principal, @Args() args: SearchRegistryArgs): Promise<Connection<EvidenceEntity>> {
    return this.search.search(viewer, args);
  }
}
