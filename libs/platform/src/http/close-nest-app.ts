import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClosingTime } from './closing-time';

/** Stops accepting, lets every part finish what it holds, and only then lets go of the database. */
export const closeNestApp = async (app: INestApplication): Promise<void> => {
  await app.get(ClosingTime).run();
  await app.close();
  const source = app.get(DataSource);
  if (source.isInitialized) await source.destroy();
};
