import type { SourceDocument } from '@shoal/requirements-domain';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { cleanText } from '../draft/clean-text';
import type { Draft } from '../draft/draft';
import { finishDocument } from '../draft/finish-document';
import type { ReadingLimits } from '../reading-limits';
import type { TellReading } from '../reading-progress';
import { refuseDocument, tooMuch } from '../refuse-document';
import { openPdf } from './open-pdf';
import { PageLayout, type PdfPage } from './page-drafts';
import { type Matrix, matrixOf, multiply } from './page-geometry';
import type { TextPiece } from './page-lines';
import { marginsOf } from './page-margins';
import { type Operators, rulesOf } from './page-rules';
import { tablesIn } from './ruled-tables';

/** A scan may have a cover or a table of contents with text. */
const SCANNED_SHARE = 0.1;
/** Stamps and page numbers are no text of a page. */
const LETTERS_MIN = 12;

/** Throws DamagedFile. Errors: RFP_ENCRYPTED, RFP_SCANNED, RFP_TOO_MUCH. */
export const readPdf = async (file: Buffer, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  const pdf = await openPdf(file);
  try {
    if (pdf.numPages > limits.pagesMax) tooMuch('pages', limits.pagesMax);
    const pages = await readPages(pdf, limits, tell);
    const withText = pages.filter(hasText).length;
    if (withText <= SCANNED_SHARE * pages.length) refuseDocument('RFP_SCANNED', { pages: pages.length, withText });
    tell('finishing', 0);
    return finishDocument('pdf', draftsOf(pages), pdf.numPages, limits);
  } finally {
    await pdf.loadingTask.destroy();
  }
};

const hasText = ({ pieces }: PdfPage): boolean => pieces.reduce((sum, { text }) => sum + text.trim().length, 0) >= LETTERS_MIN;

const draftsOf = (pages: readonly PdfPage[]): readonly Draft[] => {
  const layouts = pages.map((page) => ({ page, layout: new PageLayout(page) }));
  const margins = marginsOf(layouts.map(({ page, layout }) => ({ page, lines: layout.lines })));
  return layouts.flatMap(({ page, layout }): readonly Draft[] => {
    const notes = layout.lines.flatMap((line): Draft[] => {
      const note = margins.get(line);
      return note ? [{ kind: 'paragraph', text: line.text, page: page.number, level: null, note }] : [];
    });
    const lost: readonly Draft[] = hasText(page) ? [] : [{ kind: 'loss', loss: 'page', page: page.number }];
    return [...notes, ...layout.drafts(layout.lines.filter((line) => !margins.has(line))), ...lost];
  });
};

const readPages = async (pdf: PDFDocumentProxy, limits: ReadingLimits, tell: TellReading): Promise<readonly PdfPage[]> => {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pages: PdfPage[] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    tell('content', (number - 1) / pdf.numPages);
    const page = await pdf.getPage(number);
    const read = await readPage(page, number, OPS);
    pages.push(read);
    pieces += read.pieces.length;
    if (pieces > limits.charactersMax / 10) tooMuch('pieces of text', limits.charactersMax / 10);
    page.cleanup();
  }
  return pages;
};

const readPage = async (page: PDFPageProxy, number: number, operators: Operators): Promise<PdfPage> => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = matrixOf(transform);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? (pieceOf(item, view) ?? []) : []));
  return { number, width, height, pieces, tables: tablesIn(rulesOf(await page.getOperatorList(), operators, view)) };
};

/** Nothing for what is written askew, as stamps across a page are. */
const pieceOf = ({ str, transform, width }: { readonly str: string; readonly transform: readonly number[]; readonly width: number }, view: Matrix): TextPiece | null => {
  const [a, b, c, d, left, base] = multiply(view, matrixOf(transform));
  const size = Math.hypot(c, d);
  const isUpright = Math.abs(b) < 0.1 * Math.abs(a) && a > 0;
  const text = cleanText(str) === '' ? (str === '' ? '' : ' ') : str;
  return !isUpright || text === '' || !(size > 0.5) ? null : { text, left, right: left + width * Math.hypot(view[0], view[1]), base, size };
};
