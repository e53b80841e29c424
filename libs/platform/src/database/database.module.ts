import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServerSettings } from '../config/server-settings';
import { applicationDataSource } from './data-source';
import type { Persistence } from './entity-registry';
import { UnitOfWork } from './unit-of-work';

/** The names of all migrations that this version brings. */
export const EXPECTED_MIGRATIONS = Symbol('expected migrations');

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(persistence: Persistence): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, inject: [ServerSettings], useFactory: (settings: ServerSettings) => applicationDataSource(settings.databaseUrl, persistence).initialize() },
        { provide: EXPECTED_MIGRATIONS, useValue: persistence.migrations.map((migration) => new migration().name ?? migration.name) },
        UnitOfWork,
      ],
      exports: [DataSource, UnitOfWork, EXPECTED_MIGRATIONS],
    };
  }
}
