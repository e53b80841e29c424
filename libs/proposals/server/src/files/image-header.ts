export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif';

/** What the first bytes say, before anything is decoded; sizes in pixels. */
export interface ImageHeader {
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
}

/** The kind is told by the content, never by a name or a declared type. null: none of the four, or cut off. */
export const readImageHeader = (bytes: Buffer): ImageHeader | null => readPng(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const readPng = (bytes: Buffer): ImageHeader | null =>
  bytes.length >= 26 && bytes.subarray(0, 8).equals(PNG_SIGNATURE) && ascii(bytes, 12, 4) === 'IHDR'
    ? { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: true }
    : null;

const readGif = (bytes: Buffer): ImageHeader | null =>
  bytes.length >= 13 && /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) ? { kind: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), alpha: true } : null;

const readWebp = (bytes: Buffer): ImageHeader | null => {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, alpha: false };
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return { kind: 'webp', width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, alpha: true };
    }
    case 'VP8X':
      return { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1, alpha: (bytes.readUInt8(20) & 0x10) !== 0 };
    default:
      return null;
  }
};

const readJpeg = (bytes: Buffer): ImageHeader | null => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameStart(marker)) return { kind: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), alpha: false };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

/** SOF0–SOF15 without DHT, JPG and DAC, which share the range. */
const isFrameStart = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const ascii = (bytes: Buffer, from: number, length: number): string => bytes.toString('latin1', from, from + length);
