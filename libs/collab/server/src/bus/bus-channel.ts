import type { BusMessage } from './bus-messages';

export interface ChannelListener {
  heard(message: BusMessage): void;
  /** It stands again after a break; what was said meanwhile is lost. */
  back(): void;
}

/** A way on which processes hear each other. It comes back by itself after a break. */
export interface BusChannel {
  readonly name: 'postgresql' | 'redis';
  start(listener: ChannelListener): Promise<void>;
  /** Rejects when it cannot be sent now. */
  send(messages: readonly BusMessage[]): Promise<void>;
  /** Ends the connection and makes a new one: it stands, but nothing comes through. */
  renew(): void;
  stop(): Promise<void>;
}

export const RETRY_MS = 300;
