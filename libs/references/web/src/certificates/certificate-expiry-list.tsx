import { useQuery } from '@apollo/client/react';
import { QueryView, SegmentedFilter, SkeletonRows, TextLink, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { CertificatesDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { NO_FILTERS, toVariables } from './certificate-filters';
import { CertificateRows } from './certificate-rows';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { useBidRule } from './use-bid-rule';

const MOST = 30;

/** Beside other things of the registry: what has ended, is to be renewed or ends within three months. */
export const CertificateExpiryList = () => {
  const t = useMessages(certificatesMessages);
  const viewer = useReferenceViewer();
  const bidRule = useBidRule();
  const [whose, setWhose] = useState<'all' | 'ours'>('all');
  const query = useQuery(CertificatesDocument, { variables: { first: MOST, ...toVariables({ ...NO_FILTERS, whose: whose === 'ours' ? whose : undefined }, viewer?.firm?.id) } });
  const options = [
    { value: 'all' as const, label: t('list.allFirms') },
    { value: 'ours' as const, label: t('list.ours') },
  ];
  return (
    <aside className={classes.panel} aria-labelledby="certificate-expiry">
      <div className={classes.panelHead}>
        <h2 id="certificate-expiry">{t('expiry.title')}</h2>
        {viewer?.firm && <SegmentedFilter label={t('list.whose')} value={whose} options={options} onChange={setWhose} />}
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={6} height={52} />}>
        {({ certificates }) => {
          const soon = certificates.nodes.filter(({ group }) => group !== 'LATER');
          return soon.length === 0 ? <p className={classes.note}>{t('expiry.none')}</p> : <CertificateRows certificates={soon} hasMore={certificates.pageInfo.hasNextPage && soon.length === certificates.nodes.length} />;
        }}
      </QueryView>
      <p className={classes.note}>
        {bidRule} <TextLink to="/registry/certificates">{t('expiry.all')}</TextLink>
      </p>
    </aside>
  );
};
