import { useMutation } from '@apollo/client/react';
import { type OutlineStep, stepSection, type Target } from '@shoal/proposals-domain';
import { useMessages, useToast } from '@shoal/ui';
import { useCallback, useMemo } from 'react';
import { AddSectionDocument, MoveSectionDocument, type OutlineFragment, RemoveSectionDocument, RestoreSectionDocument, StartOutlineDocument } from '../generated/graphql';
import { proposalsMessages } from '../proposals.messages';
import { useProposalRoom } from '../proposal/proposal-room';
import { useLatest } from '../proposal/use-latest';
import { afterMove, afterRemoval } from './reordered';

export interface NewSection {
  readonly title: string;
  readonly ownerFirmId: string;
  readonly parentId?: string | null;
  readonly afterId?: string | null;
}

/** Changes of the outline, shown at once and taken back with the reason when the server refuses. */
export const useOutlineActions = (announce: (text: string) => void) => {
  const room = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const toast = useToast();
  const [start, starting] = useMutation(StartOutlineDocument);
  const [add] = useMutation(AddSectionDocument);
  const [move] = useMutation(MoveSectionDocument);
  const [remove] = useMutation(RemoveSectionDocument);
  const [restore] = useMutation(RestoreSectionDocument);
  // Handlers stay the same objects while rows come and go.
  const current = useLatest(room);

  const optimistic = useCallback(
    (sections: OutlineFragment['sections']) => ({ __typename: 'Proposal' as const, id: current.current.proposalId, viewerCan: { __typename: 'ProposalAbilities' as const, changeOutline: true }, sections }),
    [current],
  );

  return useMemo(() => {
    const moveTo = async (id: string, target: Target): Promise<void> => {
      const sections = afterMove(current.current.sections, id, target);
      try {
        await move({ variables: { input: { id, ...target } }, optimisticResponse: { moveSection: optimistic(sections) } });
        const moved = sections.find((section) => section.id === id);
        if (moved) announce(t('outline.moved', { number: moved.number, title: moved.title }));
      } catch (error) {
        toast.failed(error);
      }
    };
    return {
      moveTo,
      step: async (id: string, step: OutlineStep): Promise<void> => {
        const target = stepSection(current.current.sections, id, step);
        if (target) await moveTo(id, target);
      },
      remove: async (id: string): Promise<void> => {
        const { sections, byId } = current.current;
        const title = byId.get(id)?.title ?? '';
        const left = afterRemoval(sections, id);
        const below = sections.length - left.length - 1;
        try {
          await remove({ variables: { id }, optimisticResponse: { removeSection: optimistic(left) } });
          toast.undo(below > 0 ? t('outline.removedWith', { title, count: below }) : t('outline.removed', { title }), () => restore({ variables: { id } }));
        } catch (error) {
          toast.failed(error);
        }
      },
      /** The new section's id. Throws the refusal, for the form to show. */
      add: async (section: NewSection): Promise<string | null> => {
        const before = current.current.byId;
        const { data } = await add({ variables: { input: { proposalId: current.current.proposalId, ...section } } });
        return data?.addSection.sections.find((one) => !before.has(one.id))?.id ?? null;
      },
      start: (template: 'STANDARD' | 'EMPTY'): void => {
        start({ variables: { input: { proposalId: current.current.proposalId, template } } }).catch(toast.failed);
      },
      starting: starting.loading,
    };
  }, [add, announce, current, move, optimistic, remove, restore, start, starting.loading, t, toast]);
};

export type OutlineActions = ReturnType<typeof useOutlineActions>;
