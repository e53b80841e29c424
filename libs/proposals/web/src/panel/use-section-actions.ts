import { useMutation } from '@apollo/client/react';
import { useToast } from '@shoal/ui';
import { useMemo } from 'react';
import { SetSectionStateDocument, type SectionNodeFragment, type SectionReaders, type SectionState, UpdateSectionDocument } from '../generated/graphql';

interface SectionChanges {
  readonly ownerFirmId?: string;
  readonly readers?: SectionReaders;
  readonly writerIds?: string[];
  readonly dueOn?: string | null;
}

/** Changes of one section from the panel; a refusal says why and leaves what was there. */
export const useSectionActions = () => {
  const toast = useToast();
  const [update, updating] = useMutation(UpdateSectionDocument);
  const [setState, changing] = useMutation(SetSectionStateDocument);
  return useMemo(
    () => ({
      busy: updating.loading || changing.loading,
      update: ({ id, version }: SectionNodeFragment, changes: SectionChanges): void => {
        update({ variables: { input: { id, version, ...changes } }, refetchQueries: ['Proposal'] }).catch(toast.failed);
      },
      setState: ({ id, version }: SectionNodeFragment, state: SectionState): void => {
        setState({ variables: { input: { id, version, state } }, refetchQueries: ['Proposal'] }).catch(toast.failed);
      },
    }),
    [update, setState, updating.loading, changing.loading, toast],
  );
};

export type SectionActions = ReturnType<typeof useSectionActions>;
