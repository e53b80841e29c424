import { Transformer } from '@napi-rs/image';
import { readImageHeader } from './image-header';
import { IMAGE_LIMITS, reencodeImage } from './reencode-image';

const SECRET = 'GPS 37.5665N 126.9780E';
/** Left half red, right half blue. */
const pixels = (width: number, height: number, alpha = 255): Uint8Array => {
  const bytes = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index += 1) bytes.set(index % width < width / 2 ? [255, 0, 0, alpha] : [0, 0, 255, alpha], index * 4);
  return bytes;
};
const draw = (width: number, height: number): Transformer => Transformer.fromRgbaPixels(pixels(width, height), width, height);
const rgbAt = async (image: Buffer, x: number, y: number): Promise<number[]> => {
  const { width, colorType } = await new Transformer(image).metadata();
  const channels = colorType === 3 ? 4 : 3;
  const raw = await new Transformer(image).rawPixels();
  return [...raw.subarray((y * width + x) * channels, (y * width + x) * channels + 3)];
};

/** A JPEG with an EXIF block that says "turn a quarter clockwise" and carries a place. */
const withExif = (jpeg: Buffer): Buffer => {
  const tiff = Buffer.alloc(26 + SECRET.length);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(6, 18);
  tiff.write(SECRET, 26, 'latin1');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
};

/** A GIF packed as real encoders do: growing codes, a clear code when the table is full. Two colours, one or more frames. */
const gif = (width: number, height: number, index: (pixel: number) => number, frames = 1): Buffer => {
  const head = Buffer.from([...Buffer.from('GIF89a'), width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0, 255, 0, 0, 0, 0, 255]);
  const frame = (shift: number): Buffer => {
    const packed = lzw(Array.from({ length: width * height }, (_, pixel) => (index(pixel) + shift) % 2));
    const blocks: Buffer[] = [];
    for (let at = 0; at < packed.length; at += 255) blocks.push(Buffer.from([Math.min(255, packed.length - at)]), packed.subarray(at, at + 255));
    return Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0, width & 255, width >> 8, height & 255, height >> 8, 0, 2]), ...blocks, Buffer.from([0])]);
  };
  return Buffer.concat([head, ...Array.from({ length: frames }, (_, shift) => frame(shift)), Buffer.from([0x3b])]);
};
const lzw = (indices: readonly number[]): Buffer => {
  const bits: number[] = [];
  let table = new Map<string, number>();
  let width = 3;
  let free = 6;
  const emit = (code: number): void => {
    for (let bit = 0; bit < width; bit += 1) bits.push((code >> bit) & 1);
    if (free >= 1 << width && width < 12) width += 1;
  };
  const codeOf = (run: string): number => (run.length === 1 ? Number(run) : table.get(run)!);
  emit(4);
  let run = String(indices[0]);
  for (const index of indices.slice(1)) {
    if (table.has(run + index)) run += index;
    else {
      emit(codeOf(run));
      if (free < 4096) table.set(run + index, free++);
      else {
        emit(4);
        [table, width, free] = [new Map(), 3, 6];
      }
      run = String(index);
    }
  }
  emit(codeOf(run));
  emit(5);
  return Buffer.from(Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, place) => byte | (bit << place), 0)));
};
const refusal = expect.objectContaining({ code: 'FILE_REFUSED' });

