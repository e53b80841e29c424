import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { useState } from 'react';
import { CertificatesDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
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
const readView = (search: SearchValues) => ({ ...readFilters(search), view: search['view'] === 'kinds' ? ('kinds' as const) : undefined });

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
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((count) => count + 1);
    void change(NO_FILTERS);
  };
  return (
    <Page title={t('title')} layout="wide" tabs={<RegistryTabs reviews={isOffice} />} toolbar={<CertificateTools filters={filters} change={change} cleared={cleared} />}>
      {isOffice && !isFiltered(filters) && <CertificateMonths />}
      {/* What was found before stays while the next is looked for. */}
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={52} />}>
        {({ certificates }) =>
          certificates.nodes.length === 0 ? (
            <Nothing filtered={isFiltered(filters)} onClear={clear} />
          ) : (
            <>
              <p className={classes.count} role="status">
                {t('list.count', { count: certificates.totalCount })}
              </p>
              <CertificateRows certificates={certificates.nodes} hasMore={certificates.pageInfo.hasNextPage} />
              <LoadMore connection={certificates} onMore={(after) => query.fetchMore({ variables: { after } })} />
              <p className={classes.note}>{bidRule}</p>
            </>
          )
        }
      </QueryView>
    </Page>
  );
};

const Nothing = ({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) => {
  const t = useMessages(certificatesMessages);
  const viewer = useReferenceViewer();
  if (filtered)
    return (
      <EmptyState
        action={
          <Button variant="default" onClick={onClear}>
            {t('list.clear')}
          </Button>
        }
      >
        {t('list.none')}
      </EmptyState>
    );
  return <EmptyState action={viewer?.firm && <ButtonLink to="/registry/certificates/new">{t('list.add')}</ButtonLink>}>{t(viewer?.firm ? 'list.empty' : 'list.emptyOffice')}</EmptyState>;
};
