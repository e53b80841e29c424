export type {
  AccessGate,
  Attendance,
  Bus,
  BusEvent,
  BusNews,
  ClientClaim,
  Clock,
  GateAnswer,
  Identity,
  Probe,
  RoomAccess,
  StoredRoom,
  StoredUpdate,
  Transport,
  UpdateLog,
  UpdateRecord,
} from './ports';
export type { ConnectionOptions } from './connection';
export type { Block } from './document/block';
export { blocksToUpdate } from './document/blocks-to-update';
export { OVERLAPPING_MARKS, overlappingMark } from './document/overlapping-mark';
export { EVIDENCE_LABEL, plainText } from './document/plain-text';
export { mergeUpdates } from './committed-state';
export { encodeKnowledge, inspectUpdate } from './knowledge';
export { Frame } from './frame';
export { Refusal } from './refusal';
export { RoomRegistry, type Membership, type RegistryPorts } from './room-registry';
