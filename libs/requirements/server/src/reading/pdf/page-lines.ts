import type { Box } from './page-geometry';

/** A piece of text as it stands on the page; `base`: the line on which it is written. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

export interface TextLine extends Omit<TextPiece, 'base'> {
  readonly top: number;
  readonly base: number;
}

const SAME_LINE = 0.5;
const WORD_GAP = 0.18;
const COLUMN_GAP = 3;

/** Pieces put together to lines, from top to bottom. */
export const linesOf = (pieces: readonly TextPiece[]): readonly TextLine[] => {
  const rows: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row?.[0] && piece.base - row[0].base <= SAME_LINE * Math.min(piece.size, row[0].size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).filter(({ text }) => text.trim() !== '');
};

const lineOf = (row: readonly TextPiece[]): TextLine => {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  let text = '';
  let right = sorted[0]?.left ?? 0;
  for (const piece of sorted) {
    const gap = (piece.left - right) / piece.size;
    if (text !== '' && !/\s$/u.test(text) && !/^\s/u.test(piece.text) && gap > WORD_GAP) text += gap > COLUMN_GAP ? '\t' : ' ';
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  const most = (pieces: readonly TextPiece[], of: 'size' | 'base' | 'right'): number => pieces.reduce((max, piece) => Math.max(max, piece[of]), 0);
  const [size, base] = [most(sorted, 'size'), most(sorted, 'base')];
  const filled = sorted.filter((piece) => piece.text.trim() !== '');
  return { text, left: filled[0]?.left ?? 0, right: most(filled, 'right'), base, top: base - size, size };
};

/** How a point of a list, a heading or a remark begins. */
const BEGINS_ANEW = /^\s*(?:[○●◦•·∙⋅▪▫■□◆◇◈▶▷►▻※☞❍❏❑❖◎✓✔<[【〈《「『\-–—*]|\d{1,2}(?:\.\d{1,2})*[.)]\s?\D|[가-하][.)]|[①-⑳㉮-㉻⑴-⒇]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-Za-z][.)]|\((?:\d{1,2}|[가-하])\)|[A-Z]{2,4}\s?-\s?\d)/u;
const FARTHEST = 2.1;
const SAME_SIZE = 1.15;
/** Words longer than that, in letters, do not explain the room before the edge: addresses. */
const WORD_MAX = 12;
/** No further syllable would have had room: the line may have been cut within a word. */
const [CUT_FROM, CUT_TO] = [0.2, 0.9];

/** Lines that were one paragraph before they were laid out, put together again. */
export const paragraphsOf = (lines: readonly TextLine[], box: Pick<Box, 'right'>): readonly { readonly text: string; readonly top: number; readonly bottom: number }[] => {
  const paragraphs: { text: string; top: number; bottom: number }[] = [];
  lines.forEach((line, at) => {
    const [before, last] = [lines[at - 1], paragraphs.at(-1)];
    if (before && last && goesOn(before, line, box.right)) {
      last.text = joined(last.text, line.text, (box.right - before.right) / before.size);
      last.bottom = line.base;
    } else paragraphs.push({ text: line.text, top: line.top, bottom: line.base });
  });
  return paragraphs;
};

const goesOn = (before: TextLine, line: TextLine, right: number): boolean => {
  const isNear = line.base - before.base <= FARTHEST * Math.max(before.size, line.size);
  const isAlike = Math.max(before.size, line.size) / Math.min(before.size, line.size) <= SAME_SIZE;
  return isNear && isAlike && right - before.right <= Math.min(firstWord(line), WORD_MAX * before.size) + before.size / 2 && !BEGINS_ANEW.test(line.text) && !before.text.includes('\t');
};

/** How wide the first word is, about: a line that had room for it ended because its text did. */
const firstWord = ({ text, left, right }: TextLine): number => ((right - left) * (/^\S+/u.exec(text.trimStart())?.[0].length ?? 0)) / Math.max(1, text.trim().length);

const joined = (before: string, after: string, room: number): string => {
  const isCut = room >= CUT_FROM && room < CUT_TO && /\p{Script=Hangul}$/u.test(before) && /^\p{Script=Hangul}/u.test(after);
  return isCut ? before + after : `${before.trimEnd()} ${after.trimStart()}`;
};
