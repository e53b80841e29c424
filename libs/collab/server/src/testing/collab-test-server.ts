import { inspectUpdate } from '@shoal/collab-engine';
import type { OperatorLimits } from '@shoal/contract';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import * as Y from 'yjs';
import { CollabModule } from '../collab.module';
import { collabPersistence } from '../collab.persistence';
import { OpenHouse, OpenHouseModule } from './open-house';
import { StockClient } from './stock-client';

/** The collab role on a PostgreSQL of its own, with a keeper that the test decides. */
export class CollabTestServer {
  readonly clients: StockClient[] = [];
  private readonly others: TestServer[] = [];

  private constructor(
    readonly server: TestServer,
    readonly house: OpenHouse,
    readonly cooperative: string,
  ) {}

  static async start(options: { redisUrl?: string; limits?: Partial<OperatorLimits> } = {}): Promise<CollabTestServer> {
    const server = await startTestServer({ modules: [CollabModule, OpenHouseModule], persistence: [collabPersistence], ...options });
    return new CollabTestServer(server, server.app.get(OpenHouse), await server.factory.cooperative('물결'));
  }

  /** One more process that serves the same rooms. */
  async join(options: { redisUrl?: string } = {}): Promise<TestServer> {
    const other = await startTestServer({ modules: [CollabModule, OpenHouseModule], persistence: [collabPersistence], beside: this.server, ...options });
    other.app.get(OpenHouse).follow(this.house);
    this.others.push(other);
    return other;
  }

  person(): Promise<TestPerson> {
    return this.server.factory.office(this.cooperative);
  }

  client(person: TestPerson | null, room: string, options: { acks?: boolean; on?: TestServer } = {}): StockClient {
    const cookie = this.server.as(person).cookie;
    const { on = this.server, acks = false } = options;
    const client = new StockClient({ origin: on.origin, room, acks, ...(cookie && { cookie }) });
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
    for (const other of this.others) await other.stop();
    await this.server.stop();
  }
}
