import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { CellPiece, ParagraphPiece, Piece, TablePiece } from '../layout/piece';
import { xml } from './xml';

const TOTAL = 100;

const block = (piece: ParagraphPiece | TablePiece): string => {
  if (piece.kind === 'paragraph') return `<p class="l${piece.level ?? 0}">${xml(piece.text)}</p>`;
  const all = piece.columns.reduce((sum, width) => sum + width, 0);
  const columns = piece.columns.map((width) => `<col style="width:${((width / all) * TOTAL).toFixed(2)}%">`).join('');
  return `<table style="width:${Math.round(all / 70)}px"><colgroup>${columns}</colgroup>${piece.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
};
const cell = ({ content, across, down }: CellPiece): string => `<td colspan="${across}" rowspan="${down}">${content.map(block).join('')}</td>`;

const page = (pieces: readonly Piece[], font: string): string => `<!doctype html><html lang="ko"><meta charset="utf-8"><style>
@font-face { font-family: Text; src: url(data:font/woff2;base64,${font}); }
body { font: 10.5pt/1.5 Text; } p { margin: 3px 0; } .l1 { font-size: 15pt; margin-top: 14px; } .l2 { font-size: 12pt; margin-top: 10px; }
table { border-collapse: collapse; table-layout: fixed; margin: 6px 0; } td { border: 1px solid #000; padding: 3px 6px; vertical-align: top; } .break { break-after: page; }
</style>${pieces.map((piece) => (piece.kind === 'page' ? '<div class="break"></div>' : block(piece))).join('\n')}</html>`;

/** Prints pieces as a browser does: tables are lines on the paper, rows are cut where the page ends. */
export const writePdf = async (pieces: readonly Piece[], title: string, font: string): Promise<Uint8Array> => {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  try {
    const tab = await browser.newPage();
    await tab.setContent(page(pieces, readFileSync(font).toString('base64')));
    await tab.evaluate(() => document.fonts.ready);
    return await tab.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' }, displayHeaderFooter: true, headerTemplate: `<div style="font-size:8px;width:100%;text-align:center">${xml(title)}</div>`, footerTemplate: '<div style="font-size:8px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>' });
  } finally {
    await browser.close();
  }
};
