import { MESSAGE, SYNC } from '@shoal/contract';

export type SentKind = 'step-2' | 'update';

/** A WebSocket that reports, before it goes out, every message the server will acknowledge; what `onSend` answers false to stays here. */
export const countingSocket = (onSend: (kind: SentKind, onlyDeletes: boolean) => boolean): typeof WebSocket =>
  class extends globalThis.WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? sentKind(data) : null;
      if (kind && !onSend(kind, onlyDeletes(data as Uint8Array))) return;
      super.send(data);
    }
  };

/** Both numbers are varints below 128, one byte each. */
function sentKind(message: Uint8Array): SentKind | null {
  if (message[0] !== MESSAGE.SYNC) return null;
  if (message[1] === SYNC.STEP_2) return 'step-2';
  return message[1] === SYNC.UPDATE ? 'update' : null;
}

/** Behind the payload's length an update (version 1) names how many clients' structs it brings. */
function onlyDeletes(message: Uint8Array): boolean {
  let at = 2;
  while ((message[at] ?? 0) >= 0x80) at += 1;
  return message[at + 1] === 0;
}
