import type { FoundHeading } from '../reading/rfp-reading';
import type { SourceBlock, SourceTable } from '../source/source-document';
import { gridOf, textOfCell } from '../understanding/tables/table-text';
import { BULLET_RANK, isSentence, numbered, withoutMarks } from '../understanding/text/numbering';
import { isPageLine } from '../understanding/text/noise';
import { oneLine, tight, trimmedLines } from '../understanding/text/tight';

/** A line of the table of contents that the RFP asks proposals to follow. */
export interface ContentsLine {
  /** From 1, without gaps. */
  readonly level: number;
  readonly title: string;
}

/** A heading under which the contents stand, and one under which a table may hold them. */
const CONTENTS = /제안서?(?:의|작성)?.{0,4}(?:목차|세부구성)|(?:작성|제안)목차|제안서(?:의)?구성$/u;
const INSTRUCTIONS = /제안서(?:의)?(?:세부)?작성(?:요령|지침|방법|항목|안내|기준)|세부작성(?:지침|요령|항목)/u;
const ITEM_COLUMN = /^(?:제안서?)?(?:작성|세부)?(?:항목|목차|제안항목|작성목차|제안목차|제안내용목차)$/u;
const OTHER_COLUMN = /작성(?:방법|내용|요령|지침)|제안(?:내용|요청내용)|내용|비고/u;
const LEADER = /[.·․‥…⋯ㆍ\s]{3,}\d*\s*$|\t\s*\d{1,3}\s*$/u;
const LONGEST = 60;
const FEWEST = 3;
const MOST = 120;
const DEEPEST = 3;

interface RankedLine {
  readonly rank: number;
  readonly title: string;
}

/** The headings under which to look, the likeliest first. */
export const contentsHeadings = (headings: readonly FoundHeading[]): readonly FoundHeading[] => {
  const named = (pattern: RegExp): FoundHeading[] => headings.filter(({ text }) => pattern.test(tight(withoutMarks(text))));
  return [...new Set([...named(CONTENTS), ...named(INSTRUCTIONS)])];
};

const titleOf = (line: string): string => oneLine(withoutMarks(line.replace(LEADER, '')));

/** A numbered line that is a title; bullets and sentences explain what is to be written. */
const ranked = (line: string, otherwise: number | null): RankedLine | null => {
  const { rank } = numbered(line);
  const title = titleOf(line);
  const at = rank ?? otherwise;
  return at === null || at >= BULLET_RANK || title === '' || title.length > LONGEST || isSentence(title) || isPageLine(line) || !/\p{L}/u.test(title) ? null : { rank: at, title };
};

/** Of a table with a column of items: lines of its cells, those of a column further right one rank lower. */
const linesOfTable = (table: SourceTable): readonly RankedLine[] | null => {
  const grid = gridOf(table);
  const head = (grid[0] ?? []).map((cell) => tight(textOfCell(cell)));
  const last = head.reduce((found, text, at) => (ITEM_COLUMN.test(text) || (found >= 0 && text === head[found]) ? at : found), -1);
  if (last < 0 || !head.some((text, at) => at > last && OTHER_COLUMN.test(text))) return null;
  const first = head.findIndex((text) => ITEM_COLUMN.test(text));
  const lines: RankedLine[] = [];
  const seen = new Set<unknown>();
  for (let row = 1; row < grid.length; row += 1)
    for (let column = first; column <= last; column += 1) {
      const cell = grid[row]?.[column];
      if (cell === undefined || seen.has(cell)) continue;
      seen.add(cell);
      for (const line of trimmedLines(textOfCell(cell))) {
        const found = ranked(line, cell.columnSpan > 1 ? 0 : column - first + 0.5);
        if (found) lines.push(found);
      }
    }
  return lines;
};

/** Ranks as levels without gaps; deeper ones than a proposal's outline holds are left out. */
const levelled = (lines: readonly RankedLine[]): readonly ContentsLine[] => {
  const ranks = [...new Set(lines.map(({ rank }) => rank))].sort((a, b) => a - b);
  let deepest = 0;
  return lines.flatMap(({ rank, title }): readonly ContentsLine[] => {
    const level = Math.min(ranks.indexOf(rank) + 1, deepest + 1);
    if (level > DEEPEST) return [];
    deepest = level;
    return [{ level, title }];
  });
};

const linesBelow = (heading: FoundHeading, blocks: readonly SourceBlock[]): readonly RankedLine[] => {
  const own = numbered(heading.text).rank ?? heading.level;
  const isContents = CONTENTS.test(tight(withoutMarks(heading.text)));
  const lines: RankedLine[] = [];
  let base: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      const found = linesOfTable(block);
      if (found !== null && found.length >= FEWEST) return found;
      continue;
    }
    if (!isContents && block.level !== null && block.level <= heading.level) break;
    const line = ranked(block.text, null);
    if (line === null) continue;
    // What goes on with the heading's own numbers is the next rule, not a chapter.
    if (line.rank === own && base !== own && (base !== null || !isContents)) break;
    if (base !== null && base > own && line.rank <= own) break;
    if (isContents) {
      base ??= line.rank;
      lines.push(line);
    }
  }
  return lines;
};

/** The contents under one of the headings; `blocks`: what stands behind it. Empty where nothing there is a table of contents. */
export const readProposalContents = (heading: FoundHeading, blocks: readonly SourceBlock[]): readonly ContentsLine[] => {
  const lines = linesBelow(heading, blocks.filter(({ id }) => id > heading.place.block)).slice(0, MOST);
  return lines.length < FEWEST ? [] : levelled(lines);
};
