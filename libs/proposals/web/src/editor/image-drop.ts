import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

interface ImageDropOptions {
  /** Uploads and inserts; `position` is where the pictures were pasted or dropped. */
  readonly onImages: (editor: Editor, files: readonly File[], position: number) => void;
}

const imagesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** Pictures from the clipboard and from the desktop; text beside them pastes as ever. */
export const ImageDrop = Extension.create<ImageDropOptions>({
  name: 'imageDrop',
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        key: new PluginKey('imageDrop'),
        props: {
          handlePaste: (view, event) => {
            const files = imagesIn(event.clipboardData);
            // Office programs put a picture of the text beside the text.
            if (files.length === 0 || !editor.isEditable || event.clipboardData?.types.includes('text/html')) return false;
            options.onImages(editor, files, view.state.selection.to);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = imagesIn(event.dataTransfer);
            if (moved || files.length === 0 || !editor.isEditable) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            options.onImages(editor, files, place?.pos ?? view.state.doc.content.size);
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
});
