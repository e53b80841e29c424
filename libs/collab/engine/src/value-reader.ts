import type { ByteCursor } from './byte-cursor';

/** Attribute values nest no deeper: peers read and write them recursively. */
const MAX_VALUE_DEPTH = 32;

/** Passes over one value of lib0's `any` encoding. Throws a RangeError when it is none, or too deep. */
export function skipAny(cursor: ByteCursor, depth = 0): void {
  if (depth > MAX_VALUE_DEPTH) throw new RangeError('value nested too deep');
  switch (cursor.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return cursor.skipVarInt();
    case 124: // 32-bit float
      return cursor.skip(4);
    case 123: // 64-bit float
    case 122: // 64-bit integer
      return cursor.skip(8);
    case 119:
      return void cursor.skipString();
    case 118: {
      for (let left = cursor.varUint(); left > 0; left -= 1) {
        cursor.skipString();
        skipAny(cursor, depth + 1);
      }
      return;
    }
    case 117: {
      for (let left = cursor.varUint(); left > 0; left -= 1) skipAny(cursor, depth + 1);
      return;
    }
    case 116:
      return cursor.skipBuffer();
    default:
      throw new RangeError('no value');
  }
}

/** Passes over one value as JSON. Throws when it is none, or too deep. */
export function skipJson(cursor: ByteCursor, mayBeUndefined = false): void {
  const text = cursor.string();
  if (mayBeUndefined && text === 'undefined') return;
  checkDepth(JSON.parse(text), 0);
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_VALUE_DEPTH) throw new RangeError('value nested too deep');
  for (const inner of Object.values(value)) checkDepth(inner, depth + 1);
}
