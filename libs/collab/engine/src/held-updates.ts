import { WIRE_LIMITS } from '@shoal/contract';
import type { Clock } from './ports';
import type { Refusal } from './refusal';

export interface HeldUpdate {
  readonly update: Uint8Array;
  readonly receivedAt: number;
  /** Why it cannot be taken yet. */
  readonly refusal: Refusal;
}

/**
 * Updates of one connection that came before what they refer to: a stock client may send what is typed right after it
 * has come back ahead of its step 2. For too long, or too many, the client is asked for everything once more.
 */
export class HeldUpdates {
  private held: HeldUpdate[] = [];
  private bytes = 0;
  private cancel: (() => void) | null = null;
  private isAsked = false;
  /**
   * Messages that count later: dropped ones, whose edits are in the step 2 that was asked for, and taken ones behind
   * those that wait, since counts are in order.
   */
  private owed = 0;

  constructor(
    private readonly clock: Clock,
    private readonly events: {
      /** Asks the client for everything that the log lacks. */
      ask(): void;
      /** It did not answer. */
      giveUp(refusal: Refusal): void;
    },
  ) {}

  /** The one to be judged next. */
  get first(): HeldUpdate | undefined {
    return this.held[0];
  }

  hold(update: HeldUpdate): void {
    if (this.isAsked) {
      this.owed += 1;
      return;
    }
    this.held.push(update);
    this.bytes += update.update.length;
    this.cancel ??= this.clock.after(WIRE_LIMITS.heldMs, () => this.ask());
    if (this.bytes > WIRE_LIMITS.maxHeldBytes) this.ask();
  }

  /** A later message was taken. */
  owe(): void {
    this.owed += 1;
  }

  /** The first one is taken. Returns how many messages count with it. */
  release(): number {
    this.bytes -= this.held.shift()?.update.length ?? 0;
    return 1 + (this.held.length === 0 && !this.isAsked ? this.end() : 0);
  }

  /** The client's step 2 is there, or the client is gone. Returns how many messages count with it. */
  end(): number {
    const { owed } = this;
    this.owed = 0;
    this.cancel?.();
    this.cancel = null;
    return owed;
  }

  /** Nothing waits, and nothing was asked for. */
  get isOver(): boolean {
    return this.held.length === 0 && !this.isAsked;
  }

  private ask(): void {
    const [first] = this.held;
    this.cancel?.();
    if (!first) return;
    this.isAsked = true;
    this.owed += this.held.length;
    this.held = [];
    this.bytes = 0;
    this.events.ask();
    this.cancel = this.clock.after(WIRE_LIMITS.resyncMs, () => this.events.giveUp(first.refusal));
  }
}
