import { utf16Length } from './utf8';

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads lib0's encodings without building what they stand for. Every method throws a RangeError at the end of the bytes. */
export class ByteCursor {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError('unexpected end');
    this.at += 1;
    return byte;
  }

  /** Throws beyond 2^53 - 1, as lib0 does. */
  varUint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let factor = 0x80;
    do {
      byte = this.byte();
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('integer out of range');
    } while (byte >= 0x80);
    return value;
  }

  /** Passes over a signed varint. */
  skipVarInt(): void {
    let byte = this.byte();
    let value = byte & 0x3f;
    for (let factor = 0x40; byte >= 0x80; factor *= 0x80) {
      byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('integer out of range');
    }
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.at) throw new RangeError('unexpected end');
    this.at += length;
  }

  /** Passes over a string; returns its length in UTF-16 units. */
  skipString(): number {
    const size = this.varUint();
    const from = this.at;
    this.skip(size);
    return utf16Length(this.bytes, from, this.at);
  }

  string(): string {
    const size = this.varUint();
    const from = this.at;
    this.skip(size);
    return DECODER.decode(this.bytes.subarray(from, this.at));
  }

  skipBuffer(): void {
    this.skip(this.varUint());
  }
}
