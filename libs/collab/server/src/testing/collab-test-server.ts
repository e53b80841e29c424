import { inspectUpdate } from '@shoal/collab-engine';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import * as Y from 'yjs';
import { CollabModule } from '../collab.module';
import { collabPersistence } from '../collab.persistence';
import { OpenHouse, OpenHouseModule } from './open-house';
import { StockClient } from './stock-client';

/** The collab role on a PostgreSQL of its own, with a keeper that the test decides. */
export class CollabTestServer {
  readonly clients: StockClient[] = [];

  private constructor(
    readonly server: TestServer,
    readonly house: OpenHouse,
    readonly cooperative: string,
  ) {}

  static async start(): Promise<CollabTestServer> {
    const server = await startTestServer({ modules: [CollabModule, OpenHouseModule], persistence: [collabPersistence] });
    return new CollabTestServer(server, server.app.get(OpenHouse), await server.factory.cooperative('물결'));
  }

  person(): Promise<TestPerson> {
    return this.server.factory.office(this.cooperative);
  }

  client(person: TestPerson | null, room: string, options: { acks?: boolean } = {}): StockClient {
    const cookie = this.server.as(person).cookie;
    const client = new StockClient({ origin: this.server.origin, room, ...(cookie && { cookie }), ...options });
    this.clients.push(client);
    return client;
  }

  /** What the database alone holds, as a person would see it. */
  async stored(room: string): Promise<string> {
    const doc = new Y.Doc();
    for (const update of await this.updates(room)) {
      inspectUpdate(update);
      Y.applyUpdate(doc, update);
    }
    return doc.getText('text').toString();
  }

  async updates(room: string): Promise<Buffer[]> {
    const { rows } = await this.server.database.query<{ update: Buffer }>('SELECT update FROM collab_updates WHERE room = $1 ORDER BY seq', [room]);
    return rows.map(({ update }) => update);
  }

  leaveAll(): void {
    for (const client of this.clients.splice(0)) client.destroy();
  }

  async stop(): Promise<void> {
    this.leaveAll();
    await this.server.stop();
  }
}
