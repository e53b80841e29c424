import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, Public, type RequestContext, ServerSettings, Viewer } from '@shoal/platform';
import { clientOrigin, publicOrigin } from '../client-origin';
import { AdmitFirmPayload } from '../invitation.type';
import { AdmitApplicantInput, AnswerApplicationInput, ApplicationConnection, ApplicationsArgs, ApplicationType, ApplyForMembershipInput, DecideApplicationInput, JoinableCooperativeType, OwnApplicationType } from './application.types';
import { ApplicationsService } from './applications.service';
import { Apply } from './apply';
import { DecideApplication } from './decide-application';

@Resolver(() => ApplicationType)
export class ApplicationsResolver {
  constructor(
    private readonly apply: Apply,
    private readonly applications: ApplicationsService,
    private readonly decisions: DecideApplication,
    private readonly settings: ServerSettings,
  ) {}

  @Query(() => [JoinableCooperativeType], { description: 'Where a firm can apply; at most 100.' })
  @Public()
  joinableCooperatives(): Promise<JoinableCooperativeType[]> {
    return this.apply.cooperatives();
  }

  @Mutation(() => Boolean, { description: 'Mails the link that confirms the application; until then the office does not see it.' })
  @Public()
  async applyForMembership(@Context() context: RequestContext, @Args('input') input: ApplyForMembershipInput): Promise<boolean> {
    await this.apply.apply(input, clientOrigin(context).address);
    return true;
  }

  @Query(() => OwnApplicationType, { nullable: true, description: 'For whoever holds a mailed link; null when it cannot be used.' })
  @Public()
  ownMembershipApplication(@Context() context: RequestContext, @Args('token') token: string): Promise<OwnApplicationType | null> {
    return this.apply.view(token, clientOrigin(context).address);
  }

  @Mutation(() => OwnApplicationType)
  @Public()
  confirmMembershipApplication(@Context() context: RequestContext, @Args('token') token: string): Promise<OwnApplicationType> {
    return this.apply.confirm(token, clientOrigin(context).address);
  }

  @Mutation(() => OwnApplicationType, { description: 'Corrects what was declared and hands it in again.' })
  @Public()
  answerMembershipApplication(@Context() context: RequestContext, @Args('input') input: AnswerApplicationInput): Promise<OwnApplicationType> {
    return this.apply.answer(input, clientOrigin(context).address);
  }

  @Query(() => ApplicationConnection, { name: 'membershipApplications', description: 'Those with a confirmed e-mail, the newest first.' })
  @Action('membership.decide')
  list(@Viewer() viewer: Principal, @Args() args: ApplicationsArgs): Promise<Connection<ApplicationType>> {
    return this.applications.list(viewer, args);
  }

  @Query(() => ApplicationType)
  @Action('membership.decide')
  membershipApplication(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ApplicationType> {
    return this.applications.get(viewer, id);
  }

  @Mutation(() => AdmitFirmPayload, { description: 'The applicant becomes a firm; its contact person is invited by mail and by the link that comes back.' })
  @Action('membership.decide')
  async admitApplicant(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: AdmitApplicantInput): Promise<AdmitFirmPayload> {
    const { firm, invitation, token } = await this.decisions.admit(viewer, input);
    return { firm, invitation, url: `${publicOrigin(context, this.settings)}/invite/${token}` };
  }

  @Mutation(() => ApplicationType, { description: 'The applicant is asked to complete or explain.' })
  @Action('membership.decide')
  returnMembershipApplication(@Viewer() viewer: Principal, @Args('input') input: DecideApplicationInput): Promise<ApplicationType> {
    return this.decisions.decide(viewer, 'return', input);
  }

  @Mutation(() => ApplicationType)
  @Action('membership.decide')
  declineMembershipApplication(@Viewer() viewer: Principal, @Args('input') input: DecideApplicationInput): Promise<ApplicationType> {
    return this.decisions.decide(viewer, 'decline', input);
  }
}
