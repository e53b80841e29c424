import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLive } from '@shoal/ui';
import { useEffect } from 'react';
import { BellChangedDocument, UnreadNotificationsDocument } from '../generated/graphql';

/** Only for browsers that the events do not reach. */
const ASK_EVERY_MS = 120_000;
const isHidden = (): boolean => document.visibilityState === 'hidden';

/** How many notifications are unread: told as soon as it changes, and asked for now and then and whenever somebody comes back. */
export const useUnreadCount = (): number => {
  const { cache } = useApolloClient();
  const { data, refetch } = useQuery(UnreadNotificationsDocument, { pollInterval: ASK_EVERY_MS, skipPollAttempt: isHidden });
  useLive(BellChangedDocument, { variables: {}, onEvent: ({ inboxChanged }) => void cache.writeQuery({ query: UnreadNotificationsDocument, data: { unreadNotificationCount: inboxChanged.unreadCount } }) });
  useEffect(() => {
    // Away from the network the last number stays.
    const ask = (): void => void refetch().catch(() => undefined);
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [refetch]);
  return data?.unreadNotificationCount ?? 0;
};
