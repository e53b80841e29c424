import type { SourceBlock, SourceParagraph } from '../../source/source-document';
import { isSentence, numbered } from './numbering';
import { tight } from './tight';

/** Lines that only a printed page has: its number and "continued". */
const PAGE_LINES: readonly RegExp[] = [
  /^[-–—−<([|]*\d{1,4}[-–—−>)\]|]*$/u,
  /^(?:page|p\.?)?\d{1,4}(?:\/|of)\d{1,4}(?:쪽|페이지)?$/iu,
  /^(?:page|p\.)\d{1,4}$/iu,
  /^[-–—<(]*\d{1,4}(?:쪽|페이지|page)[-–—>)]*$/iu,
  /^[<([【〈※]*(?:다음(?:쪽|페이지|장)에?)?(?:에서)?계속(?:됨|됩니다)?[>)\]】〉.]*$/u,
  /^[<([【〈]*(?:앞|전)(?:쪽|페이지|장)에서계속[>)\]】〉.]*$/u,
  /^[<([【]*이하여백[>)\]】]*$/u,
];

export const isPageLine = (text: string): boolean => {
  const plain = tight(text);
  return plain === '' || (plain.length <= 30 && PAGE_LINES.some((line) => line.test(plain)));
};

const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 60;
const REPEATED = 3;
/** On how much of the pages a line has to stand where nothing else speaks for a running head. */
const SHARE_OF_PAGES = 0.4;
/** Paragraphs at the beginning that may be the cover, whose name the running heads repeat. */
const COVER = 15;

const plainHead = (text: string): string => tight(text).replace(/[-–—|]?\d+[-–—|]?$/u, '');

/**
 * Lines that stand again and again between the others: running heads that a file does not mark as such.
 * Sentences of requirements are repeated, too, so a head has to repeat the cover, name the document or be on many pages.
 */
export const runningHeads = (blocks: readonly SourceBlock[], isLabel: (text: string) => boolean): ReadonlySet<string> => {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const times = new Map<string, { count: number; readonly pages: Set<number | null> }>();
  for (const { text, page } of paragraphs) {
    const plain = plainHead(text);
    if (plain.length < SHORTEST_HEAD || plain.length > LONGEST_HEAD || numbered(text).rank !== null || isSentence(text) || isLabel(text)) continue;
    const seen = times.get(plain) ?? { count: 0, pages: new Set() };
    times.set(plain, seen);
    seen.count += 1;
    seen.pages.add(page);
  }
  const cover = paragraphs.slice(0, COVER).map(({ text }) => tight(text)).filter((text) => text.length >= SHORTEST_HEAD);
  const last = paragraphs.reduce((most, { page }) => Math.max(most, page ?? 0), 0);
  const isHead = (text: string, count: number, pages: ReadonlySet<number | null>): boolean => {
    if (count < REPEATED || (!pages.has(null) && pages.size < count)) return false;
    return text.includes('제안요청서') || cover.some((line) => line.includes(text) || text.includes(line)) || (last > 0 && pages.size >= last * SHARE_OF_PAGES);
  };
  return new Set([...times].filter(([text, { count, pages }]) => isHead(text, count, pages)).map(([text]) => text));
};

/** Whether a paragraph belongs to the page and not to what is written on it. */
export const isNoise = (paragraph: SourceParagraph, heads: ReadonlySet<string>): boolean =>
  paragraph.note !== undefined || isPageLine(paragraph.text) || heads.has(plainHead(paragraph.text));
