import { randomBytes } from 'node:crypto';
import type { BusEvent } from '@shoal/collab-engine';
import { parseRoom, type RoomName } from '@shoal/contract';

/** Who has appended to which rooms: `<node> <room> <seq>[ <room> <seq>…]`, `?` where the number is not known, node `-` for the database's own functions. */
export const APPEND_CHANNEL = 'shoal_collab';
/** Who is where, `<node> <room> <entries in base64>`, and the nodes' own words: `<node> hello`, `<node> bye`, `<node> tick <ms since 1970>`. */
export const PRESENCE_CHANNEL = 'shoal_presence';

/** A PostgreSQL notification holds less than 8,000 bytes. */
const MAX_PAYLOAD_CHARACTERS = 7_900;

export interface BusMessage {
  readonly channel: string;
  readonly payload: string;
}

/** What a message says beside events of the engine. */
export type NodeWord =
  | { readonly type: 'hello'; readonly node: string }
  | { readonly type: 'bye'; readonly node: string }
  | { readonly type: 'tick'; readonly node: string; readonly sentAt: number };

/** A name for this process among the others: 8 hexadecimal digits. */
export const newNodeName = (): string => randomBytes(4).toString('hex');

/** The node that sent a message, read without looking at the rest. */
export const senderOf = (payload: string): string => payload.slice(0, payload.indexOf(' '));

export function appendMessages(node: string, newest: ReadonlyMap<RoomName, number>): BusMessage[] {
  const messages: BusMessage[] = [];
  let payload = node;
  for (const [room, seq] of newest) {
    const word = ` ${room} ${seq}`;
    if (payload.length + word.length > MAX_PAYLOAD_CHARACTERS) {
      messages.push({ channel: APPEND_CHANNEL, payload });
      payload = node;
    }
    payload += word;
  }
  if (payload !== node) messages.push({ channel: APPEND_CHANNEL, payload });
  return messages;
}

/** Null when it cannot be carried: its people are shown to this node's sockets only. */
export function presenceMessage(node: string, room: RoomName, entries: Uint8Array): BusMessage | null {
  const payload = `${node} ${room} ${Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength).toString('base64')}`;
  return payload.length <= MAX_PAYLOAD_CHARACTERS ? { channel: PRESENCE_CHANNEL, payload } : null;
}

export const wordMessage = (node: string, word: 'hello' | 'bye' | `tick ${number}`): BusMessage => ({ channel: PRESENCE_CHANNEL, payload: `${node} ${word}` });

/** The events of a message; null when it cannot be read, and anything may have been meant. */
export function readAppends(payload: string): BusEvent[] | null {
  const [, ...words] = payload.split(' ');
  const events: BusEvent[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const room = parseRoom(words[index] ?? '')?.name;
    const seq = words[index + 1];
    if (!room || seq === undefined || !/^(\d{1,15}|\?)$/.test(seq)) return null;
    events.push({ type: 'appended', room, seq: seq === '?' ? null : Number(seq) });
  }
  return events.length > 0 ? events : null;
}

/** Null when it cannot be read. */
export function readPresence(payload: string): BusEvent | NodeWord | null {
  const [node = '', subject = '', content] = payload.split(' ');
  if (subject === 'hello' || subject === 'bye') return { type: subject, node };
  if (content === undefined) return null;
  if (subject === 'tick') return { type: 'tick', node, sentAt: Number(content) };
  const room = parseRoom(subject)?.name;
  return room ? { type: 'presence', room, node, entries: Buffer.from(content, 'base64') } : null;
}
