import { readFileSync } from 'node:fs';
import { ShoalError } from '@shoal/contract';
import { unzipSync } from 'fflate';
import { docx, fixture, pdf, pdfLine, pdfText, readBytes, wordText, zip } from './documents.samples';

const SEED = Number(process.env['SHOAL_FUZZ_SEED'] ?? 20261125);
const ROUNDS = Number(process.env['SHOAL_FUZZ_ROUNDS'] ?? 60);

/** mulberry32: the same numbers for the same seed. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const spoil = (file: Uint8Array, number: (below: number) => number): Uint8Array => {
  const spoilt = Buffer.from(file);
  if (number(3) === 0) return spoilt.subarray(0, number(spoilt.length));
  for (let flips = 1 + number(8); flips > 0; flips -= 1) spoilt[number(spoilt.length)] = number(256);
  return spoilt;
};

/** Its parts are spoilt before they are packed, so that the harm gets past the archive's own checks. */
const spoilWithin = (file: Uint8Array, number: (below: number) => number): Uint8Array => {
  const parts = Object.entries(unzipSync(file));
  const victim = number(parts.length);
  return zip(Object.fromEntries(parts.map(([name, content], at) => [name, at === victim ? spoil(content, number) : content])));
};

const hwpxFile = readFileSync(fixture('every-part.hwpx'));
const docxFile = docx(`${wordText('가')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${wordText('나')}</w:tc></w:tr></w:tbl>`);
const LIMITS = { charactersMax: 200_000, blocksMax: 5_000, cellsMax: 5_000, rowsMax: 500, columnsMax: 100, partBytesMax: 4 * 1024 * 1024 };

it.each<[string, Uint8Array, typeof spoil]>([
  ['HWPX', hwpxFile, spoil],
  ['HWPX from within', hwpxFile, spoilWithin],
  ['DOCX', docxFile, spoil],
  ['DOCX from within', docxFile, spoilWithin],
  ['HWP', readFileSync(fixture('every-part.hwp')), spoil],
  ['PDF', pdf([pdfText(72, 700, 10, '글자가 충분히 있는 쪽입니다') + pdfLine(72, 600, 300, 600) + pdfLine(72, 500, 300, 500) + pdfLine(150, 600, 150, 500)]), spoil],
])(`a spoilt %s gives a document or a reason (seed ${SEED})`, async (_, file, spoiling) => {
  const number = numbers(SEED);
  const ends = { read: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const spoilt = spoiling(file, number);
    await readBytes(spoilt, LIMITS).then(() => (ends.read += 1), (error: unknown) => {
      if (!(error instanceof ShoalError)) throw new Error(`round ${round}`, { cause: error });
      ends.refused += 1;
    });
  }
  expect(ends.read + ends.refused).toBe(ROUNDS);
  expect(ends.refused).toBeGreaterThan(0);
}, 60_000);
