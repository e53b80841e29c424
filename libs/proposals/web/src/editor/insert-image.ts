import type { Editor } from '@tiptap/core';
import { keepLineBelow } from './run-slash-command';
import type { UploadedImage } from './upload-image';

/** Puts the picture behind the block at the place; an empty paragraph there gives way to it. False: it cannot stand there. */
export const insertImage = (editor: Editor, position: number, image: UploadedImage, alt: string): boolean => {
  const { doc, schema } = editor.state;
  const node = schema.nodes['image']?.create({ src: image.url, alt, width: image.width, height: image.height });
  const at = doc.resolve(Math.min(position, doc.content.size));
  if (!node) return false;
  const block = at.parent.isTextblock ? { from: at.before(), to: at.after(), empty: at.parent.content.size === 0 && at.depth === 1 } : null;
  const transaction = block?.empty ? editor.state.tr.replaceWith(block.from, block.to, node) : editor.state.tr.insert(block?.to ?? at.pos, node);
  if (!transaction.docChanged) return false;
  editor.view.dispatch(transaction);
  keepLineBelow(editor);
  return true;
};
