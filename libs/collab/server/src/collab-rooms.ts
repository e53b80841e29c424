import { Inject, Injectable } from '@nestjs/common';
import { RoomRegistry } from '@shoal/collab-engine';
import type { PresenceUser, RoomName } from '@shoal/contract';
import { LOGGER, ServerSettings } from '@shoal/platform';
import type { Logger } from 'pino';
import { metricsProbe } from './collab-metrics';
import { DatabaseWatch } from './database-watch';
import { KeeperGate } from './keeper-gate';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { systemClock } from './log/system-clock';

/** The engine with its ports, in processes with the role `collab`. */
@Injectable()
export class CollabRooms {
  /** Null where this process does not serve rooms. */
  readonly registry: RoomRegistry | null;

  constructor(
    settings: ServerSettings,
    log: PostgresUpdateLog,
    gate: KeeperGate,
    bus: DatabaseWatch,
    @Inject(LOGGER) logger: Logger,
  ) {
    const probe = metricsProbe((rows, error) => logger.error({ rows, err: error }, 'a commit of the log failed; its writers will come again'));
    this.registry = settings.roles.includes('collab') ? new RoomRegistry({ log, gate, bus, clock: systemClock, probe }) : null;
  }

  /** Who is in a room now, as far as this process serves it; each person once. */
  peopleIn(room: RoomName): PresenceUser[] {
    return this.registry?.peopleIn(room) ?? [];
  }
}
