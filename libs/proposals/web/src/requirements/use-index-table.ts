import { type Translate, useMessages, useToast } from '@shoal/ui';
import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback } from 'react';
import { type ProposalRoom, useProposalRoom } from '../proposal/proposal-room';
import { useLatest } from '../proposal/use-latest';
import { indexLines, type IndexWords, insertIndexTable } from './index-table';
import type { RequirementStore } from './requirement-store';
import { useRequirementStore } from './requirements-context';
import { requirementsMessages } from './requirements.messages';

const headingOf = ({ code, title, section, page }: { readonly code: string; readonly title: string; readonly section: string; readonly page: string }): IndexWords['heading'] => [code, title, section, page];
/** A table that somebody put in with the page in the other language is the same table. */
const HEADINGS = [headingOf(requirementsMessages.ko.index), headingOf(requirementsMessages.en.index)];

type Say = Translate<typeof requirementsMessages.ko>;

/** Of the page as it is when the answer has come. */
interface Surroundings {
  readonly sections: ProposalRoom['sections'];
  readonly t: Say;
  readonly note: (message: string) => void;
}

const put = async (editor: Editor, store: RequirementStore, latest: RefObject<Surroundings>): Promise<void> => {
  await store.load();
  const { sections, t, note } = latest.current;
  const { rows } = store.read();
  if (rows.length === 0) return note(t('index.none'));
  const heading: IndexWords['heading'] = [t('index.code'), t('index.title'), t('index.section'), t('index.page')];
  const outcome = insertIndexTable(editor, heading, indexLines(rows, sections, { heading, closed: (count) => t('index.closed', { count }) }), HEADINGS);
  note(outcome === 'refused' ? t('pane.refused') : t(`index.${outcome}`, { count: rows.length }));
};

/** The 조견표: what the matrix says now, as far as the person who asks reads it. Asked for again it is brought up to date. */
export const useIndexTable = (): ((editor: Editor) => void) => {
  const { sections } = useProposalRoom();
  const store = useRequirementStore();
  const t = useMessages(requirementsMessages);
  const toast = useToast();
  const latest = useLatest({ sections, t, note: toast.note });
  return useCallback((editor: Editor): void => void put(editor, store, latest), [store, latest]);
};
