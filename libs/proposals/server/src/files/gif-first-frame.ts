/** Pixels of a picture, four bytes each: red, green, blue, alpha. */
export interface RgbaPixels {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The first frame of a GIF on its logical screen; animation is dropped, since a proposal is paper in the end.
 * Throws RangeError for anything cut off or malformed; never reads or writes outside the screen.
 */
export const gifFirstFrame = (bytes: Buffer): RgbaPixels => {
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  const flags = bytes.readUInt8(10);
  const globalColours = flags & 0x80 ? readColours(bytes, 13, flags) : null;
  let at = 13 + (globalColours?.length ?? 0);
  let transparent = -1;
  for (;;) {
    const block = bytes.readUInt8(at);
    if (block === 0x21) {
      if (bytes.readUInt8(at + 1) === 0xf9 && bytes.readUInt8(at + 3) & 1) transparent = bytes.readUInt8(at + 6);
      at = skipBlocks(bytes, at + 2);
    } else if (block === 0x2c) break;
    else throw new RangeError('GIF without a picture');
  }
  const frame = { left: bytes.readUInt16LE(at + 1), top: bytes.readUInt16LE(at + 3), width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7) };
  const frameFlags = bytes.readUInt8(at + 9);
  const localColours = frameFlags & 0x80 ? readColours(bytes, at + 10, frameFlags) : null;
  const colours = localColours ?? globalColours;
  const data = at + 10 + (localColours?.length ?? 0);
  if (!colours || frame.left + frame.width > width || frame.top + frame.height > height) throw new RangeError('GIF frame outside its screen');
  const indices = readIndices(bytes, data + 1, bytes.readUInt8(data), frame.width * frame.height);
  const pixels = new Uint8Array(width * height * 4);
  rowOrder(frame.height, (frameFlags & 0x40) !== 0).forEach((row, line) => {
    for (let column = 0; column < frame.width; column += 1) {
      const index = indices[line * frame.width + column] ?? 0;
      if (index === transparent || index * 3 + 2 >= colours.length) continue;
      const to = ((frame.top + row) * width + frame.left + column) * 4;
      pixels.set(colours.subarray(index * 3, index * 3 + 3), to);
      pixels[to + 3] = 255;
    }
  });
  return { pixels, width, height };
};

const readColours = (bytes: Buffer, at: number, flags: number): Buffer => {
  const length = 3 * 2 ** ((flags & 7) + 1);
  if (at + length > bytes.length) throw new RangeError('GIF cut off in its colours');
  return bytes.subarray(at, at + length);
};

const skipBlocks = (bytes: Buffer, from: number): number => {
  let at = from;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1;
  return at + 1;
};

const rowOrder = (height: number, interlaced: boolean): number[] => {
  const passes: readonly (readonly [number, number])[] = interlaced ? [[0, 8], [4, 8], [2, 4], [1, 2]] : [[0, 1]];
  return passes.flatMap(([start, step]) => Array.from({ length: Math.max(0, Math.ceil((height - start) / step)) }, (_, line) => start + line * step));
};

/** Variable-width LZW as GIF packs it; what the stream leaves out stays colour 0. */
const readIndices = (bytes: Buffer, from: number, minimumBits: number, count: number): Uint8Array => {
  if (minimumBits < 1 || minimumBits > 8) throw new RangeError('GIF with a wrong code size');
  const clear = 1 << minimumBits;
  const prefix = new Uint16Array(4096);
  const suffix = new Uint8Array(4096);
  const stack = new Uint8Array(4097);
  const out = new Uint8Array(count);
  const nextCode = codeReader(bytes, from);
  let bits = minimumBits + 1;
  let free = clear + 2;
  let previous = -1;
  let first = 0;
  let written = 0;
  while (written < count) {
    const code = nextCode(bits);
    if (code === clear) {
      bits = minimumBits + 1;
      free = clear + 2;
      previous = -1;
      continue;
    }
    if (code === -1 || code === clear + 1) break;
    if (code > free || (code === free && previous === -1)) throw new RangeError('GIF with a dangling code');
    let depth = 0;
    let at = code;
    if (code === free) {
      stack[depth++] = first;
      at = previous;
    }
    while (at > clear + 1) {
      stack[depth++] = suffix[at] ?? 0;
      at = prefix[at] ?? 0;
    }
    first = at;
    stack[depth++] = at;
    if (previous !== -1 && free < 4096) {
      prefix[free] = previous;
      suffix[free] = first;
      free += 1;
      if (free === 1 << bits && bits < 12) bits += 1;
    }
    previous = code;
    while (depth > 0 && written < count) out[written++] = stack[--depth] ?? 0;
  }
  return out;
};

/** Codes of a growing width, least significant bit first, over GIF's length-prefixed blocks; -1 at the end. */
const codeReader = (bytes: Buffer, from: number): ((bits: number) => number) => {
  let at = from;
  let left = 0;
  let held = 0;
  let heldBits = 0;
  return (bits) => {
    while (heldBits < bits) {
      if (left === 0) {
        left = bytes[at++] ?? 0;
        if (left === 0) return -1;
      }
      if (at >= bytes.length) return -1;
      held |= (bytes[at++] ?? 0) << heldBits;
      heldBits += 8;
      left -= 1;
    }
    const code = held & ((1 << bits) - 1);
    held >>>= bits;
    heldBits -= bits;
    return code;
  };
};
