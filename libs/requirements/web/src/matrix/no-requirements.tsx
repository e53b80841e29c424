import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, QueryView, useMessages } from '@shoal/ui';
import { MatrixReadingDocument } from '../generated/graphql';
import { matrixMessages } from './matrix.messages';
import { useMatrixRoom } from './matrix-room';

const UNDER_WAY = ['QUEUED', 'READING', 'UNDERSTANDING'];

/** Before there is any row: the RFP has to be read first, which is done at the tender by every firm of the cooperative. */
export const NoRequirements = () => {
  const t = useMessages(matrixMessages);
  const { bid } = useMatrixRoom();
  const query = useQuery(MatrixReadingDocument, { variables: { tenderId: bid.tender.id } });
  return (
    <QueryView query={query}>
      {({ rfps }) => (
        <EmptyState
          action={
            <ButtonLink to="/tenders/$tenderId/requirements" params={{ tenderId: bid.tender.id }}>
              {t('empty.toTender')}
            </ButtonLink>
          }
        >
          {t(rfps.totalCount === 0 ? 'empty.noRfp' : UNDER_WAY.includes(rfps.nodes[0]?.state ?? '') ? 'empty.reading' : 'empty.noRows')}
        </EmptyState>
      )}
    </QueryView>
  );
};
