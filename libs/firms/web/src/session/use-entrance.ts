import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { safeReturn } from './safe-return';

/** After signing in: forgets what another person read here and goes on to the address. */
export const useEntrance = (): ((address: unknown) => Promise<void>) => {
  const client = useApolloClient();
  const router = useRouter();
  return useCallback(
    async (address) => {
      await client.clearStore();
      router.history.push(safeReturn(address));
    },
    [client, router],
  );
};
