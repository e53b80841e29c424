import { Injectable } from '@nestjs/common';
import { endedSessionCookie, type OpenedSession, type RequestContext, ServerSettings, sessionCookie, SessionService } from '@shoal/platform';

/** The cookie with which a browser is signed in, and as whom the rest of the answer is read. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionService,
    private readonly settings: ServerSettings,
  ) {}

  async open(context: RequestContext, session: OpenedSession): Promise<void> {
    context.res.append('Set-Cookie', sessionCookie(session.token, session.expiresAt, this.settings.secure));
    context.req.principal = await this.sessions.principalOfToken(session.token);
  }

  close(context: RequestContext): void {
    context.res.append('Set-Cookie', endedSessionCookie(this.settings.secure));
  }
}
