import { useQuery } from '@apollo/client/react';
import { useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { CertificatesDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { Listed, ListPage, NoneFound, NothingYet, useClear } from '../registry/list-page';
import { RegistryTabs } from '../registry-tabs';
import { isFiltered, NO_FILTERS, readFilters, toVariables } from './certificate-filters';
import { CertificateMonths } from './certificate-months';
import { CertificateRows } from './certificate-rows';
import { CertificateTools } from './certificate-tools';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { KindsView } from './kinds-view';
import { useBidRule } from './use-bid-rule';

const PAGE_ROWS = 100;
const readView = (search: SearchValues) => ({ view: search['view'] === 'kinds' ? ('kinds' as const) : undefined });

/** 인증·확인서: whom one may see, the most urgent first; beside them the office keeps the kinds. */
export const CertificatesPage = () => {
  const [view] = useSearchState(readView);
  const isOffice = useReferenceViewer()?.role === 'OFFICE';
  return view.view === 'kinds' ? <KindsView tabs={<RegistryTabs reviews={isOffice} />} /> : <CertificatesList isOffice={isOffice} />;
};

const CertificatesList = ({ isOffice }: { readonly isOffice: boolean }) => {
  const t = useMessages(certificatesMessages);
  const viewer = useReferenceViewer();
  const bidRule = useBidRule();
  const [filters, change] = useSearchState(readFilters);
  const query = useQuery(CertificatesDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters, viewer?.firm?.id) }, skip: filters.whose === 'ours' && !viewer });
  const { cleared, clear } = useClear(() => change(NO_FILTERS));
  const nothing = isFiltered(filters) ? <NoneFound onClear={clear}>{t('list.none')}</NoneFound> : <NothingYet area="certificates" add={t('list.add')} firm={t('list.empty')} office={t('list.emptyOffice')} />;
  return (
    <ListPage area="certificates" toolbar={<CertificateTools filters={filters} change={change} cleared={cleared} />}>
      {isOffice && !isFiltered(filters) && <CertificateMonths />}
      <Listed query={query} from={({ certificates }) => certificates} count={(count) => t('list.count', { count })} nothing={nothing}>
        {(certificates, hasMore) => (
          <>
            <CertificateRows certificates={certificates} hasMore={hasMore} saysReview />
            <p className={classes.note}>{bidRule}</p>
          </>
        )}
      </Listed>
    </ListPage>
  );
};
