import { WIRE_LIMITS, type WireLimits } from '@shoal/contract';
import { ackFrame, SIGN_OF_LIFE } from './messages';
import type { Clock, Probe, Transport } from './ports';
import type { Frame } from './frame';

/** Everything that leaves in one turn of the event loop, so that each socket gets one write per turn. */
export class Turn {
  private readonly outboxes = new Set<Outbox>();

  constructor(private readonly clock: Clock) {}

  add(outbox: Outbox): void {
    if (this.outboxes.size === 0) this.clock.soon(() => this.flush());
    this.outboxes.add(outbox);
  }

  flush(): void {
    const due = [...this.outboxes];
    this.outboxes.clear();
    for (const outbox of due) outbox.flush();
  }
}

/** One connection's outgoing frames. */
export class Outbox {
  private frames: Frame[] = [];
  private ackDue: number | null = null;
  private closed = false;
  private sentAt: number;
  /** A large answer may take its time; only what comes on top of it counts as slowness, until it has gone out. */
  private allowance: number;
  /** An answer stands among the frames of this turn. */
  private answering = false;

  constructor(
    private readonly transport: Transport,
    private readonly turn: Turn,
    private readonly clock: Clock,
    private readonly probe: Probe,
    private readonly limits: WireLimits,
  ) {
    this.sentAt = clock.now();
    this.allowance = limits.maxUnsentBytes;
  }

  put(frame: Frame): void {
    if (this.closed) return;
    this.frames.push(frame);
    this.turn.add(this);
  }

  /** Frames of an answer that the client asked for. */
  putAnswer(frames: readonly Frame[]): void {
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    this.allowance = Math.max(this.allowance, this.limits.maxUnsentBytes + bytes);
    this.answering = true;
    for (const frame of frames) this.put(frame);
  }

  /** Acknowledges up to this count; several in one turn become one message. */
  putAck(committed: number): void {
    if (this.closed) return;
    this.ackDue = committed;
    this.turn.add(this);
  }

  /** Sends a sign of life when nothing else was sent for long. */
  keepAlive(): void {
    if (this.clock.now() - this.sentAt >= WIRE_LIMITS.keepAliveMs) this.put(SIGN_OF_LIFE);
  }

  flush(): void {
    if (this.closed) return;
    const unsent = this.transport.unsentBytes();
    if (!this.answering && unsent <= this.limits.maxUnsentBytes) this.allowance = this.limits.maxUnsentBytes;
    if (unsent > this.allowance) {
      this.discard();
      this.probe.cut();
      this.transport.cut();
      return;
    }
    const { frames } = this;
    if (this.ackDue !== null) frames.push(ackFrame(this.ackDue));
    this.frames = [];
    this.ackDue = null;
    this.answering = false;
    if (frames.length === 0) return;
    this.sentAt = this.clock.now();
    this.transport.send(frames);
  }

  /** Drops what is not yet sent; nothing is sent any more. */
  discard(): void {
    this.closed = true;
    this.frames = [];
    this.ackDue = null;
  }
}
