import { useQuery } from '@apollo/client/react';
import { IconPencil } from '@tabler/icons-react';
import { ButtonLink, type Crumb, DeadlineChip, FirmChip, NotThere, Page, QueryView, SkeletonRows, Spacer, useFormat, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { type CertificateDetailFragment, CertificateDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { RegistryTabs } from '../registry-tabs';
import { EvidencePanel } from '../sharing/evidence-panel';
import { CertificateFacts } from './certificate-facts';
import { CertificateForm } from './certificate-form';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { KindRule } from './kind-rule';
import { useBidRule } from './use-bid-rule';
import { useCertificateWords } from './use-certificate-words';

const readView = (search: SearchValues) => ({ edit: search['edit'] === true ? true : undefined });

/** 인증·확인서 하나: what it is, until when, by which rule; beside it who may see it. */
export const CertificatePage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(certificatesMessages);
  const query = useQuery(CertificateDocument, { variables: { id: evidenceId } });
  if (query.data) return <LoadedCertificate certificate={query.data.certificate} />;
  return (
    <Page title={t('title')} tabs={<Tabs />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} />} missing={<NotThere way={<ButtonLink to="/registry/certificates">{t('list.toList')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

const Tabs = () => <RegistryTabs reviews={useReferenceViewer()?.role === 'OFFICE'} />;

interface CertificateProps {
  readonly certificate: CertificateDetailFragment;
}

const LoadedCertificate = ({ certificate }: CertificateProps) => {
  const t = useMessages(certificatesMessages);
  const words = useCertificateWords();
  const bidRule = useBidRule();
  const [view] = useSearchState(readView);
  const crumbs: readonly Crumb[] = [{ label: t('title'), link: { to: '/registry/certificates' } }];
  if (view.edit && certificate.evidence.viewerCan.change && !certificate.evidence.removedAt) return <CertificateForm certificate={certificate} crumbs={crumbs} />;
  return (
    <Page title={words.title(certificate)} crumbs={crumbs} meta={certificate.expiresOn ? <DeadlineChip at={certificate.expiresOn} scope="certificate" /> : null} tabs={<Tabs />} toolbar={<Tools certificate={certificate} />}>
      {certificate.evidence.removedAt && (
        <p className={classes.trashed} role="status">
          {t('page.trashed')}
        </p>
      )}
      <div className={classes.columns}>
        <div>
          <CertificateFacts certificate={certificate} />
          <section className={classes.section}>
            <h2>{t('page.rule')}</h2>
            <KindRule kind={certificate.kind} />
          </section>
          <section className={classes.section}>
            <h2>{t('page.bidDay')}</h2>
            <p className={classes.intro}>{bidRule}</p>
          </section>
        </div>
        <EvidencePanel evidenceId={certificate.id} />
      </div>
    </Page>
  );
};

const Tools = ({ certificate }: CertificateProps) => {
  const t = useMessages(certificatesMessages);
  const format = useFormat();
  return (
    <>
      <FirmChip firm={certificate.evidence.firm} />
      <span className={classes.identity}>{format.name(certificate.evidence.firm)}</span>
      <Spacer />
      {certificate.evidence.viewerCan.change && !certificate.evidence.removedAt && (
        <ButtonLink to="/registry/certificates/$evidenceId" params={{ evidenceId: certificate.id }} search={{ edit: true }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('page.edit')}
        </ButtonLink>
      )}
    </>
  );
};
