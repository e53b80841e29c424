const FIN_BINARY = 0x82;

/**
 * One outgoing message. The WebSocket frame around it (RFC 6455 §5.2, unmasked, binary) is built at most once
 * and then shared by every socket it is written to.
 */
export class Frame {
  private framed: Uint8Array | null = null;

  constructor(readonly message: Uint8Array) {}

  /** Header and message as they go over a server's socket. */
  get wire(): Uint8Array {
    return (this.framed ??= frame(this.message));
  }
}

function frame(message: Uint8Array): Uint8Array {
  const { length } = message;
  const headerBytes = length < 126 ? 2 : length < 0x10000 ? 4 : 10;
  const framed = new Uint8Array(headerBytes + length);
  framed[0] = FIN_BINARY;
  if (headerBytes === 2) {
    framed[1] = length;
  } else {
    framed[1] = headerBytes === 4 ? 126 : 127;
    const view = new DataView(framed.buffer);
    if (headerBytes === 4) view.setUint16(2, length);
    else view.setBigUint64(2, BigInt(length));
  }
  framed.set(message, headerBytes);
  return framed;
}
