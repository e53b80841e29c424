import { ResizeFit, Transformer } from '@napi-rs/image';
import { ShoalError } from '@shoal/contract';
import { gifFirstFrame } from './gif-first-frame';
import type { ImageHeader } from './image-header';
import { readImageHeader } from './image-header';

export const IMAGE_LIMITS = {
  /** Bytes of an upload. */
  bytes: 10 * 1024 * 1024,
  /** Pixels before decoding; 40 million take 160 MB while they are decoded. */
  pixels: 40_000_000,
  /** Longest side of what is kept; wider than any printed page needs. */
  side: 2400,
  /** Milliseconds until decoding is given up. */
  milliseconds: 20_000,
} as const;

/** A picture drawn anew from its pixels: no metadata, no trailing bytes, no second file inside. */
export interface CleanImage {
  readonly bytes: Buffer;
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const refused = (detail: string): ShoalError => new ShoalError('FILE_REFUSED', { detail });

/**
 * Checks and re-encodes an uploaded picture: turned upright by its EXIF orientation, which is then dropped with
 * everything else, and scaled down to `IMAGE_LIMITS.side`. Photographs become JPEG, all else PNG.
 * Throws FILE_REFUSED for other kinds (SVG among them), too many bytes or pixels, and damaged files.
 */
export const reencodeImage = async (upload: Buffer): Promise<CleanImage> => {
  if (upload.length > IMAGE_LIMITS.bytes) throw refused(`> ${IMAGE_LIMITS.bytes / 1024 / 1024} MB`);
  const header = readImageHeader(upload);
  if (!header) throw refused('PNG, JPEG, WebP, GIF');
  if (header.width < 1 || header.height < 1) throw refused(`${header.kind}: 0 px`);
  if (header.width * header.height > IMAGE_LIMITS.pixels) throw refused(`${header.width} × ${header.height} px > ${IMAGE_LIMITS.pixels / 1_000_000} Mpx`);
  return inTurn(() => redraw(upload, header));
};

const redraw = async (upload: Buffer, header: ImageHeader): Promise<CleanImage> => {
  const type = header.kind === 'jpeg' || (header.kind === 'webp' && !header.alpha) ? 'image/jpeg' : 'image/png';
  const signal = AbortSignal.timeout(IMAGE_LIMITS.milliseconds);
  try {
    const drawing = open(upload, header);
    if (Math.max(header.width, header.height) > IMAGE_LIMITS.side) drawing.resize({ width: IMAGE_LIMITS.side, height: IMAGE_LIMITS.side, fit: ResizeFit.Inside });
    const bytes = type === 'image/jpeg' ? await drawing.jpeg(88, signal) : await drawing.png(undefined, signal);
    const drawn = readImageHeader(bytes);
    if (drawn) return { bytes, type, width: drawn.width, height: drawn.height };
  } catch {
    // What the decoder says is of no use to a person: the refusal below is.
  }
  throw refused(`${header.kind}: ?`);
};

const open = (upload: Buffer, header: ImageHeader): Transformer => {
  if (header.kind !== 'gif') return new Transformer(upload).rotate();
  const frame = gifFirstFrame(upload);
  return Transformer.fromRgbaPixels(frame.pixels, frame.width, frame.height);
};

/** One picture at a time, so that uploads together cannot take more memory than one. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
};
