import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Viewer } from '@shoal/platform';
import { HandInOpinion } from './hand-in-opinion';
import { OpenOpinion } from './open-opinion';
import { OpinionFilesService } from './opinion-files.service';
import type { OpinionEntity } from './opinion.entity';
import { OpinionConnection, OpinionsAbilitiesType, OpinionsChangeType, OpinionType } from './opinion.type';
import { HandInOpinionInput, OpenOpinionInput, OpinionsArgs, RecordReplyInput, SetOpinionStateInput, UpdateOpinionInput } from './opinions.inputs';
import { OpinionsLive } from './opinions-live';
import { OpinionsService } from './opinions.service';
import { SettleOpinion } from './settle-opinion';

@Resolver(() => OpinionType)
export class OpinionsResolver {
  constructor(
    private readonly service: OpinionsService,
    private readonly opening: OpenOpinion,
    private readonly settling: SettleOpinion,
    private readonly ends: HandInOpinion,
    private readonly files: OpinionFilesService,
    private readonly live: OpinionsLive,
  ) {}

  @Query(() => OpinionConnection, { description: 'Of a tender, the newest first.' })
  @Action('opinion.read')
  opinions(@Viewer() viewer: Principal, @Args() args: OpinionsArgs): Promise<Connection<OpinionEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => OpinionType)
  @Action('opinion.read')
  opinion(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<OpinionEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => OpinionsAbilitiesType, { description: 'What the viewer may do on a tender.' })
  @Action('opinion.read')
  opinionsOnTender(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string): Promise<OpinionsAbilitiesType> {
    return this.service.abilities(viewer, tenderId);
  }

  @Mutation(() => OpinionType, { description: 'Its text begins with a part for each clause; the opener’s firm writes it, and the whole cooperative is told.' })
  @Action('opinion.open')
  openOpinion(@Viewer() viewer: Principal, @Args('input') input: OpenOpinionInput): Promise<OpinionEntity> {
    return this.opening.open(viewer, input, new Date());
  }

  @Mutation(() => OpinionType, { description: 'From then on the viewer’s firm writes it, openly.' })
  @Action('opinion.join')
  joinOpinion(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<OpinionEntity> {
    return this.service.join(viewer, id, new Date());
  }

  @Mutation(() => OpinionType)
  @Action('opinion.leave')
  leaveOpinion(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<OpinionEntity> {
    return this.service.leave(viewer, id);
  }

  @Mutation(() => OpinionType, { description: 'Its title, and until when it has to be handed in.' })
  @Action('opinion.settle')
  updateOpinion(@Viewer() viewer: Principal, @Args('input') input: UpdateOpinionInput): Promise<OpinionEntity> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => OpinionType, { description: 'READY closes the text, DRAFT opens it again, WITHDRAWN closes it for good.' })
  @Action('opinion.settle')
  setOpinionState(@Viewer() viewer: Principal, @Args('input') input: SetOpinionStateInput): Promise<OpinionEntity> {
    return this.settling.bringTo(viewer, input);
  }

  @Mutation(() => OpinionType, { description: 'By the office. The text is kept as it was handed in; once more corrects day, channel and number.' })
  @Action('opinion.handIn')
  handInOpinion(@Viewer() viewer: Principal, @Args('input') input: HandInOpinionInput): Promise<OpinionEntity> {
    return this.ends.handIn(viewer, input, new Date());
  }

  @Mutation(() => OpinionType, { description: 'What the buyer answered, by the office; once more is a correction.' })
  @Action('opinion.recordReply')
  recordOpinionReply(@Viewer() viewer: Principal, @Args('input') input: RecordReplyInput): Promise<OpinionEntity> {
    return this.ends.recordReply(viewer, input, new Date());
  }

  @Mutation(() => OpinionType, { description: 'A file of the opinion or of the reply; by the office, while such files are taken.' })
  @Action('opinion.handIn')
  removeOpinionFile(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<OpinionEntity> {
    return this.files.remove(viewer, id);
  }

  @Subscription(() => OpinionsChangeType, { description: 'Whenever clauses or opinions of the tender change, or somebody says something about a clause, and once at the beginning.' })
  @Action('opinion.read')
  opinionsChanged(@Viewer() viewer: Principal, @Args('tenderId', { type: () => ID }) tenderId: string): AsyncIterableIterator<object> {
    return this.live.changes(viewer, tenderId);
  }
}
