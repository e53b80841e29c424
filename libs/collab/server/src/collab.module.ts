import { Global, Module } from '@nestjs/common';
import { CollabBus } from './bus/collab-bus';
import { RoomAudit } from './bus/room-audit';
import { CollabGateway } from './collab.gateway';
import { CollabRooms } from './collab-rooms';
import { DigestJob } from './digest.job';
import { DocumentWork } from './documents/document-work';
import { CompactJob } from './history/compact.job';
import { CompactionRepository } from './history/compaction.repository';
import { HistoryRepository } from './history/history.repository';
import { RoomHistory } from './history/room-history';
import { KeeperGate } from './keeper-gate';
import { LogPool } from './log/log-pool';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { RoomTextsRepository } from './log/room-texts.repository';
import { RoomDoor } from './room-door';
import { RoomKeepers } from './room-keepers';
import { RoomSeeds } from './room-seeds';
import { SocketLimits } from './socket-limits';

/** Rooms, their log and their sockets. Contexts register a keeper for their kind of room with `RoomKeepers`. */
@Global()
@Module({
  providers: [SocketLimits, LogPool, PostgresUpdateLog, RoomTextsRepository, RoomKeepers, KeeperGate, RoomAudit, CollabBus, CollabRooms, RoomDoor, CollabGateway, RoomSeeds, DigestJob, DocumentWork, CompactionRepository, CompactJob, HistoryRepository, RoomHistory],
  exports: [RoomKeepers, RoomSeeds, RoomHistory, CollabRooms],
})
export class CollabModule {}
