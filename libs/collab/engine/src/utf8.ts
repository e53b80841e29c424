const INVALID = 'not UTF-8';

/**
 * Length in UTF-16 units of the UTF-8 text in `bytes[from, to)`, which is what Yjs counts. Throws a RangeError for
 * anything that the strict decoder of clients would refuse.
 */
export function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let length = 0;
  while (at < to) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      length += 1;
      continue;
    }
    const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > to) throw new RangeError(INVALID);
    checkTail(bytes, at, size, lead);
    at += size;
    length += size === 4 ? 2 : 1;
  }
  return length;
}

/** No overlong forms, no halves of surrogate pairs, nothing beyond U+10FFFF. */
function checkTail(bytes: Uint8Array, at: number, size: number, lead: number): void {
  const second = bytes[at + 1] as number;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) throw new RangeError(INVALID);
  for (let index = 2; index < size; index += 1) {
    if (((bytes[at + index] as number) & 0xc0) !== 0x80) throw new RangeError(INVALID);
  }
}
