import type { Frame, Transport } from '@shoal/collab-engine';
import type { CloseCode, CloseReason } from '@shoal/contract';
import type { RawSocket } from './collab-socket';

/** Frames up to this size are copied together into one write; larger ones are shared without a copy. */
const COPY_BELOW_BYTES = 16 * 1024;

/** Writes ready-made frames past `ws`, so that a broadcast is framed once for all sockets and each turn is one write. */
export class SocketTransport implements Transport {
  constructor(private readonly socket: RawSocket) {}

  send(frames: readonly Frame[]): void {
    const { webSocket, stream } = this.socket;
    if (webSocket.readyState !== webSocket.OPEN || stream.destroyed) return;
    const wires = frames.flatMap(({ wire }) => wire);
    if (wires.length > 1 && wires.reduce((sum, { length }) => sum + length, 0) <= COPY_BELOW_BYTES) {
      stream.write(Buffer.concat(wires));
      return;
    }
    stream.cork();
    for (const wire of wires) stream.write(wire);
    stream.uncork();
  }

  unsentBytes(): number {
    return this.socket.stream.writableLength;
  }

  close(code: CloseCode, reason: CloseReason): void {
    this.socket.webSocket.close(code, reason);
  }

  cut(): void {
    this.socket.webSocket.terminate();
  }
}
