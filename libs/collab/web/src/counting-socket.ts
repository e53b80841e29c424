import { MESSAGE, SYNC } from '@shoal/contract';

export type SentKind = 'step-2' | 'update';

/** A WebSocket that reports, before it goes out, every message the server will acknowledge. */
export const countingSocket = (onSend: (kind: SentKind) => void): typeof WebSocket =>
  class extends globalThis.WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? sentKind(data) : null;
      if (kind) onSend(kind);
      super.send(data);
    }
  };

/** Both numbers are varints below 128, one byte each. */
function sentKind(message: Uint8Array): SentKind | null {
  if (message[0] !== MESSAGE.SYNC) return null;
  if (message[1] === SYNC.STEP_2) return 'step-2';
  return message[1] === SYNC.UPDATE ? 'update' : null;
}
