import type { ApolloClient } from '@apollo/client';
import { MatrixDueRowsDocument, type MatrixDueRowsQuery } from '../../generated/graphql';
import type { DueRow } from './plan-groups';

const ROWS = 500;

/** Page by page, to the last. */
export const loadDueRows = async (client: ApolloClient, bidId: string): Promise<readonly DueRow[]> => {
  const rows: DueRow[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data }: { readonly data?: MatrixDueRowsQuery | undefined } = await client.query({ query: MatrixDueRowsDocument, variables: { bidId, first: ROWS, after }, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('no answer');
    const { nodes, pageInfo }: MatrixDueRowsQuery['complianceMatrix'] = data.complianceMatrix;
    rows.push(...nodes);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return rows;
};
