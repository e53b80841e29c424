import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMessages, useToast } from '@shoal/ui';
import { ShareWithBidDocument } from '../generated/graphql';
import { useCitedStore } from './cited-context';
import { evidenceMessages } from './evidence.messages';
import { useShareUntil } from './use-share-until';

/** Shares a thing of the own firm with this bid, so that the others see it too. */
export const ShareButton = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(evidenceMessages);
  const toast = useToast();
  const store = useCitedStore();
  const { bidId, until } = useShareUntil();
  const [share, { loading }] = useMutation(ShareWithBidDocument);
  const act = async (): Promise<void> => {
    const given = await share({ variables: { input: { evidenceId, bidId, until } } }).catch(toast.failed);
    if (!given) return;
    toast.done(t('shared'));
    await store.refresh();
  };
  return (
    <Button size="compact-xs" variant="default" loading={loading} onClick={() => void act()}>
      {t('share')}
    </Button>
  );
};
