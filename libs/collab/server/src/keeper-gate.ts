import { Injectable } from '@nestjs/common';
import type { AccessGate, GateAnswer, Identity } from '@shoal/collab-engine';
import { parseRoom, type RoomName } from '@shoal/contract';
import { SessionService } from '@shoal/platform';
import { RoomKeepers } from './room-keepers';

const NONE: GateAnswer = { access: 'none', scope: null };

/** Asks first whether the session still stands and the person is not suspended, then the room's keeper. */
@Injectable()
export class KeeperGate implements AccessGate {
  constructor(
    private readonly sessions: SessionService,
    private readonly keepers: RoomKeepers,
  ) {}

  async check(room: RoomName, { sessionId }: Identity): Promise<GateAnswer> {
    const parsed = parseRoom(room);
    const keeper = parsed && this.keepers.keeperOf(parsed.kind);
    if (!keeper) return NONE;
    const viewer = await this.sessions.principalOfSession(sessionId);
    return viewer ? keeper.check(viewer, parsed.id) : NONE;
  }
}
