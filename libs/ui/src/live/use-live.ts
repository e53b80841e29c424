import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useSeen } from './use-seen';

/** A tab that nobody sees is told nothing after this long; seen again, it is told to look at everything. */
const HIDDEN_MS = 60_000;
/** A subscription that was refused or ended by the server is asked for again; polls go on meanwhile. */
const AGAIN_MS = 60_000;

interface LiveOptions<Data, Variables> {
  readonly variables: Variables;
  /** Each event; the first one after every (re)connection says that anything may have changed. */
  readonly onEvent: (data: Data) => void;
}

/** Listens to a subscription while somebody may be looking. A lost connection comes back by itself. */
export const useLive = <Data, Variables extends OperationVariables>(subscription: TypedDocumentNode<Data, Variables>, { variables, onEvent }: LiveOptions<Data, Variables>): void => {
  const client = useApolloClient();
  const seen = useSeen(HIDDEN_MS);
  const latest = useRef(onEvent);
  useEffect(() => void (latest.current = onEvent), [onEvent]);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (!seen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let listening: { unsubscribe(): void } | undefined;
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(listen, AGAIN_MS);
    };
    const listen = (): void => {
      const events = client.subscribe<Data, Variables>({ query: subscription, variables: JSON.parse(key) } as ApolloClient.SubscribeOptions<Data, Variables>);
      listening = events.subscribe({ next: ({ data }) => data && latest.current(data as Data), error: again, complete: again });
    };
    listen();
    return () => {
      clearTimeout(timer);
      listening?.unsubscribe();
    };
  }, [client, subscription, key, seen]);
};
