import { Injectable } from '@nestjs/common';
import { inspectUpdate } from '@shoal/collab-engine';
import type { RoomName } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import { PostgresUpdateLog } from './log/postgres-update-log';
import { RoomTextsRepository } from './log/room-texts.repository';

/** The texts of rooms, for the contexts that own them. */
@Injectable()
export class RoomSeeds {
  constructor(
    private readonly texts: RoomTextsRepository,
    private readonly log: PostgresUpdateLog,
  ) {}

  /**
   * Gives a new room its first text, in the caller's transaction and for its cooperative.
   * Fails with a unique violation when the room has a text already, and with a `Refusal` when the update is none.
   */
  async seed(work: Work, room: RoomName, update: Uint8Array, personId: string | null): Promise<void> {
    const clients = new Set(inspectUpdate(update).structs.map(({ client }) => client));
    await this.texts.seed(work, room, update, personId, [...clients]);
  }

  /** Removes a room's text for good, in the caller's transaction; whoever is in it is asked to leave. */
  async forget(work: Work, room: RoomName): Promise<void> {
    await this.texts.forget(work, room);
    await work.accessChanged({ kind: 'room', room });
  }

  /** The committed text as Yjs updates, oldest first; empty for a room that nobody has written in. */
  async read(room: RoomName): Promise<Uint8Array[]> {
    const { snapshot, updates } = await this.log.load(room, 0);
    return [...(snapshot ? [snapshot.state] : []), ...updates.map(({ update }) => update)];
  }
}
