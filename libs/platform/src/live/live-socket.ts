import { setTimeout as pause } from 'node:timers/promises';
import { CLOSE, type CloseReason } from '@shoal/contract';
import type { WebSocket } from 'ws';
import type { LiveLimits } from '../config/live-limits';
import type { Principal } from '../database/tenant-context';
import { liveMetrics } from './live-metrics';
import { MessageRate } from './message-rate';

/** A peer that does not answer the goodbye is cut after so long. */
const GOODBYE_MS = 1_000;
const AGAIN_MS = 500;

const isSame = (one: Principal, other: Principal): boolean =>
  one.personId === other.personId && one.cooperativeId === other.cooperativeId && one.firmId === other.firmId && one.role === other.role && one.membership === other.membership;

/** One person's socket: says nothing while it is not known whether the person may still be told. */
export class LiveSocket {
  private checked: Promise<void> = Promise.resolve();
  /** Something was heard since the last ping. */
  private alive = true;
  private readonly rate: MessageRate;

  /** `who`: the person as of now; null when the session has ended. */
  constructor(
    private readonly webSocket: WebSocket,
    readonly viewer: Principal,
    private readonly limits: LiveLimits,
    private readonly who: () => Promise<Principal | null>,
  ) {
    this.rate = new MessageRate(limits.messagesAtOnce, limits.messagesPerSecond);
    webSocket.on('pong', () => (this.alive = true));
  }

  get protocol(): string {
    return this.webSocket.protocol;
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN;
  }

  onMessage(receive: (message: string) => Promise<void>): void {
    this.webSocket.on('message', (data) => {
      this.alive = true;
      if (!this.isOpen) return;
      if (this.rate.take()) void receive(String(data));
      else this.end(CLOSE.TOO_FAST, 'too_fast');
    });
  }

  /** Resolves when the network has taken it: a slow reader is told no more than it takes. */
  async send(data: string): Promise<void> {
    await this.checked;
    if (!this.isOpen) return;
    if (this.webSocket.bufferedAmount > this.limits.maxUnsentBytes) {
      liveMetrics.cut();
      return this.cut();
    }
    await new Promise<void>((resolve) => this.webSocket.send(data, () => resolve()));
  }

  /** Access may have changed: until this is clear, nothing is sent. */
  recheck(): void {
    this.checked = this.checked.then(() => this.check());
  }

  /** Ends a socket that has not answered the last ping, and sends the next one. */
  ping(): void {
    if (!this.alive) return this.cut();
    this.alive = false;
    if (this.isOpen) this.webSocket.ping();
  }

  /** As graphql-ws closes, for faults of the protocol. */
  close(code: number, reason: string): void {
    if (this.isOpen) liveMetrics.refused(code, reason);
    this.webSocket.close(code, reason);
    setTimeout(() => this.cut(), GOODBYE_MS).unref();
  }

  end(code: number, reason: CloseReason): void {
    this.close(code, reason);
  }

  cut(): void {
    this.webSocket.terminate();
  }

  private async check(): Promise<void> {
    while (this.isOpen) {
      try {
        const now = await this.who();
        if (!now || !isSame(now, this.viewer)) this.end(CLOSE.ACCESS_ENDED, 'access_ended');
        return;
      } catch {
        // The database is away: it is asked until it answers.
        await pause(AGAIN_MS);
      }
    }
  }
}
