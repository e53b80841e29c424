import { useQuery } from '@apollo/client/react';
import { PageBody, QueryView, SkeletonRows } from '@shoal/ui';
import { MatrixRoomDocument } from '../generated/graphql';
import { Matrix } from './matrix';

/** 요구사항: what the RFP demands × what the consortium answers; filters, the view and the row in hand live in the address. */
export const MatrixPage = ({ bidId }: { readonly bidId: string }) => {
  const query = useQuery(MatrixRoomDocument, { variables: { bidId } });
  return (
    <PageBody layout="fill">
      <QueryView query={query} skeleton={<SkeletonRows rows={16} height={28} />}>
        {({ me, bid }) => me && <Matrix key={bid.id} bid={bid} viewer={me} />}
      </QueryView>
    </PageBody>
  );
};
