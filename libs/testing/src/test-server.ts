import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessModule, AccessService } from '@shoal/access-server';
import { closeNestApp, createNestApp, joinPersistence, type Persistence, PlatformModule, platformPersistence, PrincipalMiddleware, type ServerRole, type ServerSettings, ShoalGraphqlModule } from '@shoal/platform';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Factory, type TestPerson } from './factory';
import { startPostgres } from './postgres-harness';
import { StatementCounter } from './statement-counter';
import { TestClient } from './test-client';

export interface TestServer {
  readonly app: NestExpressApplication;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly databaseUrl: string;
  /** The owner's view: everything, whatever row-level security says. */
  readonly database: pg.Client;
  readonly factory: Factory;
  /** Counts SQL statements of the product. */
  readonly statements: StatementCounter;
  /** Speaks GraphQL and HTTP as this person, or signed out. */
  as(person: TestPerson | null): TestClient;
  /** Runs `work` with a policy that allows everything, so that only row-level security is left. */
  withoutPolicy<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

interface TestServerOptions {
  readonly modules: readonly (Type | DynamicModule)[];
  readonly persistence: readonly Persistence[];
  readonly roles?: readonly ServerRole[];
  /** Another process on this server's database, instead of a database of its own. */
  readonly beside?: TestServer;
  readonly redisUrl?: string;
  /** What the operator has set. */
  readonly limits?: ServerSettings['limits'];
  readonly liveLimits?: ServerSettings['liveLimits'];
  readonly smtpUrl?: string;
}

/** Starts these features as one server on a PostgreSQL of its own, listening on a free port. */
export const startTestServer = async (options: TestServerOptions): Promise<TestServer> => {
  const { beside } = options;
  const persistence = joinPersistence([platformPersistence, ...options.persistence]);
  const postgres = beside ? null : await startPostgres(persistence);
  const databaseUrl = beside?.databaseUrl ?? (await postgres?.database()) ?? '';
  const dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-data-'));
  const settings: ServerSettings = { databaseUrl, dataDirectory, redisUrl: options.redisUrl, roles: options.roles ?? ['api', 'collab'], limits: options.limits, liveLimits: options.liveLimits, smtpUrl: options.smtpUrl, mailFrom: 'Shoal <shoal@coop.example>', host: '127.0.0.1', demo: false, secure: false };
  process.env['SHOAL_LOG_LEVEL'] ??= 'silent';
  const app = await createNestApp(rootModule(settings, persistence, options.modules), settings);
  app.enableShutdownHooks([]);
  await app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const database = beside?.database ?? (await postgres?.owner(databaseUrl));
  if (!database) throw new Error('no database');
  const access = app.get(AccessService);
  return {
    app,
    origin,
    databaseUrl,
    database,
    factory: new Factory(database),
    statements: new StatementCounter(app.get(DataSource)),
    as: (person) => new TestClient(origin, person),
    withoutPolicy: async (work) => {
      const decide = access.decide.bind(access);
      access.decide = () => 'allow';
      try {
        return await work();
      } finally {
        access.decide = decide;
      }
    },
    stop: async () => {
      await closeNestApp(app);
      await postgres?.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
};

const rootModule = (settings: ServerSettings, persistence: Persistence, modules: readonly (Type | DynamicModule)[]): DynamicModule => {
  @Module({})
  class TestRootModule implements NestModule {
    configure(consumer: MiddlewareConsumer): void {
      consumer.apply(PrincipalMiddleware).forRoutes('/graphql', '/files');
    }
  }
  return { module: TestRootModule, imports: [PlatformModule.forRoot(settings, persistence), AccessModule, ...modules, ShoalGraphqlModule] };
};
