import { useMutation } from '@apollo/client/react';
import { hasErrorCode, useToast } from '@shoal/ui';
import { useMemo } from 'react';
import { SetSectionStateDocument, type SectionNodeFragment, type SectionReaders, type SectionState, UpdateSectionDocument } from '../generated/graphql';

interface SectionChanges {
  readonly ownerFirmId?: string;
  readonly readers?: SectionReaders;
  readonly writerIds?: string[];
  readonly dueOn?: string | null;
}

interface StateOptions {
  readonly acceptEvidenceRisks?: boolean;
  readonly onRisks?: () => void;
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
      /** `onRisks`: evidence that the section cites is at risk, and nobody has said yet that it is to be confirmed so. */
      setState: ({ id, version }: SectionNodeFragment, state: SectionState, { acceptEvidenceRisks, onRisks }: StateOptions = {}): Promise<void> =>
        setState({ variables: { input: { id, version, state, acceptEvidenceRisks } }, refetchQueries: ['Proposal'] }).then(
          () => undefined,
          (error: unknown) => (onRisks && hasErrorCode(error, 'EVIDENCE_AT_RISK') ? onRisks() : toast.failed(error)),
        ),
    }),
    [update, setState, updating.loading, changing.loading, toast],
  );
};

export type SectionActions = ReturnType<typeof useSectionActions>;
