import { type Membership, Refusal } from '@shoal/collab-engine';
import { CLOSE, WIRE_LIMITS } from '@shoal/contract';
import type { RawData } from 'ws';
import type { RawSocket } from './collab-socket';

/** What lets a socket in: rejects with a `Refusal`, or with anything else when it cannot be decided now. */
export type Admission = () => Promise<Membership>;

/** One socket from the upgrade to its end. What it says before it is let in waits; nothing of it is looked at. */
export class SocketSession {
  private early: Uint8Array[] | null = [];
  private earlyBytes = 0;
  private membership: Membership | null = null;
  private gone = false;
  /** Something was heard since the last ping. */
  private alive = true;

  constructor(
    private readonly socket: RawSocket,
    private readonly onGone: () => void,
  ) {
    const { webSocket } = socket;
    webSocket.on('message', (data) => this.hear(data));
    webSocket.on('pong', () => {
      this.alive = true;
    });
    webSocket.on('close', () => this.end());
    // Closes by itself; an error without a listener would end the process.
    webSocket.on('error', () => undefined);
  }

  async begin(admission: Admission): Promise<void> {
    try {
      const membership = await admission();
      if (this.gone) membership.leave();
      else this.enter(membership);
    } catch (error) {
      this.early = null;
      const refusal = error instanceof Refusal ? error : new Refusal(CLOSE.RESTARTING, 'unavailable', { cause: error });
      this.socket.webSocket.resume();
      this.socket.webSocket.close(refusal.code, refusal.reason);
      throw refusal;
    }
  }

  /** Ends a socket that has not answered the last ping, and sends the next one. */
  ping(): void {
    const { webSocket } = this.socket;
    if (!this.alive) webSocket.terminate();
    else if (webSocket.readyState === webSocket.OPEN) webSocket.ping();
    this.alive = false;
  }

  cut(): void {
    this.socket.webSocket.terminate();
  }

  private enter(membership: Membership): void {
    const early = this.early ?? [];
    this.membership = membership;
    this.early = null;
    for (const message of early) membership.receive(message);
    this.socket.webSocket.resume();
  }

  private hear(data: RawData): void {
    this.alive = true;
    const message = data as Buffer;
    if (this.membership) {
      this.membership.receive(message);
      return;
    }
    if (!this.early) return;
    this.early.push(message);
    this.earlyBytes += message.length;
    if (this.earlyBytes > WIRE_LIMITS.maxEarlyBytes) this.socket.webSocket.pause();
  }

  private end(): void {
    this.gone = true;
    this.early = null;
    this.membership?.leave();
    this.onGone();
  }
}
