import type { Work } from '@shoal/platform';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** PostgreSQL takes 65,535 values a statement; the widest table has some twenty columns. */
const ROWS_A_STATEMENT = 500;

/** Any number of rows, none included, in as few statements as may be. */
export const insertRows = async <Row extends ObjectLiteral>({ manager }: Work, table: EntityTarget<Row>, rows: readonly Row[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await manager.insert(table, rows.slice(at, at + ROWS_A_STATEMENT) as unknown as QueryDeepPartialEntity<Row>[]);
};
