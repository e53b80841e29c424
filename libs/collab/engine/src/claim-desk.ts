import { CLOSE, type RoomName, WIRE_LIMITS } from '@shoal/contract';
import type { ClientClaim, Clock, UpdateLog } from './ports';
import { RateLimit } from './rate-limit';
import { Refusal } from './refusal';

const HOUR_S = 3_600;
/** Allowances that are full again are forgotten once there are so many. */
const MAX_ALLOWANCES = 10_000;

interface WaitingClaim {
  readonly claim: ClientClaim;
  readonly resolve: (isTheirs: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Binds client ids to persons. All claims of one turn of the event loop, or of a running statement's time, are one statement. */
export class ClaimDesk {
  private waiting: WaitingClaim[] = [];
  private running = false;
  private readonly allowances = new Map<string, { readonly limit: RateLimit; usedAt: number }>();

  constructor(
    private readonly log: UpdateLog,
    private readonly clock: Clock,
  ) {}

  /** Resolves with whether the id is that person's now. Throws a `Refusal` (4429) when somebody claims too many. */
  claim(claim: ClientClaim): Promise<boolean> {
    if (!this.allowance(claim.personId, claim.room).take(1)) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
    return new Promise((resolve, reject) => {
      this.waiting.push({ claim, resolve, reject });
      if (this.running) return;
      this.running = true;
      this.clock.soon(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        const answers = await this.log.claim(batch.map(({ claim }) => claim));
        batch.forEach(({ resolve }, index) => resolve(answers[index] ?? false));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = false;
  }

  private allowance(personId: string, room: RoomName): RateLimit {
    const key = `${personId} ${room}`;
    const now = this.clock.now();
    let allowance = this.allowances.get(key);
    if (!allowance) {
      if (this.allowances.size >= MAX_ALLOWANCES) this.forgetUnused(now);
      const perHour = WIRE_LIMITS.clientIdsPerHour;
      this.allowances.set(key, (allowance = { limit: new RateLimit(this.clock, perHour, perHour / HOUR_S), usedAt: now }));
    }
    allowance.usedAt = now;
    return allowance.limit;
  }

  private forgetUnused(now: number): void {
    for (const [key, { usedAt }] of this.allowances) if (usedAt < now - HOUR_S * 1_000) this.allowances.delete(key);
  }
}
