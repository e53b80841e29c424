import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { useEditorState } from '@tiptap/react';
import { useMessages } from '@shoal/ui';
import { IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconList, IconListNumbers, IconUnderline } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { Ref } from 'react';
import { editorMessages } from '../editor/editor.messages';
import editorClasses from '../editor/editor.module.css';
import { TableTool } from '../editor/table-tool';
import { setStyle, STYLES, type ParagraphStyle, toolbarState } from '../editor/toolbar-state';
import classes from './shared-text.module.css';

interface SharedToolsProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly editor: Editor | null;
}

const TOOLS = [
  ['bold', IconBold, (editor: Editor) => editor.chain().focus().toggleBold().run()],
  ['underline', IconUnderline, (editor: Editor) => editor.chain().focus().toggleUnderline().run()],
  ['bulletList', IconList, (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  ['orderedList', IconListNumbers, (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
] as const;

/** The tools of one text; pressing one leaves the caret where it is. */
export const SharedTools = ({ ref, editor }: SharedToolsProps) => {
  const t = useMessages(editorMessages);
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolbarState(now) }) ?? toolbarState(null);
  const tool = (label: string, ToolIcon: typeof IconBold, run: (editor: Editor) => unknown, on?: boolean, disabled = false) => (
    <Tooltip key={label} label={label}>
      <ActionIcon className={editorClasses.tool} aria-label={label} aria-pressed={on} data-on={on || undefined} disabled={!editor || disabled} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={() => editor && run(editor)}>
        <ToolIcon size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div ref={ref} className={classes.tools} role="toolbar" aria-label={t('toolbar')} tabIndex={-1}>
      <NativeSelect className={editorClasses.style} size="xs" variant="unstyled" aria-label={t('style')} disabled={!editor} value={state.style} onChange={(event) => editor && setStyle(editor, event.currentTarget.value as ParagraphStyle)} data={STYLES.map((style) => ({ value: style, label: t(`styles.${style}`) }))} />
      <span className={editorClasses.divider} />
      {TOOLS.map(([name, glyph, run]) => tool(t(name), glyph, run, state.on[name]))}
      <TableTool editor={editor} inTable={state.on.table} />
      {tool(t('quote'), IconBlockquote, (at) => at.chain().focus().toggleBlockquote().run(), state.on.blockquote)}
      <span className={editorClasses.divider} />
      {tool(t('undo'), IconArrowBackUp, (at) => at.chain().focus().undo().run(), undefined, !state.canUndo)}
      {tool(t('redo'), IconArrowForwardUp, (at) => at.chain().focus().redo().run(), undefined, !state.canRedo)}
    </div>
  );
};
