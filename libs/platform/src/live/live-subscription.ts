import { setTimeout as pause } from 'node:timers/promises';
import { type AccessChange, ShoalError } from '@shoal/contract';
import type { Principal } from '../database/tenant-context';
import { LiveNews } from './live-news';
import type { LiveTopic } from './live-topic';

/** What comes within so long is told at once. */
const GATHER_MS = 50;
/** While the database is away it is asked again after so long. */
const AGAIN_MS = 1_000;
const END = { done: true, value: undefined } as const;

/** What a subscriber is told, and for whom that was decided: its fields are resolved for this person, as of now. */
export class LiveDelivery {
  constructor(
    readonly viewer: Principal,
    readonly value: object,
    /** True once access may have changed since it was decided: it is not sent, and decided again. */
    readonly isStale: () => boolean,
  ) {}
}

export interface LiveQuestion {
  readonly topics: readonly LiveTopic[];
  /** Changes of access after which everything that is shown may be another; every other one only has what is on its way decided again. */
  readonly concerns?: (change: AccessChange) => boolean;
  /** Whether what is shown may be another one by the day alone. */
  readonly byDay?: true;
  /** What to tell this person of the news, by the name of the subscription's field; null: nothing. Rejects when it may not be told any more. */
  readonly check: (viewer: Principal, news: LiveNews) => Promise<object | null>;
}

/** One subscriber's events, from a first one that says `all`. Each is decided anew before it is given out. */
export class LiveSubscription implements AsyncIterableIterator<LiveDelivery> {
  private news = new LiveNews();
  /** Of the delivery that is on its way. */
  private told: LiveNews | null = null;
  private wake: () => void = () => undefined;
  private ended = false;
  private accessChanges = 0;

  /** `who`: the person as of now; null when the session has ended. */
  constructor(
    readonly question: LiveQuestion,
    private readonly who: () => Promise<Principal | null>,
    private readonly onEnd: (subscription: LiveSubscription) => void,
  ) {
    this.news.addAll();
  }

  tell(topic: LiveTopic, ids: readonly string[] | null): void {
    this.news.add(topic, ids);
    this.wake();
  }

  tellAll(): void {
    this.news.addAll();
    this.wake();
  }

  /** null: whatever may have changed. */
  accessChanged(change: AccessChange | null): void {
    this.accessChanges += 1;
    if (this.told) this.news.addFrom(this.told);
    if (change === null || this.question.concerns?.(change)) this.tellAll();
  }

  async next(): Promise<IteratorResult<LiveDelivery, undefined>> {
    this.told = null;
    while (!this.ended) {
      if (this.news.isEmpty) {
        await new Promise<void>((resolve) => (this.wake = resolve));
        await pause(GATHER_MS);
        continue;
      }
      const delivery = await this.decide();
      if (delivery) return { done: false, value: delivery };
    }
    return END;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.resolve(END);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async decide(): Promise<LiveDelivery | null> {
    const { news, accessChanges } = this;
    this.told = news;
    this.news = new LiveNews();
    try {
      const viewer = await this.who();
      if (!viewer) return this.end();
      const value = await this.question.check(viewer, news);
      return value === null ? null : new LiveDelivery(viewer, value, () => this.ended || this.accessChanges !== accessChanges);
    } catch (error) {
      if (!(error instanceof ShoalError && error.code === 'UNAVAILABLE')) {
        this.end();
        throw error;
      }
      this.news.addAll();
      await pause(AGAIN_MS);
      return null;
    }
  }

  private end(): null {
    if (!this.ended) this.onEnd(this);
    this.ended = true;
    this.wake();
    return null;
  }
}
