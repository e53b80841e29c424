import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

export const STYLES = ['paragraph', 'heading2', 'heading3', 'heading4', 'codeBlock'] as const;
export type ParagraphStyle = (typeof STYLES)[number];

/** What the tools show of the place where the caret is. */
export interface ToolbarState {
  readonly style: ParagraphStyle;
  readonly on: Readonly<Record<'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'bulletList' | 'orderedList' | 'blockquote' | 'link' | 'table', boolean>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const NOTHING: ToolbarState = {
  style: 'paragraph',
  on: { bold: false, italic: false, underline: false, strike: false, code: false, bulletList: false, orderedList: false, blockquote: false, link: false, table: false },
  canUndo: false,
  canRedo: false,
};

export const toolbarState = (editor: Editor | null): ToolbarState => {
  if (!editor || editor.isDestroyed) return NOTHING;
  const undo = (yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager } | undefined)?.undoManager;
  const names = Object.keys(NOTHING.on) as (keyof ToolbarState['on'])[];
  return {
    style: styleOf(editor),
    on: Object.fromEntries(names.map((name) => [name, editor.isActive(name)])) as ToolbarState['on'],
    canUndo: (undo?.undoStack.length ?? 0) > 0,
    canRedo: (undo?.redoStack.length ?? 0) > 0,
  };
};

const styleOf = (editor: Editor): ParagraphStyle => {
  if (editor.isActive('codeBlock')) return 'codeBlock';
  const level = editor.isActive('heading') ? Number(editor.getAttributes('heading')['level']) : 0;
  return level >= 4 ? 'heading4' : level === 3 ? 'heading3' : level > 0 ? 'heading2' : 'paragraph';
};

export const setStyle = (editor: Editor, style: ParagraphStyle): void => {
  const chain = editor.chain().focus();
  if (style === 'paragraph') chain.setParagraph().run();
  else if (style === 'codeBlock') chain.setCodeBlock().run();
  else chain.setNode('heading', { level: Number(style.slice(-1)) }).run();
};
