const FIN_BINARY = 0x82;
/** From here on a payload is written as it is stored: copying it for each reader would cost more than one write more. */
export const LARGE_PAYLOAD_BYTES = 16 * 1024;

const NOTHING = new Uint8Array();

/**
 * One outgoing message. The WebSocket frame around it (RFC 6455 §5.2, unmasked, binary) is built at most once and then
 * shared by every socket it is written to. A large payload is never copied, neither for the frame nor for a reader.
 */
export class Frame {
  private built: readonly Uint8Array[] | null = null;

  /** `payload`: the message's last bytes, when they stand in a buffer of their own. */
  constructor(
    private readonly head: Uint8Array,
    private readonly payload: Uint8Array = NOTHING,
  ) {}

  /** Bytes of the message without the frame's header. */
  get length(): number {
    return this.head.length + this.payload.length;
  }

  get message(): Uint8Array {
    return this.payload.length === 0 ? this.head : joined([this.head, this.payload]);
  }

  /** What goes over a server's socket, one after the other: a single piece unless the payload is large. */
  get wire(): readonly Uint8Array[] {
    return (this.built ??= this.build());
  }

  private build(): readonly Uint8Array[] {
    const start = joined([header(this.length), this.head]);
    return this.payload.length < LARGE_PAYLOAD_BYTES ? [joined([start, this.payload])] : [start, this.payload];
  }
}

function header(length: number): Uint8Array {
  const bytes = new Uint8Array(length < 126 ? 2 : length < 0x10000 ? 4 : 10);
  bytes[0] = FIN_BINARY;
  if (bytes.length === 2) {
    bytes[1] = length;
    return bytes;
  }
  bytes[1] = bytes.length === 4 ? 126 : 127;
  const view = new DataView(bytes.buffer);
  if (bytes.length === 4) view.setUint16(2, length);
  else view.setBigUint64(2, BigInt(length));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
