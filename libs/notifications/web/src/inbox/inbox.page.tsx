import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { PAGE_SIZE_DEFAULT } from '@shoal/contract';
import { IconChecks } from '@tabler/icons-react';
import { EmptyState, LoadMore, Page, QueryView, SegmentedFilter, Spacer, useLive, useMessages, useSearchState, useToast, type SearchValues } from '@shoal/ui';
import { InboxChangedDocument, InboxDocument, type InboxQuery } from '../generated/graphql';
import { notificationsMessages } from '../notifications.messages';
import { InboxList } from './inbox-list';
import { useMarkAllRead } from './use-mark-read';

const readFilter = (search: SearchValues) => ({ unread: search['unread'] === true ? true : undefined });

/** Whoever has gone on to later pages is not thrown back to the first: the bell tells them. */
const lookAgain = async (shown: number, refetch: () => Promise<unknown>): Promise<void> => {
  if (shown > PAGE_SIZE_DEFAULT) return;
  await refetch().catch(() => undefined);
};

/** 알림: what one was told, the newest first; opening one marks it as read. */
export const InboxPage = () => {
  const t = useMessages(notificationsMessages);
  const [{ unread = false }, change] = useSearchState(readFilter);
  const query = useQuery(InboxDocument, { variables: { unreadOnly: unread } });
  useLive(InboxChangedDocument, { variables: {}, onEvent: () => void lookAgain(query.data?.notifications.nodes.length ?? 0, query.refetch) });
  const show = (choice: 'all' | 'unread') => change({ unread: choice === 'unread' || undefined });
  const tools = (
    <>
      <SegmentedFilter
        label={t('show')}
        value={unread ? 'unread' : 'all'}
        options={[
          { value: 'all', label: t('all') },
          { value: 'unread', label: t('unread') },
        ]}
        onChange={show}
      />
      <Spacer />
      <MarkAll inbox={query.data} />
    </>
  );
  return (
    <Page title={t('title')} layout="wide" toolbar={tools}>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }}>
        {({ notifications }) =>
          notifications.nodes.length === 0 ? (
            <Nothing unread={unread} onShowAll={() => show('all')} />
          ) : (
            <>
              <InboxList notifications={notifications.nodes} />
              <LoadMore connection={notifications} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};

const MarkAll = ({ inbox }: { readonly inbox: InboxQuery | undefined }) => {
  const t = useMessages(notificationsMessages);
  const toast = useToast();
  const { markAll, loading } = useMarkAllRead((count) => toast.done(t('marked', { count })));
  const newest = inbox?.notifications.nodes[0];
  if (!newest || inbox.unreadNotificationCount === 0) return null;
  return (
    <Button variant="default" leftSection={<IconChecks size={16} stroke={1.6} aria-hidden />} loading={loading} onClick={() => void markAll(newest.id)}>
      {t('markAll')}
    </Button>
  );
};

const Nothing = ({ unread, onShowAll }: { readonly unread: boolean; readonly onShowAll: () => void }) => {
  const t = useMessages(notificationsMessages);
  if (!unread) return <EmptyState>{t('empty')}</EmptyState>;
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('showAll')}
        </Button>
      }
    >
      {t('allRead')}
    </EmptyState>
  );
};
