import { Controller, Get, NotFoundException } from '@nestjs/common';
import { Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { SetUpLink, SetUpService } from '@shoal/firms-server';
import { endedSessionCookie, type Principal, Public, type RequestContext, ServerSettings, Viewer } from '@shoal/platform';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-sign-ins';
import { DemoService } from './demo.service';

@ObjectType()
export class RemoveDemoPayload {
  @Field(() => String, { nullable: true, description: 'Where the first real cooperative is set up, when none is there.' }) setUpPath: string | null;
}

@Resolver()
export class DemoResolver {
  constructor(
    private readonly demo: DemoService,
    private readonly setUp: SetUpService,
    private readonly link: SetUpLink,
    private readonly settings: ServerSettings,
  ) {}

  @Mutation(() => RemoveDemoPayload)
  @Action('cooperative.removeDemo')
  async removeDemo(@Viewer() viewer: Principal, @Context() context: RequestContext): Promise<RemoveDemoPayload> {
    await this.demo.remove(viewer);
    context.res.append('Set-Cookie', endedSessionCookie(this.settings.secure));
    return { setUpPath: (await this.setUp.needed()) ? `/set-up/${await this.link.token()}` : null };
  }
}

/** What the sign-in page tells a visitor of a demo installation. */
@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly settings: ServerSettings,
  ) {}

  @Get('demo.json')
  @Public()
  async signIns(): Promise<{ password: string; accounts: readonly { email: string; firm: string; role: string }[] }> {
    if (!this.settings.demo || !(await this.demo.isThere())) throw new NotFoundException();
    return { password: DEMO_PASSWORD, accounts: DEMO_SIGN_INS };
  }
}
