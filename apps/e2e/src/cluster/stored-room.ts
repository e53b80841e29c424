import pg from 'pg';
import * as Y from 'yjs';

/** Rebuilds a room from the database alone, as its owner; no server takes part. */
export const storedRoom = async (databaseUrl: string, room: string): Promise<Y.Doc> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: Buffer }>(
      `SELECT 0 AS seq, state AS bytes FROM collab_snapshots WHERE room = $1
       UNION ALL SELECT seq, update FROM collab_updates WHERE room = $1 AND seq > coalesce((SELECT upto_seq FROM collab_snapshots WHERE room = $1), 0) ORDER BY seq`,
      [room],
    );
    const doc = new Y.Doc();
    Y.transact(doc, () => rows.forEach(({ bytes }) => Y.applyUpdate(doc, bytes)));
    return doc;
  } finally {
    await client.end();
  }
};

export const storedText = async (databaseUrl: string, room: string): Promise<string> => (await storedRoom(databaseUrl, room)).getXmlFragment('default').toString();
