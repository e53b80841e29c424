import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Connections one after the other to each of the servers, without stickiness; the network between can be broken. */
export class RoundRobinProxy {
  /** Of the servers that connections are given to. */
  ports: readonly number[];
  private next = 0;
  private silent = false;
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly server: Server;

  private constructor(ports: readonly number[]) {
    this.ports = ports;
    this.server = createServer((socket) => this.take(socket, this.ports.length));
  }

  static async start(ports: readonly number[]): Promise<RoundRobinProxy> {
    const proxy = new RoundRobinProxy(ports);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** From now on nothing comes through and nobody is told, as when a cable is pulled. */
  goSilent(): void {
    this.silent = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** New connections work again; those from before stay dead. */
  comeBack(): void {
    this.silent = false;
  }

  /** Breaks every connection. */
  cutAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Tries one server after the other, as balancers do when one is down. */
  private take(client: Socket, attempts: number): void {
    client.on('error', () => client.destroy());
    if (this.silent) return void client.pause();
    if (attempts === 0) return void client.destroy();
    const port = this.ports[this.next++ % this.ports.length] ?? 0;
    const server = connect(port, '127.0.0.1');
    server.once('error', () => {
      server.destroy();
      this.take(client, attempts - 1);
    });
    server.once('connect', () => this.join(client, server));
  }

  private join(client: Socket, server: Socket): void {
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.pipe(server);
    server.pipe(client);
    if (this.silent) for (const socket of pair) socket.pause();
  }
}
