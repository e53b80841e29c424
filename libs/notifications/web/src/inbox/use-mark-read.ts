import { useApolloClient, useMutation } from '@apollo/client/react';
import { useToast } from '@shoal/ui';
import { InboxDocument, MarkAllNotificationsReadDocument, MarkNotificationReadDocument, type InboxRowFragment } from '../generated/graphql';

/** Marks one when it is opened: at once on the screen and on the badge, without being waited for. */
export const useMarkRead = (): ((notification: Pick<InboxRowFragment, 'id' | 'readAt'>) => void) => {
  const client = useApolloClient();
  const [mark] = useMutation(MarkNotificationReadDocument);
  return ({ id, readAt }) => {
    if (readAt !== null) return;
    client.cache.modify({ fields: { unreadNotificationCount: (count: number) => Math.max(0, count - 1) } });
    const optimisticResponse = { markNotificationRead: { __typename: 'Notification' as const, id, readAt: new Date().toISOString() } };
    // It is read again on the next visit; the way to the thing itself is not held up.
    mark({ variables: { id }, optimisticResponse }).catch(() => undefined);
  };
};

/** Marks what is on the screen and older; tells how many it was. */
export const useMarkAllRead = (onMarked: (count: number) => void) => {
  const toast = useToast();
  const [mark, { loading }] = useMutation(MarkAllNotificationsReadDocument, { refetchQueries: [InboxDocument], awaitRefetchQueries: true });
  const markAll = async (upTo: string): Promise<void> => {
    try {
      const { data } = await mark({ variables: { upTo } });
      onMarked(data?.markAllNotificationsRead ?? 0);
    } catch (error) {
      toast.failed(error);
    }
  };
  return { markAll, loading };
};
