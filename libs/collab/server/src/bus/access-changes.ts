import type { Attendance, BusEvent } from '@shoal/collab-engine';
import type { AccessChange } from '@shoal/contract';

/** Null when it cannot be read, and anything may have been meant. */
export function readAccessChange(payload: string): BusEvent | null {
  try {
    const change = JSON.parse(payload) as AccessChange;
    return { type: 'access', concerns: (attendance) => isConcerned(change, attendance) };
  } catch {
    return null;
  }
}

function isConcerned(change: AccessChange, { room, identity, scope }: Attendance): boolean {
  switch (change.kind) {
    case 'person':
      return identity.personId === change.personId;
    case 'session':
      return identity.sessionId === change.sessionId;
    case 'firm':
      return identity.user.firmId === change.firmId;
    case 'bid':
      return scope === change.bidId;
    case 'room':
      return room === change.room;
    default:
      // A kind that this version does not know may concern anybody.
      return true;
  }
}
