import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { hasErrorCode } from '@shoal/ui';
import { typePolicies } from './cache';
import { liveSocket } from './live-socket';

const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } });

/** `onSignedOut`: the session ended while the page was open. */
export const createClient = (onSignedOut: () => void): ApolloClient =>
  new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (hasErrorCode(error, 'UNAUTHENTICATED')) onSignedOut();
      }),
      ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(liveSocket(onSignedOut)), http),
    ]),
    defaultOptions: {
      // What others changed meanwhile shows up on every visit, without hiding what is already here.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
