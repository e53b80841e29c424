import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { APPLICATION_ROLE } from '../database/data-source';
import { ServerSettings } from '../config/server-settings';

/** Points per window of seconds. */
const RULES = {
  'sign-in-account': { points: 10, duration: 900 },
  'sign-in-address': { points: 100, duration: 900 },
  'password-change': { points: 10, duration: 900 },
  'invitation-address': { points: 30, duration: 900 },
  'membership-address': { points: 20, duration: 3600 },
  'membership-email': { points: 5, duration: 86_400 },
  'invite-firm': { points: 60, duration: 3600 },
  upload: { points: 120, duration: 600 },
  import: { points: 60, duration: 600 },
  export: { points: 20, duration: 3600 },
} as const;
export type RateRule = keyof typeof RULES;

/** Counted in PostgreSQL, so that limits hold over restarts and over several processes. */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly pool: pg.Pool;
  private readonly limiters = new Map<RateRule, RateLimiterPostgres>();

  constructor(settings: ServerSettings) {
    this.pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 3, options: `-c role=${APPLICATION_ROLE}`, application_name: 'shoal-limits' });
    this.pool.on('error', () => undefined);
    for (const [rule, { points, duration }] of Object.entries(RULES)) {
      const limiter = new RateLimiterPostgres({ storeClient: this.pool, storeType: 'pool', tableName: 'rate_limits', keyPrefix: rule, points, duration, tableCreated: true, clearExpiredByTimeout: false });
      this.limiters.set(rule as RateRule, limiter);
    }
  }

  /** Errors: TOO_MANY_ATTEMPTS with the seconds to wait, when the rule's points are used up. */
  async require(rule: RateRule, key: string): Promise<void> {
    const used = await this.limiter(rule).get(key);
    if (used && used.consumedPoints >= RULES[rule].points) throw tooMany(used.msBeforeNext);
  }

  async count(rule: RateRule, key: string): Promise<void> {
    await this.limiter(rule).penalty(key, 1);
  }

  /** Requires and counts in one step, for things that are limited however they end. */
  async spend(rule: RateRule, key: string): Promise<void> {
    await this.require(rule, key);
    await this.count(rule, key);
  }

  async forget(rule: RateRule, key: string): Promise<void> {
    await this.limiter(rule).delete(key);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private limiter(rule: RateRule): RateLimiterPostgres {
    const limiter = this.limiters.get(rule);
    if (!limiter) throw new Error(`no rate rule ${rule}`);
    return limiter;
  }
}

const tooMany = (milliseconds: number): ShoalError => new ShoalError('TOO_MANY_ATTEMPTS', { seconds: Math.max(1, Math.ceil(milliseconds / 1000)) });
