import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, hasErrorCode, QueryView, SkeletonRows, useMessages, useToast } from '@shoal/ui';
import { useEffect } from 'react';
import { DiscardRegistryImportDocument, type DuplicateWay, RegistryImportDocument, type ShownImportRows, StartRegistryImportDocument } from '../generated/graphql';
import { exchangeMessages } from './exchange.messages';
import { ImportPreview } from './import-preview';
import { ImportDone, ImportFailed, ImportProgress } from './import-result';

const ASK_EVERY_MS = 1_000;

interface OpenImportProps {
  readonly id: string;
  readonly shown: ShownImportRows;
  readonly onShown: (shown: ShownImportRows) => unknown;
  readonly onClose: () => unknown;
}

/** One import by its address, whatever it is at: it survives a reload. */
export const OpenImport = ({ id, shown, onShown, onClose }: OpenImportProps) => {
  const t = useMessages(exchangeMessages);
  const toast = useToast();
  const query = useQuery(RegistryImportDocument, { variables: { id } });
  const { startPolling, stopPolling } = query;
  const isImporting = query.data?.registryImport.state === 'IMPORTING';
  useEffect(() => {
    if (!isImporting) return undefined;
    startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [isImporting, startPolling, stopPolling]);
  const [start, { loading }] = useMutation(StartRegistryImportDocument);
  const [discard] = useMutation(DiscardRegistryImportDocument);
  const begin = (duplicates: DuplicateWay) => start({ variables: { input: { id, duplicates } } }).catch(toast.failed);
  const close = async (isUnderWay: boolean) => {
    try {
      const wasInTime = (await discard({ variables: { id } })).data?.discardRegistryImport;
      if (isUnderWay) toast.done(t(wasInTime ? 'run.stopped' : 'run.tooLate'));
      if (wasInTime) await onClose();
      else await query.refetch();
    } catch (error) {
      toast.failed(error);
    }
  };
  if (hasErrorCode(query.error, 'NOT_FOUND')) return <EmptyState action={<Button onClick={onClose}>{t('preview.again')}</Button>}>{t('preview.gone')}</EmptyState>;
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} height={36} />}>
      {({ registryImport: head }) => {
        if (head.state === 'IMPORTING') return <ImportProgress head={head} onStop={() => close(true)} />;
        if (head.state === 'IMPORTED') return <ImportDone head={head} onAgain={onClose} />;
        if (head.state === 'FAILED') return <ImportFailed head={head} onAgain={() => close(false)} onRetry={() => begin('SKIP')} />;
        return <ImportPreview head={head} shown={shown} onShown={onShown} onStart={begin} onDiscard={() => close(false)} isBusy={loading} />;
      }}
    </QueryView>
  );
};
