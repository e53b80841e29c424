import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { IconColumnInsertLeft, IconColumnInsertRight, IconColumnRemove, IconRowInsertBottom, IconRowInsertTop, IconRowRemove, IconTable, IconTableColumn, IconTableOff, IconTableRow } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { editorMessages } from './editor.messages';
import classes from './editor.module.css';
import { insertTable } from './run-slash-command';

const ACTIONS = [
  ['rowAbove', IconRowInsertTop, (editor: Editor) => editor.chain().focus().addRowBefore().run()],
  ['rowBelow', IconRowInsertBottom, (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  ['columnBefore', IconColumnInsertLeft, (editor: Editor) => editor.chain().focus().addColumnBefore().run()],
  ['columnAfter', IconColumnInsertRight, (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ['headerRow', IconTableRow, (editor: Editor) => editor.chain().focus().toggleHeaderRow().run()],
  ['merge', IconTableColumn, (editor: Editor) => editor.chain().focus().mergeOrSplit().run()],
  null,
  ['removeRow', IconRowRemove, (editor: Editor) => editor.chain().focus().deleteRow().run()],
  ['removeColumn', IconColumnRemove, (editor: Editor) => editor.chain().focus().deleteColumn().run()],
  ['remove', IconTableOff, (editor: Editor) => editor.chain().focus().deleteTable().run()],
] as const;

/** Outside of a table it puts one in; inside it changes rows and columns. */
export const TableTool = ({ editor, inTable }: { readonly editor: Editor | null; readonly inTable: boolean }) => {
  const t = useMessages(editorMessages);
  const label = inTable ? t('table') : t('tables.insert');
  const button = (
    <ActionIcon
      className={classes.tool}
      aria-label={label}
      data-on={inTable || undefined}
      disabled={!editor}
      onMouseDown={(event) => event.preventDefault()}
      onClick={inTable || !editor ? undefined : () => insertTable(editor)}
    >
      <IconTable size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  if (!inTable || !editor) return <Tooltip label={label}>{button}</Tooltip>;
  return (
    <Menu position="bottom-start" returnFocus={false} trapFocus={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {ACTIONS.map((entry) => {
          if (entry === null) return <Menu.Divider key="divider" />;
          const [name, ActionGlyph, run] = entry;
          return (
            <Menu.Item key={name} leftSection={<ActionGlyph size={16} stroke={1.6} aria-hidden />} color={name === 'remove' ? 'danger' : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)}>
              {t(`tables.${name}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
