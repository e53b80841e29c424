import type { Dialect } from '../clients/dialect';

export type ServerId = 'shoal' | 'y-websocket' | 'y-websocket+leveldb' | 'hocuspocus' | 'hocuspocus+sqlite' | 'relay' | 'relay-coalescing';

export interface Target {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StartOptions {
  /** A folder that an earlier run of the same kind has left; absent: a new one. */
  readonly data?: string;
  /** Opens V8's inspector on a free port, so that garbage can be collected before memory is measured. */
  readonly inspect?: boolean;
}

/** A server under test. All times in milliseconds. */
export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  readonly dialect: Dialect;
  readonly data: string;
  readonly inspectorPort: number | null;
  /** Where a person enters a room; the same number is the same sign-in. */
  target(room: string, person: number, mayWrite: boolean): Target;
  /** CPU of the server's processes so far, without PostgreSQL's. */
  cpuMs(): number;
  /** CPU of its PostgreSQL so far; 0 where it has none. */
  databaseCpuMs(): number;
  /** Ends it as an operator would; its data stay. */
  stop(): Promise<void>;
  /** SIGKILL; its data stay, and so does PostgreSQL. */
  kill(): Promise<void>;
  /** Ends what still runs and removes the data. */
  dispose(): Promise<void>;
}

export interface ServerKind {
  readonly id: ServerId;
  readonly label: string;
  /** Whether texts outlive the process. */
  readonly stores: boolean;
  /** So many rooms that exist (the first ones are the same every time). */
  rooms(count: number): readonly string[];
  start(options?: StartOptions): Promise<RunningServer>;
  /** Waits until what was written has reached its resting form; false when there is none or it did not come. */
  settle?(server: RunningServer, room: string): Promise<boolean>;
  /** Removes what was made once for all runs. */
  dismantle?(): void;
}
