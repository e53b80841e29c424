import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, PageArgs, type Principal, Public, type RequestContext, ServerSettings, Viewer } from '@shoal/platform';
import { AdmitFirm } from './admit-firm';
import { clientOrigin, publicOrigin } from './client-origin';
import { Entrance } from './entrance';
import type { FirmEntity } from './firm.entity';
import { FirmType } from './firm.type';
import { AcceptInvitationInput, AdmitFirmInput, InvitePersonInput } from './firms.inputs';
import { FirmsLoader } from './firms.loader';
import { AcceptInvitationPayload, AdmitFirmPayload, InvitationConnection, InvitationPreviewType, InvitationType, InvitePersonPayload } from './invitation.type';
import type { InvitationEntity } from './invitation.entity';
import { InvitationsService } from './invitations.service';

@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly admission: AdmitFirm,
    private readonly firms: FirmsLoader,
    private readonly entrance: Entrance,
    private readonly settings: ServerSettings,
  ) {}

  @Query(() => InvitationConnection, { name: 'invitations' })
  @Action('person.invite')
  list(@Viewer() viewer: Principal, @Args() args: PageArgs): Promise<Connection<InvitationEntity>> {
    return this.invitations.list(viewer, args);
  }

  @Query(() => InvitationPreviewType, { nullable: true })
  @Public()
  invitation(@Context() context: RequestContext, @Args('token') token: string): Promise<InvitationPreviewType | null> {
    return this.invitations.preview(token, clientOrigin(context).address);
  }

  @Mutation(() => InvitePersonPayload)
  @Action('person.invite')
  async invitePerson(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: InvitePersonInput): Promise<InvitePersonPayload> {
    const { invitation, token } = await this.invitations.invite(viewer, input);
    return { invitation, url: `${publicOrigin(context, this.settings)}/invite/${token}` };
  }

  @Mutation(() => AdmitFirmPayload, { description: 'The office takes a firm in; the link invites its first administrator.' })
  @Action('firm.admit')
  async admitFirm(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: AdmitFirmInput): Promise<AdmitFirmPayload> {
    const { firm, invitation, token } = await this.admission.admit(viewer, input);
    return { firm, invitation, url: `${publicOrigin(context, this.settings)}/invite/${token}` };
  }

  @Mutation(() => Boolean)
  @Action('person.invite')
  async revokeInvitation(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.invitations.revoke(viewer, id);
    return true;
  }

  @Mutation(() => AcceptInvitationPayload)
  @Public()
  async acceptInvitation(@Context() context: RequestContext, @Args('input') input: AcceptInvitationInput): Promise<AcceptInvitationPayload> {
    const { person, session, landingPath } = await this.invitations.accept(input, clientOrigin(context));
    await this.entrance.open(context, session);
    return { person, landingPath };
  }

  @ResolveField(() => FirmType)
  firm(@Context() context: RequestContext, @Parent() invitation: InvitationType): Promise<FirmEntity | null> {
    return this.firms.load(context, invitation.firmId);
  }
}
