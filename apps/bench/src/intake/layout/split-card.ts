import type { Spoiling, SplitStyle } from '../corpus/definition';
import type { CardRows, Row } from './cards';
import { cell, paragraph, table, type CellPiece, type ParagraphPiece, type Piece, type TablePiece } from './piece';

const IN_TURN: readonly SplitStyle[] = ['rest-without-label', 'repeated-head', 'within-sentence', 'before-label', 'narrow-rest'];

const isCell = (entry: CellPiece | string | undefined): entry is CellPiece => typeof entry === 'object';

/** What stands between the two halves: the foot of one page and the head of the next. */
const between = (spoiling: Spoiling, number: number): readonly Piece[] => [...(spoiling.isPageNumberPrinted ? [paragraph(`- ${number} -`)] : []), { kind: 'page' }, ...(spoiling.runningHead === null ? [] : [paragraph(spoiling.runningHead)])];

/** A text cut at the space nearest to its middle. */
const cut = (text: string): readonly [string, string] => {
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

const halves = (content: readonly (ParagraphPiece | TablePiece)[], isWithinSentence: boolean): readonly [readonly (ParagraphPiece | TablePiece)[], readonly (ParagraphPiece | TablePiece)[]] => {
  const middle = Math.max(1, Math.floor(content.length / 2));
  const last = content[middle - 1];
  if (!isWithinSentence || last?.kind !== 'paragraph') return [content.slice(0, middle), content.slice(middle)];
  const [first, second] = cut(last.text);
  return [[...content.slice(0, middle - 1), { ...last, text: first }], [...(second === '' ? [] : [paragraph(second)]), ...content.slice(middle)]];
};

/** A card's table, in two where it is split. */
export const splitCard = ({ columns, head, body, details }: CardRows, spoiling: Spoiling, at: number): readonly Piece[] => {
  const isSplit = spoiling.split !== 'none' && at % spoiling.splitEvery === spoiling.splitEvery - 1;
  const how = spoiling.split === 'in-turn' ? (IN_TURN[Math.floor(at / spoiling.splitEvery) % IN_TURN.length] ?? 'none') : spoiling.split;
  if (!isSplit || how === 'none') return [table(columns, [...head, ...body])];
  const pause = between(spoiling, at + 12);
  const isGrouped = body.some((row) => row.some((entry) => isCell(entry) && entry.down > 1));
  if (how === 'before-label') {
    const from = Math.min(details + 1, body.length - 1);
    return [table(columns, [...head, ...body.slice(0, from)]), ...pause, table(columns, body.slice(from))];
  }
  const row = body[details] ?? [];
  const wide = row.at(-1);
  if (!isCell(wide) || wide.content.length < 2) return [table(columns, [...head, ...body])];
  const [first, second] = halves(wide.content, how === 'within-sentence');
  const before: Row = [...row.slice(0, -1), { ...wide, content: first }];
  const empty = columns.length - wide.across;
  const rest: Row = empty > 0 ? [cell('', empty), cell(second, wide.across)] : [cell(second, wide.across)];
  const after = body.slice(details + 1);
  const upTo = table(columns, [...head, ...body.slice(0, details), before]);
  if (how === 'repeated-head') {
    const label = row.find((entry) => !isCell(entry) || entry.down === 1);
    const again: Row = [...(isGrouped ? [cell(typeof label === 'string' ? label : '', 2)] : row.slice(0, -1)), cell(second, wide.across)];
    return [upTo, ...pause, table(columns, [...head, again, ...after])];
  }
  if (how === 'narrow-rest' && columns.length === 2) return [upTo, ...pause, table([columns[1] ?? 0], [[cell(second)]]), ...(after.length > 0 ? [table(columns, after)] : [])];
  return [upTo, ...pause, table(columns, [rest, ...after])];
};
