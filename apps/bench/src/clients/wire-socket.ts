import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Frames beyond this are not kept: only their first bytes and their length count, unless the owner asks for them. */
const SKIM_ABOVE = 32 * 1024;
const PEEK_BYTES = 256;
const OPCODE = { CLOSE: 8, PING: 9, PONG: 10 } as const;

export interface WireOwner {
  /** A whole message lies in `bytes` from `start` to `end`; `length` is more than that when only its beginning was kept. */
  message(bytes: Buffer, start: number, end: number, length: number): void;
  /** `code`: the server's close code; null when the connection broke. */
  closed(code: number | null): void;
  readonly keepsLarge: boolean;
}

/** Room for one read of any socket: what arrives is taken at once. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/** A client's frame around a message, masked as RFC 6455 asks. */
export const clientFrame = (message: Uint8Array, opcode = 2): Buffer => {
  const { length } = message;
  const head = length < 126 ? 2 : length < 0x10000 ? 4 : 10;
  const frame = Buffer.allocUnsafeSlow(head + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  const mask = randomBytes(4);
  frame.set(mask, head);
  for (let index = 0; index < length; index += 1) frame[head + 4 + index] = (message[index] ?? 0) ^ (mask[index & 3] ?? 0);
  return frame;
};

/** A WebSocket client that costs the load generator next to nothing: one read buffer, no copies, no events per frame. */
export class WireSocket {
  readonly socket: Socket;
  private handshake: Buffer | null = Buffer.alloc(0);
  private rest: Buffer | null = null;
  private body: Buffer | null = null;
  private bodyLength = 0;
  private bodyRead = 0;
  private bodyOpcode = 0;
  private closeCode: number | null = null;
  private over = false;

  constructor(
    private readonly owner: WireOwner,
    at: { readonly port: number; readonly path: string; readonly headers: Readonly<Record<string, string>> },
    private readonly opened: () => void,
  ) {
    this.socket = connect({ port: at.port, host: '127.0.0.1', noDelay: true, onread: { buffer: shared, callback: (count) => this.read(count) } });
    const headers = Object.entries({ Host: `127.0.0.1:${at.port}`, Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), 'Sec-WebSocket-Version': '13', ...at.headers });
    this.socket.write(`GET ${at.path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => this.end());
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.socket.destroy();
    this.owner.closed(this.closeCode);
  }

  private read(count: number): boolean {
    if (this.over) return true;
    if (this.handshake) this.shake(Buffer.concat([this.handshake, shared.subarray(0, count)]));
    else if (this.rest) {
      const joined = Buffer.concat([this.rest, shared.subarray(0, count)]);
      this.rest = null;
      this.take(joined, 0, joined.length);
    } else this.take(shared, 0, count);
    return true;
  }

  private shake(bytes: Buffer): void {
    this.handshake = bytes;
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return;
    this.handshake = null;
    if (!bytes.subarray(0, 12).toString('latin1').endsWith('101')) return this.end();
    this.opened();
    this.take(bytes, end + 4, bytes.length);
  }

  private take(chunk: Buffer, from: number, end: number): void {
    let at = from;
    while (at < end) {
      if (this.body) {
        at += this.fill(chunk, at, end);
        continue;
      }
      const second = end - at > 1 ? (chunk[at + 1] ?? 0) & 127 : 0;
      const head = second < 126 ? 2 : second === 126 ? 4 : 10;
      if (end - at < Math.max(2, head)) {
        this.rest = Buffer.from(chunk.subarray(at, end));
        return;
      }
      const length = head === 2 ? second : head === 4 ? chunk.readUInt16BE(at + 2) : Number(chunk.readBigUInt64BE(at + 2));
      const opcode = (chunk[at] ?? 0) & 15;
      at += head;
      if (end - at >= length) {
        this.frame(opcode, chunk, at, at + length, length);
        at += length;
      } else this.begin(opcode, length);
    }
  }

  private begin(opcode: number, length: number): void {
    this.bodyOpcode = opcode;
    this.bodyLength = length;
    this.bodyRead = 0;
    this.body = Buffer.allocUnsafe(length > SKIM_ABOVE && !this.owner.keepsLarge ? PEEK_BYTES : length);
  }

  private fill(chunk: Buffer, at: number, end: number): number {
    const { body } = this;
    if (!body) return 0;
    const count = Math.min(end - at, this.bodyLength - this.bodyRead);
    if (this.bodyRead < body.length) chunk.copy(body, this.bodyRead, at, Math.min(at + count, at + body.length - this.bodyRead));
    this.bodyRead += count;
    if (this.bodyRead === this.bodyLength) {
      this.body = null;
      this.frame(this.bodyOpcode, body, 0, body.length, this.bodyLength);
    }
    return count;
  }

  private frame(opcode: number, bytes: Buffer, start: number, end: number, length: number): void {
    if (opcode <= 2) this.owner.message(bytes, start, end, length);
    else if (opcode === OPCODE.PING) this.socket.write(clientFrame(bytes.subarray(start, end), OPCODE.PONG));
    else if (opcode === OPCODE.CLOSE) {
      this.closeCode = end - start >= 2 ? bytes.readUInt16BE(start) : null;
      this.socket.end(clientFrame(bytes.subarray(start, Math.min(end, start + 2)), OPCODE.CLOSE));
    }
  }
}
