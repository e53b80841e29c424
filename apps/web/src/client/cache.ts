import { InMemoryCache, type FieldPolicy, type Reference } from '@apollo/client';

interface Connection {
  readonly nodes: readonly Reference[];
}

/** Keeps one list per set of filters; a page after a cursor is added to it, a first page replaces it. */
export const connection = (keyArgs: readonly string[] | false = false): FieldPolicy<Connection> => ({
  keyArgs: keyArgs === false ? false : [...keyArgs],
  merge: (existing, incoming, { args }) => (args?.['after'] && existing ? { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] } : incoming),
});

export const cache = new InMemoryCache({
  typePolicies: {
    Query: {
      fields: {
        firms: connection(['search']),
        people: connection(['firmId', 'search']),
        invitations: connection(),
        tenders: connection(['search', 'status']),
        bids: connection(['stage']),
        mySections: connection(),
        // A thing that a list has already brought is shown at once while the rest is fetched.
        firm: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Firm', id: args?.['id'] as string }) },
        tender: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Tender', id: args?.['id'] as string }) },
        bid: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Bid', id: args?.['id'] as string }) },
        section: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Section', id: args?.['id'] as string }) },
      },
    },
    Firm: { fields: { people: connection() } },
    Me: { fields: { viewerCan: { merge: true } } },
    Tender: { fields: { viewerCan: { merge: true } } },
    Bid: { fields: { viewerCan: { merge: true }, consortium: { merge: true } } },
    Proposal: { fields: { viewerCan: { merge: true } } },
    Section: { fields: { viewerCan: { merge: true } } },
  },
});
