import type { SourceBlock, SourceParagraph } from '../../source/source-document';

/** Every paragraph of the running text, those in tables too, in reading order. */
export const paragraphsOf = (blocks: readonly SourceBlock[]): readonly SourceParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flatMap((cell) => paragraphsOf(cell.blocks)) : block.note === undefined || block.note === 'footnote' || block.note === 'endnote' ? [block] : []));
