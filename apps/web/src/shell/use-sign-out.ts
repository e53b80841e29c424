import { useApolloClient, useMutation } from '@apollo/client/react';
import { useToast } from '@shoal/ui';
import { useCallback } from 'react';
import { SignOutDocument } from '../generated/graphql';

/** Ends the session and takes away from this browser what was read here, then starts afresh. */
export const useSignOut = (): (() => void) => {
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const toast = useToast();
  return useCallback(() => {
    const leave = async () => {
      await signOut();
      // The session is over: whatever goes wrong now, nobody stays in front of the pages of the person who left.
      await Promise.allSettled([client.clearStore(), import('@shoal/collab-web').then((collab) => collab.forgetOfflineEdits())]);
      window.location.assign('/sign-in');
    };
    leave().catch(toast.failed);
  }, [client, signOut, toast]);
};
