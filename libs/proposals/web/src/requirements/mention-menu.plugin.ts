import { type Editor, Extension } from '@tiptap/core';
import type { SlashQuery } from '../editor/slash-query';
import { suggestionPlugin, type SuggestionState } from '../editor/suggestion.plugin';
import { readMentionQuery } from './mention-query';
import type { RequirementRow } from './requirement-store';

export type MentionMenuState = SuggestionState<RequirementRow>;

export interface MentionMenuOptions {
  /** Requirements that fit, the best first. */
  readonly find: (query: string) => readonly RequirementRow[];
  readonly onChange: (state: MentionMenuState | null) => void;
  readonly onChoose: (editor: Editor, row: RequirementRow, query: SlashQuery) => void;
}

/** The menu of requirements behind an @. */
export const MentionMenu = Extension.create<MentionMenuOptions>({
  name: 'mentionMenu',
  priority: 1100,
  addProseMirrorPlugins() {
    return [suggestionPlugin(this.editor, { name: 'mentionMenu', read: readMentionQuery, ...this.options })];
  },
});
