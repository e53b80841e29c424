import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { ReferencesModule, referencesPersistence } from '@shoal/references-server';
import { tendersPersistence } from '@shoal/tenders-server';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { plant } from './plant';
import type { Planted, Registry, SceneSize } from './registry';
import { writeRegistry } from './write-registry';

/** The product's server on a PostgreSQL of its own with a full registry in it. */
export interface Scene {
  readonly server: TestServer;
  readonly registry: Registry;
  readonly planted: Planted;
  /** Somebody of the first firm. */
  readonly member: TestPerson;
  readonly office: TestPerson;
  /** Somebody of the other cooperative. */
  readonly stranger: TestPerson;
}

const plantedIn = async ({ database }: TestServer, cooperativeId: string): Promise<Planted> => {
  const rows = async <T extends object>(sql: string): Promise<T[]> => (await database.query<T & Record<string, unknown>>(sql, [cooperativeId])).rows;
  return {
    nodes: await rows(`SELECT id, parent_id AS "parentId", name, name_en AS "nameEn", synonyms FROM capability_nodes WHERE cooperative_id = $1 ORDER BY position, name`),
    kinds: await rows(`SELECT id, name, name_en AS "nameEn" FROM certificate_kinds WHERE cooperative_id = $1 ORDER BY name`),
  };
};

export const buildScene = async (size: SceneSize): Promise<Scene> => {
  const server = await startTestServer({
    modules: [ConsortiaModule, ReferencesModule],
    persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, referencesPersistence],
  });
  const [cooperativeId, others] = [await server.factory.cooperative('물결'), await server.factory.cooperative('한울')];
  const [office, otherOffice] = [await server.factory.office(cooperativeId), await server.factory.office(others)];
  const planted = await plantedIn(server, cooperativeId);
  const registry = writeRegistry(size, { cooperativeId, author: office.id, planted, firms: size.firms }, 1);
  const neighbour = writeRegistry(size, { cooperativeId: others, author: otherOffice.id, planted: await plantedIn(server, others), firms: size.neighbours }, 2);
  for (const one of [registry, neighbour]) await plant(server.database, one);
  await server.database.query('VACUUM ANALYZE');
  const someoneOf = async (firm: Registry['firms'][number] | undefined): Promise<TestPerson> => {
    if (!firm) throw new Error('no firm');
    return server.factory.person(firm, 'member');
  };
  return { server, registry, planted, office, member: await someoneOf(registry.firms[0]), stranger: await someoneOf(neighbour.firms[0]) };
};
