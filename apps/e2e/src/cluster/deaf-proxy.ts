import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** Connections that hear of changes say who they are in their first bytes, to PostgreSQL and to Redis. */
const LISTENER_NAME = 'shoal-collab-watch';

/** Stands before a database or a Redis; while it is deaf, nothing of what is said to the bus's listeners comes through. */
export class DeafProxy {
  private deaf = false;
  private held: (() => void)[] = [];
  private readonly server: Server;

  private constructor(private readonly target: number) {
    this.server = createServer((client) => {
      const upstream = connect(this.target, '127.0.0.1');
      let listens = false;
      for (const socket of [client, upstream]) {
        socket.on('error', () => undefined);
        socket.on('close', () => [client, upstream].forEach((each) => each.destroy()));
      }
      client.on('data', (bytes) => {
        listens ||= bytes.includes(LISTENER_NAME);
        upstream.write(bytes);
      });
      upstream.on('data', (bytes) => {
        const pass = (): void => void client.write(bytes);
        if (listens && this.deaf) this.held.push(pass);
        else pass();
      });
    });
  }

  static async start(target: number): Promise<DeafProxy> {
    const proxy = new DeafProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  turnDeaf(): void {
    this.deaf = true;
  }

  /** What was held comes now, late. */
  hearAgain(): void {
    this.deaf = false;
    for (const pass of this.held.splice(0)) pass();
  }

  async stop(): Promise<void> {
    this.server.close();
    await Promise.resolve();
  }
}
