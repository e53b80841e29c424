import { resolve } from 'node:path';
import type { OperatorLimits } from '@shoal/contract';
import { z } from 'zod';
import { COLLAB_LIMIT_VARIABLES, collabLimits } from './collab-limits';
import { LIVE_LIMIT_VARIABLES, type LiveLimits, liveLimits } from './live-limits';
import { isMailAddress } from './mail-address';

/** A part of the product that this process serves. */
export type ServerRole = 'api' | 'collab' | 'worker';
const ROLES: readonly ServerRole[] = ['api', 'collab', 'worker'];

export interface ShoalConfiguration {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** Own PostgreSQL; absent: the embedded one in the data directory. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly roles: readonly ServerRole[];
  /** Whether the demo cooperative with its known passwords may be seeded. */
  readonly demo: boolean;
  /** Behind TLS: cookies are `Secure`, the public origin is https. */
  readonly publicUrl?: string;
  /** Where mail goes out; absent: it is written to the data directory. */
  readonly smtpUrl?: string;
  /** `name@host` or `Name <name@host>`. */
  readonly mailFrom?: string;
  /** Limits of the collaboration sockets that differ from the contract's. */
  readonly limits: Partial<OperatorLimits>;
  /** Limits of the sockets of live events that differ from the default. */
  readonly liveLimits: Partial<LiveLimits>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const blankAsAbsent = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const url = (protocols: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { message: `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}` })
    .optional();

const variables = z.object({
  ...COLLAB_LIMIT_VARIABLES,
  ...LIVE_LIMIT_VARIABLES,
  PORT: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .default('3000')
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, { message: 'must be a whole number from 1 to 65535' })
      .transform(Number),
  ),
  SHOAL_HOST: z.preprocess(blankAsAbsent, z.string().default('127.0.0.1').refine((text) => /^[\w.:-]+$/.test(text), { message: 'must be a host name or an IP address' })),
  SHOAL_DATA_DIR: z.preprocess(blankAsAbsent, z.string().default('.shoal')),
  DATABASE_URL: z.preprocess(blankAsAbsent, url(['postgres:', 'postgresql:'])),
  REDIS_URL: z.preprocess(blankAsAbsent, url(['redis:', 'rediss:'])),
  SHOAL_PUBLIC_URL: z.preprocess(blankAsAbsent, url(['http:', 'https:'])),
  SHOAL_SMTP_URL: z.preprocess(blankAsAbsent, url(['smtp:', 'smtps:'])),
  SHOAL_MAIL_FROM: z.preprocess(blankAsAbsent, z.string().refine(isMailAddress, { message: 'must be an address, or a name with an address: Shoal <shoal@coop.example>' }).optional()),
  SHOAL_ROLES: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .default(ROLES.join(','))
      .transform((text) => text.split(',').map((role) => role.trim()))
      .refine((roles) => roles.every((role) => (ROLES as readonly string[]).includes(role)), { message: `must be one or more of ${ROLES.join(', ')}, parted by commas` })
      .transform((roles) => roles as ServerRole[]),
  ),
  SHOAL_DEMO: z.preprocess(blankAsAbsent, z.enum(['0', '1'], { message: 'must be 0 or 1' }).optional()),
});

/** Mail names who sends it and leads to the application: both must be known where it goes out. */
const schema = variables.superRefine(({ SHOAL_SMTP_URL, SHOAL_MAIL_FROM, SHOAL_PUBLIC_URL, SHOAL_HOST }, problems) => {
  if (!SHOAL_SMTP_URL) return;
  const missing = (name: string, what: string): void => problems.addIssue({ code: 'custom', path: [name], message: `must be set beside SHOAL_SMTP_URL: ${what}` });
  if (!SHOAL_MAIL_FROM) missing('SHOAL_MAIL_FROM', 'the sender of the mails, e.g. Shoal <shoal@coop.example>');
  if (!SHOAL_PUBLIC_URL && !isLoopback(SHOAL_HOST)) missing('SHOAL_PUBLIC_URL', 'the mails carry links to it');
});

/** Thrown when the environment is wrong: `problems` name each variable, its value and what is allowed. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** Known passwords are seeded by default only where nobody but this machine can reach the server. */
const demoAllowed = (flag: string | undefined, host: string): boolean => (flag === undefined ? isLoopback(host) : flag === '1');

/** Reads and checks the environment; throws ConfigurationError that lists every wrong value. */
export const readConfiguration = (environment: NodeJS.ProcessEnv, workingDirectory: string): ShoalConfiguration => {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const shown = name.endsWith('_URL') || environment[name] === undefined ? '' : `="${environment[name]}"`;
        return `${name}${shown}: ${issue.message}`;
      }),
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.SHOAL_HOST,
    dataDirectory: resolve(workingDirectory, values.SHOAL_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    roles: values.SHOAL_ROLES,
    demo: demoAllowed(values.SHOAL_DEMO, values.SHOAL_HOST),
    publicUrl: values.SHOAL_PUBLIC_URL,
    smtpUrl: values.SHOAL_SMTP_URL,
    mailFrom: values.SHOAL_MAIL_FROM,
    limits: collabLimits(values),
    liveLimits: liveLimits(values),
  };
};
