import type { DataSource, Logger } from 'typeorm';

const CONTEXT = /set_config|^START TRANSACTION|^COMMIT|^ROLLBACK/;

/** Counts the statements that reach the database, without those that open and close a unit of work. */
export class StatementCounter {
  private statements: string[] = [];

  constructor(dataSource: DataSource) {
    const logger: Logger = {
      logQuery: (query) => void (CONTEXT.test(query) || this.statements.push(query)),
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    };
    (dataSource as { logger: Logger }).logger = logger;
  }

  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.statements = [];
    await work();
    return this.statements;
  }
}
