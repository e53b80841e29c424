import { Injectable } from '@nestjs/common';
import { parseRoom, type RoomName } from '@shoal/contract';
import { LogPool } from '../log/log-pool';

const NEWEST = 'SELECT room, last_seq FROM collab_rooms WHERE room = ANY($1)';

/** How far the log has come, for nodes that may not have been told. */
@Injectable()
export class RoomAudit {
  constructor(private readonly pool: LogPool) {}

  async newest(rooms: readonly RoomName[]): Promise<{ readonly room: RoomName; readonly seq: number }[]> {
    if (rooms.length === 0) return [];
    const rows = await this.pool.rows<{ room: string; last_seq: string }>('collab-audit', NEWEST, [rooms]);
    return rows.flatMap(({ room, last_seq }) => {
      const name = parseRoom(room)?.name;
      return name ? [{ room: name, seq: Number(last_seq) }] : [];
    });
  }
}
