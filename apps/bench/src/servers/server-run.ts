import { pause } from '../clients/pause';
import type { RunningServer, ServerKind, StartOptions } from './server-kind';

/** One server over its restarts, on the same data; `dispose` ends whatever of it runs. */
export class ServerRun {
  private constructor(
    private readonly kind: ServerKind,
    public server: RunningServer,
  ) {}

  static async start(kind: ServerKind, options: StartOptions = {}): Promise<ServerRun> {
    return new ServerRun(kind, await kind.start(options));
  }

  /** As an operator restarts it, or after a crash. */
  async restart(how: 'stop' | 'kill' = 'stop'): Promise<RunningServer> {
    await this.server[how]();
    this.server = await this.kind.start({ data: this.server.data });
    await pause(1_000);
    return this.server;
  }

  dispose(): Promise<void> {
    return this.server.dispose();
  }
}
