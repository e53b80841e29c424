import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import type { ClauseCommentEntity, ClauseEntity } from './clause.entity';
import { ClauseCommentConnection, ClauseCommentsArgs, ClauseCommentType, ClauseConnection, ClausesArgs, ClauseType, CommentOnClauseInput, DismissClauseInput, RewordClauseCommentInput, SeenClauseInput } from './clause.type';
import { ClauseCommentsService } from './clause-comments.service';
import { ClausesService } from './clauses.service';

@Resolver(() => ClauseType)
export class ClausesResolver {
  constructor(
    private readonly service: ClausesService,
    private readonly comments: ClauseCommentsService,
  ) {}

  @Query(() => ClauseConnection, { description: 'Of a tender, in the order of its RFP; what a newer one no longer has comes last.' })
  @Action('clause.read')
  clauses(@Viewer() viewer: Principal, @Args() args: ClausesArgs): Promise<Connection<ClauseEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => ClauseType)
  @Action('clause.read')
  clause(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ClauseEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => ClauseCommentConnection, { description: 'The oldest first.' })
  @Action('clause.read')
  clauseComments(@Viewer() viewer: Principal, @Args() args: ClauseCommentsArgs): Promise<Connection<ClauseCommentEntity>> {
    return this.comments.list(viewer, args);
  }

  @Mutation(() => Int, { description: 'Looks the newest RFP through once more; the number of clauses in it.' })
  @Action('clause.find')
  findClauses(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string): Promise<number> {
    return this.service.find(viewer, tenderId, new Date());
  }

  @Mutation(() => ClauseType, { description: 'It is harmless here, and why.' })
  @Action('clause.dismiss')
  dismissClause(@Viewer() viewer: Principal, @Args('input') input: DismissClauseInput): Promise<ClauseEntity> {
    return this.service.dismiss(viewer, input, new Date());
  }

  @Mutation(() => ClauseType)
  @Action('clause.dismiss')
  reopenClause(@Viewer() viewer: Principal, @Args('input') input: SeenClauseInput): Promise<ClauseEntity> {
    return this.service.reopen(viewer, input, new Date());
  }

  @Mutation(() => ClauseCommentType, { description: 'The whole cooperative reads it, with name and firm.' })
  @Action('clause.discuss')
  commentOnClause(@Viewer() viewer: Principal, @Args('input') { clauseId, text }: CommentOnClauseInput): Promise<ClauseCommentEntity> {
    return this.comments.say(viewer, clauseId, text, new Date());
  }

  @Mutation(() => ClauseCommentType)
  @Action('clause.changeComment')
  rewordClauseComment(@Viewer() viewer: Principal, @Args('input') { id, text }: RewordClauseCommentInput): Promise<ClauseCommentEntity> {
    return this.comments.reword(viewer, id, text, new Date());
  }

  @Mutation(() => Boolean, { description: 'Takes back what one said oneself.' })
  @Action('clause.changeComment')
  async removeClauseComment(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.comments.takeBack(viewer, id);
    return true;
  }
}
