import { CLOSE, WIRE_LIMITS } from '@shoal/contract';
import { Refusal } from './refusal';

/** What one connection sends, in order: while one message waits for an answer, those behind it wait too. */
export class Intake {
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private paused = false;

  /** True when the message may be looked at now; otherwise it is kept. Throws a `Refusal` (4429) when too much waits. */
  admit(message: Uint8Array): boolean {
    if (!this.paused) return true;
    this.waitingBytes += message.length;
    if (this.waitingBytes > WIRE_LIMITS.maxWaitingBytes) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
    // Copied: it may be a window on the socket's read buffer.
    this.waiting.push(message.slice());
    return false;
  }

  pause(): void {
    this.paused = true;
  }

  /** Goes on with `first`, then with what has waited, until something has to wait again. */
  resume(first: () => void, look: (message: Uint8Array) => void): void {
    this.paused = false;
    first();
    while (!this.paused) {
      const message = this.waiting.shift();
      if (!message) return;
      this.waitingBytes -= message.length;
      look(message);
    }
  }

  discard(): void {
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
