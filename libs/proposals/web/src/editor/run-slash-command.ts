import type { Editor } from '@tiptap/core';
import type { SlashCommand } from './slash-items';
import type { SlashQuery } from './slash-query';

/** What a person is asked for before it is inserted. */
export interface Asked {
  readonly image: (editor: Editor) => void;
  readonly evidence: (editor: Editor) => void;
  readonly complianceTable: (editor: Editor) => void;
}

/** Takes the slash and the query out of the text and does what was chosen. */
export const runSlashCommand = (editor: Editor, command: SlashCommand, { from, to }: Pick<SlashQuery, 'from' | 'to'>, ask: Asked): void => {
  const chain = editor.chain().focus().deleteRange({ from, to });
  switch (command) {
    case 'text':
      chain.setParagraph().run();
      break;
    case 'heading1':
      chain.setNode('heading', { level: 2 }).run();
      break;
    case 'heading2':
      chain.setNode('heading', { level: 3 }).run();
      break;
    case 'heading3':
      chain.setNode('heading', { level: 4 }).run();
      break;
    case 'bulletList':
      chain.toggleBulletList().run();
      break;
    case 'orderedList':
      chain.toggleOrderedList().run();
      break;
    case 'quote':
      chain.toggleBlockquote().run();
      break;
    case 'code':
      chain.setCodeBlock().run();
      break;
    case 'divider':
      chain.setHorizontalRule().run();
      break;
    case 'table':
      chain.run();
      insertTable(editor);
      break;
    case 'image':
    case 'evidence':
    case 'complianceTable':
      chain.run();
      ask[command](editor);
  }
};

/** Three by three with a heading row; a table at the very end gets a line below it to go on writing. */
export const insertTable = (editor: Editor): void => {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  keepLineBelow(editor);
};

/** Nodes in which one cannot write on need a paragraph behind them; it is part of the same step of undo. */
export const keepLineBelow = (editor: Editor): void => {
  const { doc, schema, tr } = editor.state;
  const last = doc.lastChild;
  const paragraph = schema.nodes['paragraph'];
  if (paragraph && last && !last.isTextblock) editor.view.dispatch(tr.insert(doc.content.size, paragraph.create()));
};
