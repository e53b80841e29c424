import type { Typing } from '../documents/typist';
import type { RoomClient } from './room-client';

/** One client that types what was prepared for it. */
export class Writer {
  readonly sentAt: Float64Array;
  /** Clocks per edit: its characters. */
  readonly clocks: number;
  /** The client at which an edit has to arrive before the window opens again. */
  observer: RoomClient | null = null;
  sent = 0;
  private frames: readonly Buffer[] = [];
  private inFlight = 0;
  private limit = 0;
  private window = 0;
  private pumping = false;

  constructor(
    readonly client: RoomClient,
    readonly typing: Typing,
    padding = 1,
  ) {
    this.clocks = padding;
    this.sentAt = new Float64Array(typing.keystrokes.length);
  }

  /** Says which paragraph it types in, and gets all its frames ready. */
  prepare(): void {
    this.client.send(this.client.frameOf(this.typing.preparation));
    this.frames = this.typing.keystrokes.map((update) => this.client.frameOf(update));
  }

  /** Types one; false when all is typed. */
  type(): boolean {
    const frame = this.frames[this.sent];
    if (!frame) return false;
    this.sentAt[this.sent] = performance.now();
    this.sent += 1;
    this.client.send(frame);
    return true;
  }

  /** Types up to `limit` edits in all, as fast as the observer sees them, with at most `window` on their way. */
  rush(limit: number, window: number): void {
    this.limit = limit;
    this.window = window;
    this.pump();
  }

  observed(): void {
    this.inFlight -= 1;
    if (this.pumping || this.limit === 0) return;
    this.pumping = true;
    setImmediate(() => this.pump());
  }

  private pump(): void {
    this.pumping = false;
    const { socket } = this.client.wire;
    socket.cork();
    while (this.inFlight < this.window && this.sent < this.limit && this.type()) this.inFlight += 1;
    socket.uncork();
  }
}
