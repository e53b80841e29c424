import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';

/** Marks of which several may stand on the same words. */
export const OVERLAPPING_MARKS: ReadonlySet<string> = new Set(['requirement']);

const HASH_BYTES = 6;

/**
 * The attribute under which Tiptap's Yjs binding stores a mark that may stand several times on the same words: its name and a hash of all
 * that it says. Written otherwise, the first person who opens the text would change it. `attributes`: in the order of the editor's schema.
 */
export const overlappingMark = (type: string, attributes: Readonly<Record<string, string>>): string => {
  const whole = digest(encodeAny({ type, attrs: attributes }));
  for (let at = HASH_BYTES; at < whole.length; at += 1) whole[at % HASH_BYTES] = (whole[at % HASH_BYTES] ?? 0) ^ (whole[at] ?? 0);
  return `${type}--${toBase64(whole.slice(0, HASH_BYTES))}`;
};
