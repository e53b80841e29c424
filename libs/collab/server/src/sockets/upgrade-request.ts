import { ACK_PARAM, COLLAB_PATH } from '@shoal/contract';

const ROOMS = `${COLLAB_PATH}/`;

export interface UpgradeRequest {
  /** As asked for; not yet known to be a room's name. */
  readonly room: string;
  readonly wantsAcks: boolean;
}

export const isAboutRoom = (url: string): boolean => url.startsWith(ROOMS);

/** What an upgrade asks for, of an address that is about a room. */
export function readUpgradeRequest(url: string): UpgradeRequest {
  const [name = '', query] = url.slice(ROOMS.length).split('?', 2);
  return { room: decode(name), wantsAcks: new URLSearchParams(query).get(ACK_PARAM) === '1' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
