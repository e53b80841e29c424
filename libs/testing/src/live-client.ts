import { WebSocket } from 'ws';

interface LiveMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: unknown; readonly errors?: readonly LiveError[] } | readonly LiveError[];
}
interface LiveError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface LiveClientOptions {
  readonly cookie?: string;
  readonly origin?: string;
  /** Says hello by itself; absent: it does. */
  readonly silent?: true;
}

/** A raw socket that speaks `graphql-transport-ws` by hand: what a program of a rival would write. */
export class LiveClient {
  readonly messages: LiveMessage[] = [];
  readonly closes: { readonly code: number; readonly reason: string }[] = [];
  readonly socket: WebSocket;
  pings = 0;
  private serial = 0;

  constructor(server: string, { cookie, origin, silent }: LiveClientOptions = {}) {
    this.socket = new WebSocket(`${server.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } });
    this.socket.on('message', (data) => this.messages.push(JSON.parse(String(data)) as LiveMessage));
    this.socket.on('close', (code, reason) => this.closes.push({ code, reason: String(reason) }));
    this.socket.on('ping', () => (this.pings += 1));
    this.socket.on('error', () => undefined);
    if (!silent) this.socket.on('open', () => this.say({ type: 'connection_init' }));
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The operation's id; `Subscription` is asked for as soon as the server has said hello. */
  subscribe(query: string, variables: object = {}, id = `s${(this.serial += 1)}`): string {
    const ask = (): void => this.say({ type: 'subscribe', id, payload: { query, variables } });
    if (this.messages.some(({ type }) => type === 'connection_ack')) ask();
    else this.socket.on('message', (data) => (JSON.parse(String(data)) as LiveMessage).type === 'connection_ack' && ask());
    return id;
  }

  /** What has come to an operation so far. */
  data<T>(id: string): T[] {
    return this.messages.flatMap((message) => (message.id === id && message.type === 'next' && message.payload && 'data' in message.payload ? [message.payload.data as T] : []));
  }

  /** Registered codes of the errors that have ended an operation or came with an event. */
  codes(id: string): string[] {
    return this.messages
      .filter((message) => message.id === id)
      .flatMap(({ payload }): readonly LiveError[] => (Array.isArray(payload) ? (payload as readonly LiveError[]) : ((payload as { errors?: readonly LiveError[] } | undefined)?.errors ?? [])))
      .map(({ extensions }) => String(extensions?.code));
  }

  async until(condition: () => boolean, what: string, withinMs = 5_000): Promise<void> {
    for (const end = Date.now() + withinMs; !condition(); await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}; ${JSON.stringify({ messages: this.messages.slice(-5), closes: this.closes })}`);
    }
  }

  async closed(withinMs = 5_000): Promise<{ readonly code: number; readonly reason: string } | undefined> {
    await this.until(() => this.closes.length > 0, 'closed', withinMs);
    return this.closes[0];
  }

  leave(): void {
    this.socket.terminate();
  }
}
