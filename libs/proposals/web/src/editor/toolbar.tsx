import { ActionIcon, Loader, NativeSelect, Tooltip } from '@mantine/core';
import { useEditorState } from '@tiptap/react';
import { useMessages } from '@shoal/ui';
import { IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconCertificate, IconCode, IconItalic, IconList, IconListCheck, IconListNumbers, IconPhoto, IconUnderline } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { useWorkspaceState } from '../workspace/use-workspace';
import { editorMessages } from './editor.messages';
import classes from './editor.module.css';
import { LinkTool } from './link-tool';
import { pickImages } from './pick-images';
import { TableTool } from './table-tool';
import { useTools } from './tools-context';
import { setStyle, STYLES, type ParagraphStyle, toolbarState } from './toolbar-state';
import { useImageUpload } from './use-image-upload';

interface ToolbarProps {
  readonly linkOpened: boolean;
  readonly onLink: (opened: boolean) => void;
  /** At the right: who sees the section. */
  readonly children?: ReactNode;
}

const MARKS = [
  ['bold', IconBold, 'Mod+B', (editor: Editor) => editor.chain().focus().toggleBold().run()],
  ['italic', IconItalic, 'Mod+I', (editor: Editor) => editor.chain().focus().toggleItalic().run()],
  ['underline', IconUnderline, 'Mod+U', (editor: Editor) => editor.chain().focus().toggleUnderline().run()],
] as const;
const BLOCKS = [
  ['bulletList', IconList, 'Mod+Shift+8', (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  ['orderedList', IconListNumbers, 'Mod+Shift+7', (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
] as const;
const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const keys = (shortcut: string): string => shortcut.replace('Mod', MAC ? '⌘' : 'Ctrl');

/** One row of tools for whichever section had the caret last. */
export const Toolbar = ({ linkOpened, onLink, children }: ToolbarProps) => {
  const t = useMessages(editorMessages);
  const writing = useWorkspaceState((state) => state.writing);
  const uploading = useWorkspaceState((state) => state.uploads > 0);
  const typing = useWorkspaceState((state) => state.typing);
  const upload = useImageUpload();
  const { openEvidence, openRequirements } = useTools();
  const editor = writing?.editor ?? null;
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolbarState(now) }) ?? toolbarState(null);
  const tool = (label: string, ToolIcon: typeof IconBold, run: (editor: Editor) => unknown, more: { on?: boolean; shortcut?: string; disabled?: boolean } = {}) => (
    <Tool key={label} label={more.shortcut ? `${label} (${keys(more.shortcut)})` : label} on={more.on} disabled={!editor || more.disabled} onRun={() => editor && run(editor)}>
      <ToolIcon size={16} stroke={1.6} aria-hidden />
    </Tool>
  );
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('toolbar')} data-typing={typing || undefined}>
      <NativeSelect
        className={classes.style}
        size="xs"
        variant="unstyled"
        aria-label={t('style')}
        disabled={!editor}
        value={state.style}
        onChange={(event) => editor && setStyle(editor, event.currentTarget.value as ParagraphStyle)}
        data={STYLES.map((style) => ({ value: style, label: t(`styles.${style}`) }))}
      />
      <span className={classes.divider} />
      {MARKS.map(([name, glyph, shortcut, run]) => tool(t(name), glyph, run, { on: state.on[name], shortcut }))}
      <span className={classes.divider} />
      {BLOCKS.map(([name, glyph, shortcut, run]) => tool(t(name), glyph, run, { on: state.on[name], shortcut }))}
      <TableTool editor={editor} inTable={state.on.table} />
      <Tool label={uploading ? t('images.uploading') : t('image')} disabled={!editor} onRun={() => editor && writing && pickImages((files) => void upload(editor, writing.sectionId, files, editor.state.selection.to))}>
        {uploading ? <Loader size={14} /> : <IconPhoto size={16} stroke={1.6} aria-hidden />}
      </Tool>
      {tool(t('evidence'), IconCertificate, openEvidence)}
      {tool(t('requirement'), IconListCheck, openRequirements)}
      <span className={classes.divider} />
      <LinkTool editor={editor} on={state.on.link} opened={linkOpened} onOpened={onLink} />
      {tool(t('quote'), IconBlockquote, (at) => at.chain().focus().toggleBlockquote().run(), { on: state.on.blockquote, shortcut: 'Mod+Shift+B' })}
      {tool(t('code'), IconCode, (at) => at.chain().focus().toggleCode().run(), { on: state.on.code, shortcut: 'Mod+E' })}
      <span className={classes.divider} />
      {tool(t('undo'), IconArrowBackUp, (at) => at.chain().focus().undo().run(), { shortcut: 'Mod+Z', disabled: !state.canUndo })}
      {tool(t('redo'), IconArrowForwardUp, (at) => at.chain().focus().redo().run(), { shortcut: 'Mod+Shift+Z', disabled: !state.canRedo })}
      <span className={classes.toolsEnd}>{children}</span>
    </div>
  );
};

interface ToolProps {
  readonly label: string;
  readonly on?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

/** Pressing a tool leaves the caret where it is, so that a syllable being composed ends by itself. */
const Tool = ({ label, on, disabled, onRun, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon className={classes.tool} aria-label={label} aria-pressed={on} data-on={on || undefined} disabled={disabled} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={onRun}>
      {children}
    </ActionIcon>
  </Tooltip>
);
