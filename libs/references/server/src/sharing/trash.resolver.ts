import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceType } from '../evidence/evidence.type';
import { TrashService } from './trash.service';

@Resolver(() => EvidenceType)
export class TrashResolver {
  constructor(private readonly service: TrashService) {}

  @Mutation(() => EvidenceType, { description: "To the owner's trash: from then on nobody else sees it." })
  @Action('evidence.remove')
  removeEvidence(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.service.remove(viewer, id, new Date());
  }

  @Mutation(() => EvidenceType)
  @Action('evidence.remove')
  restoreEvidence(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.service.restore(viewer, id);
  }
}
