import 'reflect-metadata';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SetUpLink, SetUpService } from '@shoal/firms-server';
import { closeNestApp, ConfigurationError, type EmbeddedPostgres, migrate, readConfiguration, type ShoalConfiguration, startEmbeddedPostgres, UnitOfWork } from '@shoal/platform';
import { createApp } from './create-app';
import { persistence } from './persistence';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './seed/demo-sign-ins';
import { DemoService } from './seed/demo.service';

const WEB_DIRECTORY = join(import.meta.dirname, '../../web/dist');
/** Closing waits for the log to drain; what hangs longer is cut off. */
const CLOSE_LIMIT_MS = 20_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const give = (reason: string): never => {
  process.stderr.write(`Shoal cannot start: ${reason}\n`);
  process.exit(1);
};

const checkedConfiguration = (): ShoalConfiguration => {
  try {
    return readConfiguration(process.env, process.cwd());
  } catch (error) {
    return error instanceof ConfigurationError ? give(`\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`) : give(String(error));
  }
};

/** Whether the address can be listened on; asked first, so that nothing is started in vain. */
const canListen = ({ port, host }: ShoalConfiguration): Promise<string | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });

const launch = async (configuration: ShoalConfiguration, postgres: EmbeddedPostgres | undefined): Promise<NestExpressApplication> => {
  const databaseUrl = configuration.databaseUrl ?? postgres?.url ?? '';
  await migrate(databaseUrl, persistence);
  const app = await createApp({ ...configuration, databaseUrl, secure: configuration.publicUrl?.startsWith('https:') ?? false }, WEB_DIRECTORY);
  await app.init();
  if (configuration.demo) await app.get(DemoService).seedOnce(new Date());
  await app.get(UnitOfWork).warmUp();
  await app.listen(configuration.port, configuration.host);
  return app;
};

const welcome = async (app: NestExpressApplication, configuration: ShoalConfiguration): Promise<void> => {
  const address = configuration.publicUrl ?? `http://localhost:${configuration.port}`;
  say(`Shoal is ready at ${address}`);
  if (configuration.demo && (await app.get(DemoService).isThere())) {
    say(`Demo sign-ins, all with the password ${DEMO_PASSWORD}:`);
    for (const { email, firm, role } of DEMO_SIGN_INS) say(`  ${email.padEnd(22)} ${firm} · ${role}`);
  }
  if (await app.get(SetUpService).needed()) say(`No cooperative yet. Set up the first one at ${address}/set-up/${await app.get(SetUpLink).token()}`);
};

const run = async (): Promise<void> => {
  const configuration = checkedConfiguration();
  const obstacle = await canListen(configuration);
  if (obstacle) give(`port ${configuration.port} on ${configuration.host} cannot be used (${obstacle}). Stop what listens there, or set PORT.`);

  let app: NestExpressApplication | undefined;
  let postgres: EmbeddedPostgres | undefined;
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref();
    await (app && closeNestApp(app));
    await postgres?.stop();
    process.exit(code);
  };
  // SIGINT may come several times: from the terminal and again from npm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

  try {
    postgres = configuration.databaseUrl ? undefined : await startEmbeddedPostgres(configuration.dataDirectory);
    app = await launch(configuration, postgres);
    if (!stopping) await welcome(app, configuration);
  } catch (error) {
    process.stderr.write(`Shoal cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    await stop(1);
  }
};

await run();
