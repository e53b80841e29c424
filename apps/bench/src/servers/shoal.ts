import pg from 'pg';
import type { RunningServer, ServerKind, StartOptions } from './server-kind';
import { type HouseSize, ShoalHouse } from './shoal-house';
import { postmaster, startShoal } from './shoal-process';

const COMPACTION_LIMIT_MS = 180_000;
/** Compaction leaves young updates alone: they are made an hour old. */
const AGE = [`UPDATE collab_updates SET at = at - interval '1 hour' WHERE room = $1`, `UPDATE collab_rooms SET written_at = written_at - interval '1 hour' WHERE room = $1`];
const RESTING = `SELECT EXISTS (SELECT FROM collab_rooms r JOIN collab_snapshots s USING (room) WHERE room = $1 AND s.upto_seq = r.last_seq) AS resting`;

/** Shoal with its embedded PostgreSQL, synchronous commit, guard and access. */
export const shoalKind = async (size: HouseSize): Promise<ServerKind> => {
  const house = await ShoalHouse.build(size);
  return {
    id: 'shoal',
    label: 'Shoal',
    stores: true,
    rooms: (count) => {
      if (count > house.rooms.length) throw new RangeError(`${count} rooms asked for, ${house.rooms.length} made`);
      return house.rooms.slice(0, count);
    },
    start: async ({ data, inspect }: StartOptions = {}): Promise<RunningServer> => startShoal(data ?? (await house.copy()), house.target, inspect),
    settle: isCompacted,
    dismantle: house.dismantle,
  };
};

/** Until the compaction job has merged a room's updates into its snapshot. */
const isCompacted = async ({ data }: RunningServer, room: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: (await postmaster(data)).url });
  await client.connect();
  try {
    for (const statement of AGE) await client.query(statement, [room]);
    for (const end = Date.now() + COMPACTION_LIMIT_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 1_000))) {
      const { rows } = await client.query<{ resting: boolean }>(RESTING, [room]);
      if (rows[0]?.resting) return true;
    }
    return false;
  } finally {
    await client.end();
  }
};
