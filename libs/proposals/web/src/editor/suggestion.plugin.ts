import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { SlashQuery } from './slash-query';

/** What a menu shows now; null when it is closed. */
export interface SuggestionState<Item> {
  readonly editor: Editor;
  readonly query: SlashQuery;
  readonly items: readonly Item[];
  readonly selected: number;
}

export interface SuggestionOptions<Item> {
  readonly name: string;
  /** From the text of the block before the caret; null where nothing is asked for. */
  readonly read: (textBefore: string, blockStart: number) => SlashQuery | null;
  readonly find: (query: string) => readonly Item[];
  /** Called after every change; the popup draws it outside of the text, so that no syllable being composed is touched. */
  readonly onChange: (state: SuggestionState<Item> | null) => void;
  readonly onChoose: (editor: Editor, item: Item, query: SlashQuery) => void;
}

const textBeforeCaret = (state: EditorState): { readonly text: string; readonly start: number } | null => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  return { text: $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'), start: $from.start() };
};

/**
 * Opens when a person types what the menu waits for, follows what is typed and closes on Escape, on leaving or when nothing fits.
 * Unlike the usual suggestion plugin it puts no decoration into the text.
 */
export const suggestionPlugin = <Item>(editor: Editor, options: SuggestionOptions<Item>): Plugin => {
  let dismissedFrom: number | null = null;
  let shown: SuggestionState<Item> | null = null;
  const show = (next: SuggestionState<Item> | null): void => {
    if (next === null && shown === null) return;
    shown = next;
    options.onChange(next);
  };
  const choose = (): void => {
    const chosen = shown;
    const item = chosen?.items[chosen.selected];
    show(null);
    if (chosen && item !== undefined) options.onChoose(editor, item, chosen.query);
  };
  const step = (by: number): void => {
    if (shown) show({ ...shown, selected: (shown.selected + by + shown.items.length) % shown.items.length });
  };
  const queryAt = (state: EditorState): SlashQuery | null => {
    const before = textBeforeCaret(state);
    return before && options.read(before.text, before.start);
  };
  return new Plugin({
    key: new PluginKey(options.name),
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
        const items = query === null || query.from === dismissedFrom ? [] : options.find(query.query);
        // What was there before the caret came is text, not a wish.
        const opened = shown !== null || view.state.doc !== before.doc;
        if (query === null || items.length === 0 || !opened) return show(null);
        const selected = shown?.query.query === query.query ? Math.min(shown.selected, items.length - 1) : 0;
        show({ editor, query, items, selected });
      },
      destroy: () => show(null),
    }),
  });
};
