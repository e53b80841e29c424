import type { OperatorLimits } from '@shoal/contract';
import type { ServerRole } from './configuration';
import type { LiveLimits } from './live-limits';

/** What the running server works with: the checked configuration plus the database it found or started. A Nest token. */
export abstract class ServerSettings {
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl?: string;
  abstract readonly dataDirectory: string;
  abstract readonly roles: readonly ServerRole[];
  abstract readonly demo: boolean;
  /** Whether browsers reach the server over TLS: cookies are then `Secure`. */
  abstract readonly secure: boolean;
  /** Origins besides the request's own host that may open WebSockets and post. */
  abstract readonly publicUrl?: string;
  /** Where this process listens. */
  abstract readonly host?: string;
  abstract readonly port?: number;
  /** Where mail goes out; absent: it is written to the data directory. */
  abstract readonly smtpUrl?: string;
  /** `name@host` or `Name <name@host>`. */
  abstract readonly mailFrom?: string;
  /** Limits of the collaboration sockets that differ from the contract's. */
  abstract readonly limits?: Partial<OperatorLimits>;
  /** Limits of the sockets of live events that differ from the default. */
  abstract readonly liveLimits?: Partial<LiveLimits>;
}
