import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigurationError, migrate, readConfiguration, type ShoalConfiguration, startEmbeddedPostgres } from '@shoal/platform';
import { createApp } from './create-app';
import { persistence } from './persistence';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const configurationOrExit = (): ShoalConfiguration => {
  try {
    return readConfiguration(process.env, process.cwd());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`Shoal cannot start:\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exit(1);
  }
};

const configuration = configurationOrExit();
const postgres = configuration.databaseUrl ? undefined : await startEmbeddedPostgres(configuration.dataDirectory);
const databaseUrl = configuration.databaseUrl ?? postgres?.url ?? '';
await migrate(databaseUrl, persistence);
const app = await createApp({ ...configuration, databaseUrl, secure: configuration.publicUrl?.startsWith('https:') ?? false }, join(import.meta.dirname, '../../web/dist'));
await app.listen(configuration.port, configuration.host);
say(`Shoal is ready at http://localhost:${configuration.port}`);

const stop = async (): Promise<void> => {
  await app.close();
  await postgres?.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
