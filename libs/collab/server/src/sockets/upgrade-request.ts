import type { IncomingMessage } from 'node:http';
import { ACK_PARAM, COLLAB_PATH } from '@shoal/contract';

const ROOMS = `${COLLAB_PATH}/`;

export interface UpgradeRequest {
  /** As asked for; not yet known to be a room's name. */
  readonly room: string;
  readonly wantsAcks: boolean;
}

/** What an upgrade asks for; null when it is not about a room. */
export function readUpgradeRequest({ url = '' }: IncomingMessage): UpgradeRequest | null {
  if (!url.startsWith(ROOMS)) return null;
  const [name = '', query] = url.slice(ROOMS.length).split('?', 2);
  return { room: decode(name), wantsAcks: new URLSearchParams(query).get(ACK_PARAM) === '1' };
}

/**
 * Whether a page may open this socket: browsers name the page's origin, and it has to be this server's own.
 * Programs name none; they have no cookies but their own.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (publicUrl !== undefined && page.origin === new URL(publicUrl).origin);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
