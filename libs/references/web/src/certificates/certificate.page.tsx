import { useQuery } from '@apollo/client/react';
import { DeadlineChip, useMessages, useSearchState } from '@shoal/ui';
import { type CertificateDetailFragment, CertificateDocument } from '../generated/graphql';
import { crumbsOf, readEdit, useCrumbs } from '../registry/areas';
import { DetailPage, DetailWaiting, mayChange } from '../registry/detail-page';
import { Section } from '../registry/section';
import { CertificateFacts } from './certificate-facts';
import { CertificateForm } from './certificate-form';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { KindRule } from './kind-rule';
import { useBidRule } from './use-bid-rule';
import { useCertificateWords } from './use-certificate-words';

/** 인증·확인서 하나: what it is, until when, by which rule; beside it who may see it. */
export const CertificatePage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const query = useQuery(CertificateDocument, { variables: { id: evidenceId } });
  return query.data ? <LoadedCertificate certificate={query.data.certificate} /> : <DetailWaiting area="certificates" query={query} />;
};

const LoadedCertificate = ({ certificate }: { readonly certificate: CertificateDetailFragment }) => {
  const t = useMessages(certificatesMessages);
  const words = useCertificateWords();
  const bidRule = useBidRule();
  const crumbs = useCrumbs('certificates');
  const title = words.title(certificate);
  const [view] = useSearchState(readEdit);
  if (view.edit && mayChange(certificate)) return <CertificateForm certificate={certificate} crumbs={crumbsOf(crumbs, 'certificates', { id: certificate.id, title })} />;
  return (
    <DetailPage area="certificates" title={title} thing={certificate} meta={certificate.expiresOn && <DeadlineChip at={certificate.expiresOn} scope="certificate" />}>
      <CertificateFacts certificate={certificate} />
      <Section title={t('page.rule')}>
        <KindRule kind={certificate.kind} />
      </Section>
      <Section title={t('page.bidDay')}>
        <p className={classes.intro}>{bidRule}</p>
      </Section>
    </DetailPage>
  );
};
