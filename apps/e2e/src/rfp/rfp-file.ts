import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CORPUS = join(import.meta.dirname, '../../../bench/corpus/intake');
const TEXT = 'Contents/section0.xml';

/** An RFP of twelve cards, written for the measurements. */
export const originalRfp = (): Promise<Buffer> => readFile(join(CORPUS, '01-tidy.hwpx'));

/** The same document as its buyer corrects it: each text that is named becomes another one. Throws where one is not there. */
export const correctedRfp = (original: Uint8Array, changes: readonly (readonly [from: string, to: string])[]): Buffer => {
  const entries = unzipSync(original);
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the RFP does not say ${from}`);
    return before.replaceAll(from, to);
  }, strFromU8(entries[TEXT] ?? new Uint8Array()));
  const files: Zippable = Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, [name === TEXT ? strToU8(text) : bytes, { level: name === 'mimetype' ? 0 : 6 }]]));
  return Buffer.from(zipSync(files));
};
