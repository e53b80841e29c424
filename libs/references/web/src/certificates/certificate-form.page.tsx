import { EmptyState, Page, useMessages } from '@shoal/ui';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { useCrumbs } from '../registry/areas';
import { CertificateForm } from './certificate-form';
import { certificatesMessages } from './certificates.messages';

/** 인증·확인서 등록. */
export const CertificateFormPage = () => {
  const t = useMessages(certificatesMessages);
  const viewer = useReferenceViewer();
  const crumbs = useCrumbs('certificates');
  if (viewer && !viewer.firm)
    return (
      <Page title={t('form.createTitle')} crumbs={crumbs}>
        <EmptyState>{t('form.notAllowed')}</EmptyState>
      </Page>
    );
  return <CertificateForm certificate={null} crumbs={crumbs} />;
};
