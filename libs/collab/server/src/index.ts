export { CollabModule } from './collab.module';
export { collabPersistence } from './collab.persistence';
export { CollabRooms } from './collab-rooms';
export { DigestJob } from './digest.job';
export { type ChangedRoom, type RoomKeeper, RoomKeepers } from './room-keepers';
export { RoomSeeds } from './room-seeds';
