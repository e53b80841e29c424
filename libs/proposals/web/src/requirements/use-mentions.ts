import type { VagueWording } from '@shoal/proposals-domain';
import { useMessages, useToast } from '@shoal/ui';
import type { Editor } from '@tiptap/core';
import type { SlashQuery } from '../editor/slash-query';
import { useProposalRoom } from '../proposal/proposal-room';
import { findRequirements } from './find-requirements';
import type { RequirementRow, RequirementStore } from './requirement-store';
import { useRequirementStore } from './requirements-context';
import { requirementsMessages } from './requirements.messages';
import { rowsOfSection } from './section-coverage';
import { tieRequirement } from './tie-requirement';
import { useVagueReason } from './use-vague-reason';

/** Of so many one chooses at a glance; typing on finds the others. */
const SHOWN = 8;

export interface Mentions {
  readonly store: RequirementStore;
  readonly find: (query: string) => readonly RequirementRow[];
  readonly choose: (editor: Editor, row: RequirementRow, query: SlashQuery) => void;
  readonly reasonOf: (wording: VagueWording) => string;
}

/** What an editor needs to tie paragraphs to requirements: those of its section come first. */
export const useMentions = (sectionId: string): Mentions => {
  const store = useRequirementStore();
  const { byId } = useProposalRoom();
  const t = useMessages(requirementsMessages);
  const toast = useToast();
  const reasonOf = useVagueReason();
  return {
    store,
    find: (query) => {
      const { rows } = store.read();
      const section = byId.get(sectionId);
      const own = new Set(section ? rowsOfSection(section, rows) : []);
      return findRequirements([...rows.filter((row) => own.has(row)), ...rows.filter((row) => !own.has(row))], query, SHOWN);
    },
    choose: (editor, { requirementId, code, title }, query) => {
      if (!tieRequirement(editor, { requirementId, words: `${code} ${title}`.trim() }, query)) toast.note(t('pane.refused'));
    },
    reasonOf,
  };
};
