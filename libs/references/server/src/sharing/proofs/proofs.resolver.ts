import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { PeopleLoader, PersonType } from '@shoal/firms-server';
import { type PersonEntity, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import type { EvidenceFileEntity } from '../../evidence/evidence-file.entity';
import { EvidenceType } from '../../evidence/evidence.type';
import { EvidenceFileType } from './proof.type';
import { ProofsLoader } from './proofs.loader';
import { ProofsService } from './proofs.service';

@Resolver(() => EvidenceType)
export class EvidenceProofsResolver {
  constructor(
    private readonly service: ProofsService,
    private readonly proofs: ProofsLoader,
  ) {}

  @Mutation(() => EvidenceType, { description: 'Counts as a change of content.' })
  @Action('evidence.change')
  removeEvidenceFile(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<EvidenceEntity> {
    return this.service.remove(viewer, id, new Date());
  }

  @ResolveField(() => [EvidenceFileType], { description: 'In the order in which they were uploaded; they are uploaded over HTTP.' })
  async files(@Context() context: RequestContext, @Parent() evidence: EvidenceEntity): Promise<readonly EvidenceFileEntity[]> {
    return (await this.proofs.load(context, evidence.id)) ?? [];
  }
}

@Resolver(() => EvidenceFileType)
export class EvidenceFileResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => String)
  url(@Parent() file: EvidenceFileEntity): string {
    return `/files/proofs/${file.id}`;
  }

  @ResolveField(() => PersonType, { nullable: true })
  uploadedBy(@Context() context: RequestContext, @Parent() file: EvidenceFileEntity): Promise<PersonEntity | null> {
    return this.people.load(context, file.uploadedBy);
  }
}
