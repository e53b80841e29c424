import type { MigrationInterface } from 'typeorm';

type EntityClass = new () => object;
type MigrationClass = new () => MigrationInterface;

/** What one library brings to the database. */
export interface Persistence {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** All libraries' tables; migrations run by the timestamp at the end of their class name. */
export const joinPersistence = (parts: readonly Persistence[]): Persistence => ({
  entities: parts.flatMap((part) => part.entities),
  migrations: parts.flatMap((part) => part.migrations),
});
