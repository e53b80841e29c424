import { Inject, Injectable } from '@nestjs/common';
import { type Membership, Refusal, type RoomRegistry } from '@shoal/collab-engine';
import { CLOSE, parseRoom } from '@shoal/contract';
import { LOGGER, SessionService } from '@shoal/platform';
import type { Logger } from 'pino';
import { countRefusal } from './collab-metrics';
import { PresenceCards } from './presence-cards';
import { RoomKeepers } from './room-keepers';
import { SocketLimits } from './socket-limits';
import type { RawSocket } from './sockets/collab-socket';
import { SocketTransport } from './sockets/socket-transport';
import { Turnstile } from './sockets/turnstile';
import type { UpgradeRequest } from './sockets/upgrade-request';

/** A crowd's questions share statements, so that it takes few connections; so many have their texts read at once, beside the commits. */
const AT_ONCE = 32;

/** From a cookie and a name to a place in a room. */
@Injectable()
export class RoomDoor {
  private readonly inside = new Map<string, number>();
  private readonly turnstile = new Turnstile(AT_ONCE);
  private readonly cards = new PresenceCards();

  constructor(
    private readonly sessions: SessionService,
    private readonly keepers: RoomKeepers,
    private readonly limits: SocketLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Rejects with a `Refusal`: 4401, 4403 (unknown and forbidden alike), 4429, 1012; anything else means 1012 too. */
  enter(registry: RoomRegistry, socket: RawSocket, cookie: string | undefined, asked: UpgradeRequest): Promise<Membership> {
    return this.turnstile.pass(() => {
      // Who has left while waiting need not be looked up.
      if (socket.webSocket.readyState !== socket.webSocket.OPEN) throw new Refusal(CLOSE.RESTARTING, 'unavailable');
      return this.letIn(registry, socket, cookie, asked);
    });
  }

  turnedAway(refusal: Refusal): void {
    countRefusal(refusal.code, refusal.reason);
    if (refusal.cause) this.logger.error({ err: refusal.cause }, 'a socket could not be let in');
  }

  private async letIn(registry: RoomRegistry, socket: RawSocket, cookie: string | undefined, { room, wantsAcks }: UpgradeRequest): Promise<Membership> {
    const viewer = await this.sessions.principalOf(cookie);
    if (!viewer) throw new Refusal(CLOSE.NOT_SIGNED_IN, 'not_signed_in');
    const parsed = parseRoom(room);
    const keeper = parsed && this.keepers.keeperOf(parsed.kind);
    if (!keeper) throw new Refusal(CLOSE.NO_ACCESS, 'no_access');
    const { cooperativeId, personId, sessionId } = viewer;
    const release = this.count(personId);
    try {
      const identity = { cooperativeId, personId, sessionId, user: await this.cards.of(personId, () => keeper.person(viewer)) };
      const membership = await registry.join(parsed.name, { identity, transport: new SocketTransport(socket), wantsAcks });
      return { receive: membership.receive, leave: () => (membership.leave(), release()) };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Throws when the person has too many sockets. */
  private count(personId: string): () => void {
    const count = this.inside.get(personId) ?? 0;
    if (count >= this.limits.values.maxConnectionsPerPerson) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
    this.inside.set(personId, count + 1);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const left = (this.inside.get(personId) ?? 1) - 1;
      if (left > 0) this.inside.set(personId, left);
      else this.inside.delete(personId);
    };
  }
}
