import type { SourceBlock, SourceDocument, SourceTable } from '../../source/source-document';
import { labelledLine } from '../cards/card-label';
import { codeIn } from '../codes/requirement-code';

const MOST_COLUMNS_OF_A_FRAME = 1;

/** A frame around other blocks: one column that holds whole tables, or a card written as lines. */
const isFrame = (table: SourceTable): boolean => {
  if (table.columns > MOST_COLUMNS_OF_A_FRAME) return false;
  const inside = table.cells.flatMap((cell) => cell.blocks);
  const isTableWithin = inside.some((block) => block.kind === 'table' && block.columns > 1 && block.rows > 1);
  const isCardWithin = inside.some((block) => block.kind === 'paragraph' && block.text.split('\n').some((line) => { const found = labelledLine(line); return found?.field === 'code' && found.isTelling && codeIn(found.rest) !== null; }));
  return isTableWithin || (isCardWithin && table.cells.length === 1);
};

/** A document's blocks in reading order, with what stands in mere frames taken out of them. */
export const flowOf = (document: Pick<SourceDocument, 'blocks'>): readonly SourceBlock[] => {
  const flow: SourceBlock[] = [];
  const walk = (blocks: readonly SourceBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table' && isFrame(block)) for (const cell of block.cells) walk(cell.blocks);
      else flow.push(block);
    }
  };
  walk(document.blocks);
  return flow;
};
