import type { PdfPage } from './page-drafts';
import type { TextLine } from './page-lines';

/** Of a page's height, above and below. */
const MARGIN = 0.1;
const FEWEST = 2;
/** Odd and even pages differ, and titles have none. */
const SHARE = 0.3;

type Place = 'header' | 'footer';

const placeOf = ({ base, top }: TextLine, { height }: PdfPage): Place | null => (base < height * MARGIN ? 'header' : top > height * (1 - MARGIN) ? 'footer' : null);
const PAGE_NUMBER = /^[-–—\s<([]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s>)\]]*$/u;

/** Numbers differ from page to page. */
const shape = (line: TextLine): string => line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '');

/** What stands at the head or foot of many pages, and page numbers: it is not of the running text. */
export const marginsOf = (pages: readonly { readonly page: PdfPage; readonly lines: readonly TextLine[] }[]): ReadonlyMap<TextLine, Place> => {
  const placed = pages.flatMap(({ page, lines }) => lines.flatMap((line) => {
    const place = placeOf(line, page);
    return place ? [{ line, place, key: `${place} ${shape(line)}` }] : [];
  }));
  const counts = new Map<string, number>();
  for (const { key } of placed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(FEWEST, SHARE * pages.length);
  return new Map(placed.filter(({ line, key }) => (counts.get(key) ?? 0) >= needed || PAGE_NUMBER.test(line.text)).map(({ line, place }) => [line, place]));
};
