import { useMutation } from '@apollo/client/react';
import { useMessages, useToast } from '@shoal/ui';
import { ReviewCancelReadingDocument, ReviewReadAgainDocument, type ReviewRfpFragment } from '../../generated/graphql';
import { filesMessages } from './files.messages';

/** What one may do to the reading of a file; a refusal says why, and the file shows its new state. */
export const useReading = ({ id }: Pick<ReviewRfpFragment, 'id'>) => {
  const t = useMessages(filesMessages);
  const toast = useToast();
  const [giveUp, cancelling] = useMutation(ReviewCancelReadingDocument, { variables: { id } });
  const [readAgain, beginning] = useMutation(ReviewReadAgainDocument, { variables: { id } });
  return {
    cancel: () => void giveUp().then(() => toast.done(t('cancelled')), toast.failed),
    again: () => void readAgain().catch(toast.failed),
    isBusy: cancelling.loading || beginning.loading,
  };
};
