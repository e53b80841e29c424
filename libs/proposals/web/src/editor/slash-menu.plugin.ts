import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { SlashCommand } from './slash-items';
import { slashCommands } from './slash-items';
import type { SlashQuery } from './slash-query';
import { readSlashQuery } from './slash-query';

/** What the menu shows now; null when it is closed. */
export interface SlashMenuState {
  readonly editor: Editor;
  readonly query: SlashQuery;
  readonly commands: readonly SlashCommand[];
  readonly selected: number;
}

export interface SlashMenuOptions {
  /** Called after every change; the popup draws it outside of the text, so that no syllable being composed is touched. */
  readonly onChange: (state: SlashMenuState | null) => void;
  readonly onChoose: (editor: Editor, command: SlashCommand, query: SlashQuery) => void;
}

const queryAt = (state: EditorState): SlashQuery | null => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  return readSlashQuery($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'), $from.start());
};

/**
 * Opens when a person types a slash, follows what is typed and closes on Escape, on leaving or when nothing fits.
 * Unlike the usual suggestion plugin it puts no decoration into the text.
 */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  priority: 1100,
  addProseMirrorPlugins() {
    const { editor, options } = this;
    let dismissedFrom: number | null = null;
    let shown: SlashMenuState | null = null;
    const show = (next: SlashMenuState | null): void => {
      if (next === null && shown === null) return;
      shown = next;
      options.onChange(next);
    };
    const choose = (): void => {
      const chosen = shown;
      const command = chosen?.commands[chosen.selected];
      show(null);
      if (chosen && command) options.onChoose(editor, command, chosen.query);
    };
    const step = (by: number): void => {
      if (shown) show({ ...shown, selected: (shown.selected + by + shown.commands.length) % shown.commands.length });
    };
    return [
      new Plugin({
        key: new PluginKey('slashMenu'),
        props: {
          handleKeyDown: (_, event) => {
            // The Enter that ends a syllable belongs to the input method.
            if (!shown || event.isComposing || event.keyCode === 229) return false;
            if (event.key === 'ArrowDown') step(1);
            else if (event.key === 'ArrowUp') step(-1);
            else if (event.key === 'Enter' || event.key === 'Tab') choose();
            else if (event.key === 'Escape') {
              dismissedFrom = shown.query.from;
              show(null);
            } else return false;
            event.preventDefault();
            event.stopPropagation();
            return true;
          },
          handleDOMEvents: {
            blur: () => {
              show(null);
              return false;
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            if (view.state.doc === before.doc && view.state.selection.eq(before.selection)) return;
            const query = editor.isEditable && view.hasFocus() ? queryAt(view.state) : null;
            if (query === null || query.from !== dismissedFrom) dismissedFrom = null;
            const commands = query === null || query.from === dismissedFrom ? [] : slashCommands(query.query);
            // A slash that was there before the caret came is text, not a wish.
            const opened = shown !== null || view.state.doc !== before.doc;
            if (query === null || commands.length === 0 || !opened) return show(null);
            const selected = shown?.query.query === query.query ? Math.min(shown.selected, commands.length - 1) : 0;
            show({ editor, query, commands, selected });
          },
          destroy: () => show(null),
        }),
      }),
    ];
  },
});
