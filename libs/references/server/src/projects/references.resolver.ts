import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import { NoResidentNumber } from '../evidence/no-resident-number';
import { AnswerPart } from './answer-part';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceOutlineEntity } from './reference-outline.entity';
import { AnonymousReferenceConnection, ReferenceConnection, ReferenceType } from './reference.type';
import { AnonymousReferencesArgs, ConfirmPartInput, CreateReferenceInput, DisputePartInput, ReferencesArgs, UpdateReferenceInput } from './references.inputs';
import { ReferencesService } from './references.service';
import { WriteReference } from './write-reference';

@Resolver(() => ReferenceType)
export class ReferencesResolver {
  constructor(
    private readonly service: ReferencesService,
    private readonly writing: WriteReference,
    private readonly answers: AnswerPart,
  ) {}

  @Query(() => ReferenceConnection, { description: 'What runs, then what was completed last.' })
  @Action('evidence.list')
  references(@Viewer() viewer: Principal, @Args() args: ReferencesArgs): Promise<Connection<ReferenceEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => AnonymousReferenceConnection, { description: 'What other firms show without showing the reference itself.' })
  @Action('evidence.list')
  anonymousReferences(@Viewer() viewer: Principal, @Args() args: AnonymousReferencesArgs): Promise<Connection<ReferenceOutlineEntity>> {
    return this.service.listOutlines(viewer, args);
  }

  @Query(() => ReferenceType)
  @Action('evidence.read')
  reference(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ReferenceEntity> {
    return this.service.get(viewer, id);
  }

  @Mutation(() => ReferenceType, { description: 'Private at first. Participants of the cooperative see it and are asked about their part.' })
  @Action('evidence.create', 'evidence.share')
  createReference(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: CreateReferenceInput): Promise<ReferenceEntity> {
    return this.writing.create(viewer, input);
  }

  @Mutation(() => ReferenceType, { description: 'Reopens what the office has verified, and asks again about parts that changed.' })
  @Action('evidence.change', 'evidence.share')
  updateReference(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: UpdateReferenceInput): Promise<ReferenceEntity> {
    return this.writing.update(viewer, input);
  }

  @Mutation(() => ReferenceType, { description: "The viewer's firm confirms its own part." })
  @Action('evidence.answerPart')
  confirmPart(@Viewer() viewer: Principal, @Args('input') input: ConfirmPartInput): Promise<ReferenceEntity> {
    return this.answers.confirm(viewer, input);
  }

  @Mutation(() => ReferenceType, { description: "The viewer's firm says what is wrong with its own part." })
  @Action('evidence.answerPart')
  disputePart(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: DisputePartInput): Promise<ReferenceEntity> {
    return this.answers.dispute(viewer, input);
  }
}
