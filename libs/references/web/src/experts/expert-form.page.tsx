import { EmptyState, Page, useMessages } from '@shoal/ui';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { useCrumbs } from '../registry/areas';
import { ExpertForm } from './expert-form';
import { expertFormMessages } from './expert-form.messages';

/** 전문인력 등록. */
export const ExpertFormPage = () => {
  const form = useMessages(expertFormMessages);
  const viewer = useReferenceViewer();
  const crumbs = useCrumbs('experts');
  if (viewer && !viewer.firm)
    return (
      <Page title={form('createTitle')} crumbs={crumbs}>
        <EmptyState>{form('notAllowed')}</EmptyState>
      </Page>
    );
  return <ExpertForm expert={null} crumbs={crumbs} />;
};
