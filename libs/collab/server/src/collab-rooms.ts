import { Inject, Injectable } from '@nestjs/common';
import { RoomRegistry } from '@shoal/collab-engine';
import type { PresenceUser, RoomName, WireLimits } from '@shoal/contract';
import { LOGGER, ServerSettings } from '@shoal/platform';
import type { Logger } from 'pino';
import { CollabBus } from './bus/collab-bus';
import { metricsProbe } from './collab-metrics';
import { KeeperGate } from './keeper-gate';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { systemClock } from './log/system-clock';
import { SocketLimits } from './socket-limits';

/** The engine with its ports: serving rooms with the role `collab`, and with `api` alone only knowing who is in them. */
@Injectable()
export class CollabRooms {
  /** Null in a process that only works off jobs. */
  readonly registry: RoomRegistry | null;
  readonly limits: WireLimits;

  constructor(
    settings: ServerSettings,
    log: PostgresUpdateLog,
    gate: KeeperGate,
    bus: CollabBus,
    limits: SocketLimits,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.limits = limits.values;
    const probe = metricsProbe((rows, error) => logger.error({ rows, err: error }, 'a commit of the log failed; its writers will come again'));
    this.registry = settings.roles.some((role) => role !== 'worker') ? new RoomRegistry({ log, gate, bus, clock: systemClock, probe, limits: limits.values }) : null;
  }

  /** Who is in a room now, on any node; each person once. */
  peopleIn(room: RoomName): PresenceUser[] {
    return this.registry?.peopleIn(room) ?? [];
  }
}
