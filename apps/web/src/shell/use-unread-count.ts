import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { UnreadNotificationsDocument } from '../generated/graphql';

const ASK_EVERY_MS = 60_000;
const isHidden = (): boolean => document.visibilityState === 'hidden';

/** How many notifications are unread: asked for every minute while somebody may be looking, and whenever they come back. */
export const useUnreadCount = (): number => {
  const { data, refetch } = useQuery(UnreadNotificationsDocument, { pollInterval: ASK_EVERY_MS, skipPollAttempt: isHidden });
  useEffect(() => {
    // Away from the network the last number stays.
    const ask = (): void => void refetch().catch(() => undefined);
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [refetch]);
  return data?.unreadNotificationCount ?? 0;
};