describe('a picture', () => {
  it.each([
    ['PNG', () => draw(40, 20).png(), 'image/png'],
    ['JPEG', () => draw(40, 20).jpeg(), 'image/jpeg'],
    ['lossless WebP', () => draw(40, 20).webpLossless(), 'image/png'],
    ['GIF', async () => gif(40, 20, (pixel) => (pixel % 40 < 20 ? 0 : 1), 2), 'image/png'],
  ])('%s is drawn anew', async (_, upload, type) => {
    const image = await reencodeImage(await upload());
    expect(image).toMatchObject({ type, width: 40, height: 20 });
    const [left, right] = [await rgbAt(image.bytes, 4, 10), await rgbAt(image.bytes, 36, 10)];
    expect(left[0]).toBeGreaterThan(230);
    expect(left[2]).toBeLessThan(30);
    expect(right[0]).toBeLessThan(30);
    expect(right[2]).toBeGreaterThan(230);
  });

  it('is turned upright and loses its EXIF data', async () => {
    const photo = withExif(await draw(40, 20).jpeg());
    expect(photo.toString('latin1')).toContain(SECRET);
    const image = await reencodeImage(photo);
    expect(image).toMatchObject({ width: 20, height: 40 });
    expect((await rgbAt(image.bytes, 10, 4))[0]).toBeGreaterThan(230);
    expect(image.bytes.toString('latin1')).not.toContain('GPS');
    expect(image.bytes.toString('latin1')).not.toContain('Exif');
  });

  it('loses what hangs behind it', async () => {
    const image = await reencodeImage(Buffer.concat([await draw(10, 10).png(), Buffer.from('<script>alert(1)</script>')]));
    expect(image.bytes.toString('latin1')).not.toContain('script');
  });

  it('is scaled down to the longest side, never up', async () => {
    expect(await reencodeImage(await draw(IMAGE_LIMITS.side * 2, 100).png())).toMatchObject({ width: IMAGE_LIMITS.side, height: 50 });
    expect(await reencodeImage(await draw(3, 2).png())).toMatchObject({ width: 3, height: 2 });
  });
});

describe('a refused file', () => {
  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['nothing', Buffer.alloc(0)],
    ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
    ['a PDF', Buffer.from('%PDF-1.7 and more than thirty bytes of it')],
  ])('is %s', async (_, upload) => expect(reencodeImage(upload)).rejects.toEqual(refusal));

  it('is a picture of too many pixels, before it is decoded', async () => {
    const bomb = Buffer.from(await draw(8, 8).png());
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    await expect(reencodeImage(bomb)).rejects.toEqual(expect.objectContaining({ code: 'FILE_REFUSED', args: { detail: expect.stringContaining('30000 × 30000') } }));
  });

  it('has too many bytes', async () => expect(reencodeImage(Buffer.concat([await draw(8, 8).png(), Buffer.alloc(IMAGE_LIMITS.bytes)]))).rejects.toEqual(refusal));

  it.each(['png', 'webp'] as const)('is a %s cut in half', async (kind) => {
    const whole = await draw(200, 200)[kind]();
    await expect(reencodeImage(whole.subarray(0, Math.floor(whole.length / 2)))).rejects.toEqual(refusal);
  });
});

describe('a GIF', () => {
  it('of noise is read pixel by pixel, through every code width and a full table', async () => {
    let seed = 7;
    const noise = Array.from({ length: 300 * 200 }, () => ((seed = (seed * 1103515245 + 12345) >>> 0) >>> 16) & 1);
    const image = await reencodeImage(gif(300, 200, (pixel) => noise[pixel]!));
    const raw = await new Transformer(image.bytes).rawPixels();
    expect(noise.filter((colour, pixel) => raw[pixel * 4] !== (colour === 0 ? 255 : 0))).toEqual([]);
  });
});

describe('a broken GIF', () => {
  const whole = gif(16, 16, (pixel) => pixel % 2);
  it('never does more than be refused or drawn', async () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const broken = Buffer.from(whole);
      for (let at = 0; at < 4; at += 1) broken[13 + ((seed * 31 + at * 97) % (broken.length - 13))] = (seed * 7 + at * 53) & 255;
      const result = await reencodeImage(broken.subarray(0, broken.length - (seed % 60))).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toEqual(refusal);
      else expect(result).toMatchObject({ width: 16, height: 16 });
    }
  });

  it('may not place its frame outside the screen', async () => {
    const outside = Buffer.from(whole);
    outside.writeUInt16LE(9, 20);
    await expect(reencodeImage(outside)).rejects.toEqual(refusal);
  });
});

describe('a header', () => {
  it('is read for every kind of WebP', async () => {
    const alpha = await Transformer.fromRgbaPixels(pixels(33, 21, 120), 33, 21).webp(80);
    expect(readImageHeader(alpha)).toEqual({ kind: 'webp', width: 33, height: 21, alpha: true });
    expect(readImageHeader(await draw(33, 21).webpLossless())).toMatchObject({ kind: 'webp', width: 33, height: 21 });
  });
});
