import { CLOSE, WIRE_LIMITS, type CloseCode, type CloseReason, type WireLimits } from '@shoal/contract';
import { Intake } from './intake';
import { Outbox, type Turn } from './outbox';
import type { Clock, GateAnswer, Identity, Probe, RoomAccess, Transport } from './ports';
import { RateLimit } from './rate-limit';
import { Refusal } from './refusal';
import { deniedFrame, mayWriteFrame } from './messages';

export interface ConnectionOptions {
  readonly identity: Identity;
  readonly transport: Transport;
  /** The client asked for acknowledgements (`?ack=1`). */
  readonly wantsAcks: boolean;
}

/** One socket in one room: what it may do, what it has sent, what of that is committed. */
export class Connection {
  readonly identity: Identity;
  readonly outbox: Outbox;
  access: RoomAccess;
  scope: string | null;
  checkedAt: number;
  open = true;
  /** True once we have ended it: what it still had to say is not heard. */
  ended = false;
  /** True once an update of it could not be written: what follows is dropped until the client has resynced. */
  failed = false;
  /** True once the client has answered our step 1: nothing is to come any more that an update of it could still lack. */
  hasToldAll = false;
  readonly intake = new Intake();
  /** Client ids that are known to be this person's. */
  readonly clientIds = new Set<number>();
  private claims = 0;
  private committedCount = 0;
  private readonly wantsAcks: boolean;
  private readonly transport: Transport;
  private readonly limits: { readonly sync: RateLimit; readonly presence: RateLimit; readonly bytes: RateLimit };

  constructor(
    options: ConnectionOptions,
    answer: GateAnswer,
    private readonly context: { readonly clock: Clock; readonly probe: Probe; readonly turn: Turn; readonly limits: WireLimits },
  ) {
    const { clock, probe, turn, limits } = context;
    this.identity = options.identity;
    this.transport = options.transport;
    this.wantsAcks = options.wantsAcks;
    this.access = answer.access;
    this.scope = answer.scope;
    this.checkedAt = clock.now();
    this.outbox = new Outbox(options.transport, turn, clock, probe, limits);
    this.limits = {
      sync: new RateLimit(clock, limits.syncBurst, limits.syncPerSecond),
      presence: new RateLimit(clock, limits.presenceBurst, limits.presencePerSecond),
      bytes: new RateLimit(clock, limits.bytesBurst, limits.bytesPerSecond),
    };
  }

  /** Throws a `Refusal` when the message is too large or comes too fast. */
  admit(bytes: number): void {
    if (bytes > this.context.limits.maxMessageBytes) throw new Refusal(CLOSE.TOO_LARGE, 'too_large');
    if (!this.limits.bytes.take(bytes)) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
  }

  /** Throws a `Refusal` when there are too many of this kind. */
  spend(kind: 'sync' | 'presence'): void {
    if (!this.limits[kind].take(1)) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
  }

  get mayWrite(): boolean {
    return this.access === 'write';
  }

  owns(client: number): boolean {
    return this.clientIds.has(client);
  }

  /** Throws a `Refusal` (4429) when it brings too many client ids. */
  countClaims(count: number): void {
    this.claims += count;
    if (this.claims > WIRE_LIMITS.clientIdsPerConnection) throw new Refusal(CLOSE.TOO_FAST, 'too_fast');
  }

  /** Counts messages with an update of this connection as committed. */
  acknowledge(receivedAt: number, messages = 1): void {
    this.committedCount += messages;
    if (!this.open || !this.wantsAcks) return;
    this.outbox.putAck(this.committedCount);
    this.context.probe.acknowledged(this.context.clock.now() - receivedAt);
  }

  /** Tells a client that asked for acknowledgements whether it may write. */
  announceAccess(): void {
    if (this.wantsAcks) this.outbox.put(this.access === 'write' ? mayWriteFrame() : deniedFrame('read_only'));
  }

  /** Sends what is due, then closes. */
  close(code: CloseCode, reason: CloseReason): void {
    if (!this.open) return;
    this.outbox.flush();
    this.closeNow(code, reason);
  }

  /** Closes without delivering anything more. */
  closeNow(code: CloseCode, reason: CloseReason): void {
    if (!this.open) return;
    this.open = false;
    this.ended = true;
    this.intake.discard();
    this.outbox.discard();
    this.context.probe.refused(code, reason);
    this.transport.close(code, reason);
  }

  /** The socket is gone. */
  gone(): void {
    this.open = false;
    this.outbox.discard();
  }
}
