import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DamagedFile } from '@shoal/platform/archives';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { refuseDocument } from '../refuse-document';

const SILENT = 0;
/** Images are not looked at, so none is unpacked. */
const NO_IMAGES = 1;

/** A PDF as the library reads it, here and without its worker: all this runs in a process of its own. Throws DamagedFile. Errors: RFP_ENCRYPTED. */
export const openPdf = async (file: Buffer): Promise<PDFDocumentProxy> => {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error The worker has no types; it only has to be there.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await library.getDocument({
      data: new Uint8Array(file.buffer, file.byteOffset, file.byteLength),
      cMapUrl: join(folder, 'cmaps/'),
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: NO_IMAGES,
      verbosity: SILENT,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuseDocument('RFP_ENCRYPTED');
    throw new DamagedFile(`PDF: ${error instanceof Error ? error.name : 'unknown'}`);
  }
};
