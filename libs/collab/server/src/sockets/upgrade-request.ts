import type { IncomingMessage } from 'node:http';
import { ACK_PARAM, COLLAB_PATH } from '@shoal/contract';

/** Only the path and the query of a request's URL count. */
const BASE = 'http://localhost';

export interface UpgradeRequest {
  /** As asked for; not yet known to be a room's name. */
  readonly room: string;
  readonly wantsAcks: boolean;
}

/** What an upgrade asks for; null when it is not about a room. */
export function readUpgradeRequest({ url = '' }: IncomingMessage): UpgradeRequest | null {
  if (!URL.canParse(url, BASE)) return null;
  const { pathname, searchParams } = new URL(url, BASE);
  if (!pathname.startsWith(`${COLLAB_PATH}/`)) return null;
  return { room: decode(pathname.slice(COLLAB_PATH.length + 1)), wantsAcks: searchParams.get(ACK_PARAM) === '1' };
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
