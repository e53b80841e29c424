import { Button } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './load-more.module.css';

interface LoadMoreProps {
  readonly connection: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    readonly totalCount?: number;
  };
  /** Fetches the page after the cursor: `(after) => fetchMore({ variables: { after } })`. */
  readonly onMore: (after: string) => Promise<unknown>;
}

/** Under a list: how many of how many, and the next page. A failed page keeps the rows and can be tried again. */
export const LoadMore = ({ connection, onMore }: LoadMoreProps) => {
  const t = useMessages(uiMessages);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { hasNextPage, endCursor } = connection.pageInfo;
  if (!hasNextPage || !endCursor) return null;
  const load = async () => {
    setPending(true);
    setError(null);
    try {
      await onMore(endCursor);
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className={classes.more}>
      <ErrorNotice error={error} onRetry={load} />
      {connection.totalCount !== undefined && <span>{t('list.shown', { total: connection.totalCount, shown: connection.nodes.length })}</span>}
      <Button variant="default" loading={pending} onClick={() => void load()}>
        {t('list.more')}
      </Button>
    </div>
  );
};
