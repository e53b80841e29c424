import { Injectable } from '@nestjs/common';
import type { GateAnswer } from '@shoal/collab-engine';
import type { PresenceUser, RoomKind } from '@shoal/contract';
import type { Principal } from '@shoal/platform';

/** What the context behind a kind of room brings: who may enter, who they are, what to do when the text has changed. */
export interface RoomKeeper {
  /**
   * Asked on entering, on every change of access and every minute: fresh from the database, never from a cache.
   * Unknown, removed and foreign all answer `none`. `scope`: the bid, by which change events may name the room.
   */
  check(viewer: Principal, id: string): Promise<GateAnswer>;
  /** Stamped into the viewer's presence. */
  person(viewer: Principal): Promise<PresenceUser>;
  /** Runs in the worker some seconds after a change, at least once: idempotent. `updates` are the whole text. */
  readonly changed?: (room: ChangedRoom, updates: readonly Uint8Array[]) => Promise<void>;
}

export interface ChangedRoom {
  readonly id: string;
  readonly cooperativeId: string;
}

/** The keepers by kind of room; a kind without one has no rooms. */
@Injectable()
export class RoomKeepers {
  private readonly keepers = new Map<RoomKind, RoomKeeper>();

  register(kind: RoomKind, keeper: RoomKeeper): void {
    if (this.keepers.has(kind)) throw new Error(`two keepers for rooms of kind ${kind}`);
    this.keepers.set(kind, keeper);
  }

  keeperOf(kind: RoomKind): RoomKeeper | null {
    return this.keepers.get(kind) ?? null;
  }
}
