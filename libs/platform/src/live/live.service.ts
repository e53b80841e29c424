import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AccessChange, ACCESS_CHANNEL } from '@shoal/contract';
import type { Logger } from 'pino';
import { ServerSettings } from '../config/server-settings';
import { PostgresChannel } from '../database/postgres-channel';
import type { Principal } from '../database/tenant-context';
import { LOGGER } from '../http/logger';
import { SessionService } from '../identity/session.service';
import { LiveDesk } from './live-desk';
import { liveMetrics } from './live-metrics';
import { type LiveQuestion, LiveSubscription } from './live-subscription';
import { LIVE_CHANNEL, readLiveMessage } from './live-topic';

const BEAT_MS = 5_000;
const DEAF_MS = 15_000;
const TICK = 'tick';
const DAY_MS = 86_400_000;
const SEOUL_MS = 9 * 3_600_000;

/** null: whatever may have changed. */
type AccessListener = (change: AccessChange | null) => void;

/** What units of work announce (`Work.announce`), on any process, brought to those who have subscribed here. Nothing of it is stored. */
@Injectable()
export class Live implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly desk = new LiveDesk();
  private readonly accessListeners = new Set<AccessListener>();
  private readonly channel: PostgresChannel;
  private timer: NodeJS.Timeout | undefined;
  private midnight: NodeJS.Timeout | undefined;
  private heardAt = Date.now();

  constructor(
    private readonly settings: ServerSettings,
    private readonly sessions: SessionService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.channel = new PostgresChannel({ databaseUrl: settings.databaseUrl, channels: [LIVE_CHANNEL, ACCESS_CHANNEL], applicationName: 'shoal-live-watch', logger });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('api')) return;
    await this.channel.start({ heard: ({ channel, payload }) => this.hear(channel, payload), back: () => this.missed() });
    this.heardAt = Date.now();
    this.timer = setInterval(() => this.beat(), BEAT_MS);
    this.awaitMidnight();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.midnight);
    await this.channel.stop();
  }

  /** Events of these topics for this person, from a first one that says `all`; the answer of a subscription's resolver. */
  subscribe(viewer: Principal, question: LiveQuestion): AsyncIterableIterator<object> {
    const subscription = new LiveSubscription(
      question,
      () => this.sessions.principalOfSession(viewer.sessionId),
      (ended) => {
        this.desk.remove(ended);
        liveMetrics.unsubscribed();
      },
    );
    this.desk.add(subscription);
    liveMetrics.subscribed();
    return subscription;
  }

  /** Every change of access that is committed, on any process. */
  onAccessChange(listener: AccessListener): void {
    this.accessListeners.add(listener);
  }

  /** At midnight in Seoul: what was valid until yesterday is so no more. */
  turnDay(): void {
    for (const subscription of this.desk.open) if (subscription.question.byDay) subscription.tellAll();
  }

  private awaitMidnight(): void {
    const left = DAY_MS - ((Date.now() + SEOUL_MS) % DAY_MS);
    this.midnight = setTimeout(() => {
      this.turnDay();
      this.awaitMidnight();
    }, left);
  }

  private hear(channel: string, payload: string): void {
    if (channel === ACCESS_CHANNEL) return this.accessChanged(readAccessChange(payload));
    if (payload === TICK) {
      this.heardAt = Date.now();
      return;
    }
    const message = readLiveMessage(payload);
    if (!message) return this.logger.error({ channel }, 'a live event that cannot be read');
    for (const subscription of this.desk.about(message.topic)) subscription.tell(message.topic, message.ids);
  }

  /** Sockets first: whoever is to be closed is told nothing more. */
  private accessChanged(change: AccessChange | null): void {
    for (const listener of this.accessListeners) listener(change);
    for (const subscription of this.desk.open) subscription.accessChanged(change);
  }

  private missed(): void {
    this.heardAt = Date.now();
    this.accessChanged(null);
  }

  /** A connection that stands but lets nothing through is given up. */
  private beat(): void {
    this.channel.send([{ channel: LIVE_CHANNEL, payload: TICK }]).catch(() => undefined);
    if (Date.now() - this.heardAt <= DEAF_MS) return;
    this.heardAt = Date.now();
    this.logger.warn('no live events come through; the connection is made anew');
    this.channel.renew();
  }
}

/** Null when it cannot be read, and anything may have been meant. */
const readAccessChange = (payload: string): AccessChange | null => {
  try {
    return JSON.parse(payload) as AccessChange;
  } catch {
    return null;
  }
};
