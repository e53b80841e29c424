import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

interface WritingBinding {
  _prosemirrorChanged: (...given: unknown[]) => void;
}

/**
 * An editor that one may only read writes nothing: not by hand, not by a plugin that repairs tables, and not by
 * the binding, which otherwise writes back whatever the schema rendered differently.
 */
export const ReadOnlyGuard = Extension.create({
  name: 'readOnlyGuard',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('readOnlyGuard'),
        filterTransaction: (transaction) => editor.isEditable || !transaction.docChanged || isChangeOrigin(transaction),
        view: (view) => {
          const binding = (ySyncPluginKey.getState(view.state) as { binding?: WritingBinding } | undefined)?.binding;
          if (!binding) return {};
          const write = binding._prosemirrorChanged.bind(binding);
          binding._prosemirrorChanged = (...given) => {
            if (editor.isEditable) write(...given);
          };
          return { destroy: () => void (binding._prosemirrorChanged = write) };
        },
      }),
    ];
  },
});
