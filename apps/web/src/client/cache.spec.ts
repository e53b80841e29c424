import { gql, InMemoryCache } from '@apollo/client';
import { typePolicies } from './cache';

const BIDS = gql`
  query ($after: String, $stage: String) {
    bids(first: 2, after: $after, stage: $stage) {
      nodes {
        id
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
const TITLE = gql`
  query ($id: ID!) {
    tender(id: $id) {
      id
      title
    }
  }
`;
const page = (ids: string[], endCursor: string) => ({
  bids: { __typename: 'BidConnection', nodes: ids.map((id) => ({ __typename: 'Bid', id })), pageInfo: { __typename: 'PageInfo', endCursor, hasNextPage: true } },
});
const idsOf = (cache: InMemoryCache, variables: object) =>
  cache.readQuery<{ bids: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>({ query: BIDS, variables })?.bids;

describe('the cache', () => {
  it('adds a page after its cursor, replaces on a first page, and keeps lists of other filters apart', () => {
    const cache = new InMemoryCache({ typePolicies });
    cache.writeQuery({ query: BIDS, data: page(['1', '2'], 'c2') });
    cache.writeQuery({ query: BIDS, variables: { stage: 'WRITING' }, data: page(['9'], 'c9') });
    cache.writeQuery({ query: BIDS, variables: { after: 'c2' }, data: page(['3'], 'c3') });
    expect(idsOf(cache, {})?.nodes.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(idsOf(cache, {})?.pageInfo.endCursor).toBe('c3');
    expect(idsOf(cache, { stage: 'WRITING' })?.nodes).toHaveLength(1);
    cache.writeQuery({ query: BIDS, data: page(['1'], 'c1') });
    expect(idsOf(cache, {})?.nodes.map(({ id }) => id)).toEqual(['1']);
  });

  it('finds a thing by its id that a list has brought', () => {
    const cache = new InMemoryCache({ typePolicies });
    cache.writeFragment({ id: 'Tender:7', fragment: gql`fragment T on Tender { id title }`, data: { __typename: 'Tender', id: '7', title: '도시통합관제' } });
    expect(cache.readQuery({ query: TITLE, variables: { id: '7' } })).toMatchObject({ tender: { title: '도시통합관제' } });
    expect(cache.readQuery({ query: TITLE, variables: { id: '8' } })).toBeNull();
  });
});
