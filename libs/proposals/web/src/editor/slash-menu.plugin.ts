import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import type { SlashCommand } from './slash-items';
import { slashCommands } from './slash-items';
import type { SlashQuery } from './slash-query';
import { readSlashQuery } from './slash-query';
import { suggestionPlugin, type SuggestionState } from './suggestion.plugin';

export type SlashMenuState = SuggestionState<SlashCommand>;

export interface SlashMenuOptions {
  readonly onChange: (state: SlashMenuState | null) => void;
  readonly onChoose: (editor: Editor, command: SlashCommand, query: SlashQuery) => void;
}

/** The menu behind a slash. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  priority: 1100,
  addProseMirrorPlugins() {
    return [suggestionPlugin(this.editor, { name: 'slashMenu', read: readSlashQuery, find: slashCommands, ...this.options })];
  },
});
