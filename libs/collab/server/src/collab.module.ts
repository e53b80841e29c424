import { Global, Module } from '@nestjs/common';
import { CollabGateway } from './collab.gateway';
import { CollabRooms } from './collab-rooms';
import { DatabaseWatch } from './database-watch';
import { DigestJob } from './digest.job';
import { KeeperGate } from './keeper-gate';
import { LogPool } from './log/log-pool';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { RoomTextsRepository } from './log/room-texts.repository';
import { RoomDoor } from './room-door';
import { RoomKeepers } from './room-keepers';
import { RoomSeeds } from './room-seeds';

/** Rooms, their log and their sockets. Contexts register a keeper for their kind of room with `RoomKeepers`. */
@Global()
@Module({
  providers: [LogPool, PostgresUpdateLog, RoomTextsRepository, RoomKeepers, KeeperGate, DatabaseWatch, CollabRooms, RoomDoor, CollabGateway, RoomSeeds, DigestJob],
  exports: [RoomKeepers, RoomSeeds, CollabRooms],
})
export class CollabModule {}
