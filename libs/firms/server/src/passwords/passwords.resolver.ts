import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Principal, Public, type RequestContext, ServerSettings, Viewer } from '@shoal/platform';
import { SignInPayload } from '../account.type';
import { clientOrigin, publicOrigin } from '../client-origin';
import { Entrance } from '../entrance';
import { ChangePasswordInput, MakePasswordResetInput, MakePasswordResetPayload, PasswordResetPreviewType, ResetPasswordInput } from './passwords.types';
import { PasswordsService } from './passwords.service';

@Resolver()
export class PasswordsResolver {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly entrance: Entrance,
    private readonly settings: ServerSettings,
  ) {}

  @Mutation(() => Boolean, { description: 'Ends the other sessions.' })
  @Action('account.use')
  async changePassword(@Viewer() viewer: Principal, @Args('input') input: ChangePasswordInput): Promise<boolean> {
    await this.passwords.change(viewer, input);
    return true;
  }

  @Mutation(() => MakePasswordResetPayload, { description: 'For a colleague who forgot the password.' })
  @Action('person.resetPassword')
  async makePasswordReset(@Viewer() viewer: Principal, @Context() context: RequestContext, @Args('input') input: MakePasswordResetInput): Promise<MakePasswordResetPayload> {
    const { reset, person, token } = await this.passwords.makeReset(viewer, input.personId);
    return { person, expiresAt: reset.expiresAt, url: `${publicOrigin(context, this.settings)}/reset/${token}` };
  }

  @Query(() => PasswordResetPreviewType, { nullable: true })
  @Public()
  passwordReset(@Context() context: RequestContext, @Args('token') token: string): Promise<PasswordResetPreviewType | null> {
    return this.passwords.preview(token, clientOrigin(context).address);
  }

  @Mutation(() => SignInPayload)
  @Public()
  async resetPassword(@Context() context: RequestContext, @Args('input') input: ResetPasswordInput): Promise<SignInPayload> {
    const { person, session } = await this.passwords.redeem(input, clientOrigin(context));
    await this.entrance.open(context, session);
    return { person };
  }
}
