import { useMessages } from '@shoal/ui';
import { memo } from 'react';
import type { BlockNode } from './block-tree';
import classes from './blocks.module.css';
import { sourceMessages } from './source.messages';

interface BlockProps {
  readonly node: BlockNode;
}

/** One block as it stands in the original, as far as its text goes; `data-block` is its number. */
export const Block = memo(({ node }: BlockProps) => (node.block.kind === 'TABLE' ? <SourceTable node={node} /> : <SourceParagraph node={node} />));
Block.displayName = 'Block';

const SourceParagraph = ({ node: { block } }: BlockProps) => {
  const t = useMessages(sourceMessages);
  return (
    <p className={classes.paragraph} data-block={block.id} data-level={block.level === null ? undefined : Math.min(block.level, 4)} data-note={block.note ?? undefined}>
      {block.note && <span className={classes.note}>{t(`note.${block.note}`)} </span>}
      {block.text}
    </p>
  );
};

const SourceTable = ({ node: { block, rows } }: BlockProps) => (
  <div className={classes.scroll} data-block={block.id}>
    <table className={classes.table}>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell) => (
              <td key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                {cell.blocks.map((within) => (
                  <Block key={within.block.id} node={within} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
