import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTAKE_CORPUS, ROOT } from '../places';
import { corpusFile } from './corpus/corpus-file';
import type { DefinedRfp } from './corpus/definition';
import { layOut } from './layout/lay-out';
import { writeDocx } from './writers/docx-writer';
import { writeHwpx } from './writers/hwpx-writer';
import { writePdf } from './writers/pdf-writer';

const FONT = join(ROOT, 'node_modules/pretendard/dist/web/static/woff2/Pretendard-Regular.woff2');
const TEMPLATE = join(INTAKE_CORPUS, 'blank.hwpx');

/** Null where nothing here writes the format: the HWP 5 file is converted from this HWPX by another program and committed. */
export const corpusBytes = async (rfp: DefinedRfp): Promise<Uint8Array | null> => {
  const pieces = layOut(rfp);
  if (rfp.format === 'hwpx') return writeHwpx(pieces, TEMPLATE);
  if (rfp.format === 'docx') return writeDocx(pieces);
  return rfp.format === 'pdf' ? writePdf(pieces, rfp.facts.name, FONT) : null;
};

/** Writes the corpus' files anew; for HWP 5 the HWPX that it is converted from, into a folder outside the project. */
export const writeCorpus = async (rfps: readonly DefinedRfp[], aside: string): Promise<readonly string[]> => {
  const written: string[] = [];
  for (const rfp of rfps) {
    const bytes = await corpusBytes(rfp);
    const path = bytes === null ? join(aside, `${rfp.file}.hwpx`) : corpusFile(rfp);
    await writeFile(path, bytes ?? writeHwpx(layOut(rfp), TEMPLATE));
    written.push(path);
  }
  return written;
};
