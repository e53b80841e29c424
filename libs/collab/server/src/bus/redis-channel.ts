import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { type BusChannel, type ChannelListener, RETRY_MS } from './bus-channel';
import { APPEND_CHANNEL, type BusMessage, PRESENCE_CHANNEL } from './bus-messages';

const CONNECT_TIMEOUT_MS = 5_000;

/** Publish and subscribe on Redis: two connections, since one that listens can say nothing. */
export class RedisChannel implements BusChannel {
  readonly name = 'redis';
  private readonly speaking: Redis;
  private readonly listening: Redis;
  private wasReady = false;

  constructor(
    redisUrl: string,
    private readonly logger: Logger,
  ) {
    const options = { lazyConnect: true, connectTimeout: CONNECT_TIMEOUT_MS, enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: () => RETRY_MS, keepAlive: 10_000 };
    this.speaking = new Redis(redisUrl, { ...options, commandTimeout: CONNECT_TIMEOUT_MS, connectionName: 'shoal-collab-news' });
    // It subscribes by itself on every connection, see `hear`.
    this.listening = new Redis(redisUrl, { ...options, autoResubscribe: false, connectionName: 'shoal-collab-watch' });
    for (const redis of [this.speaking, this.listening]) redis.on('error', () => undefined);
  }

  /** Resolves also when Redis cannot be reached: rooms work without it, only slower between nodes. */
  async start(listener: ChannelListener): Promise<void> {
    this.listening.on('message', (channel, payload) => listener.heard({ channel, payload }));
    this.listening.on('ready', () => void this.hear(listener));
    this.listening.on('close', () => this.wasReady && this.logger.warn('lost the connection to Redis that hears of changes'));
    const connected = await Promise.allSettled([this.speaking.connect(), this.listening.connect()]);
    if (connected.some(({ status }) => status === 'rejected')) this.logger.error('Redis cannot be reached; nodes hear of each other by the log alone until it can');
  }

  async send(messages: readonly BusMessage[]): Promise<void> {
    await Promise.all(messages.map(({ channel, payload }) => this.speaking.publish(channel, payload)));
  }

  renew(): void {
    this.listening.disconnect(true);
  }

  stop(): Promise<void> {
    this.speaking.disconnect();
    this.listening.disconnect();
    return Promise.resolve();
  }

  private async hear(listener: ChannelListener): Promise<void> {
    try {
      await this.listening.subscribe(APPEND_CHANNEL, PRESENCE_CHANNEL);
      this.wasReady = true;
      listener.back();
    } catch (error) {
      this.logger.warn({ err: error }, 'Redis does not let us subscribe');
      this.renew();
    }
  }
}
