import { ShoalError } from '@shoal/contract';
import { decodeCursor } from '@shoal/platform';

/** What comes after the row that a cursor of one id names. Errors: INVALID_INPUT. */
export const afterKey = <T>(rows: readonly T[], cursor: string | null | undefined, idOf: (row: T) => string): readonly T[] => {
  const key = decodeCursor(cursor, 1);
  if (key === null) return rows;
  const place = rows.findIndex((row) => idOf(row) === key[0]);
  if (place < 0) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return rows.slice(place + 1);
};
