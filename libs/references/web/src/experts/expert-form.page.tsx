import { EmptyState, Page, useMessages } from '@shoal/ui';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { ExpertForm } from './expert-form';
import { expertFormMessages } from './expert-form.messages';
import { expertsMessages } from './experts.messages';

/** 전문인력 등록. */
export const ExpertFormPage = () => {
  const t = useMessages(expertsMessages);
  const form = useMessages(expertFormMessages);
  const viewer = useReferenceViewer();
  const crumbs = [{ label: t('title'), link: { to: '/registry/experts' as const } }];
  if (viewer && !viewer.firm)
    return (
      <Page title={form('createTitle')} crumbs={crumbs}>
        <EmptyState>{form('notAllowed')}</EmptyState>
      </Page>
    );
  return <ExpertForm expert={null} crumbs={crumbs} />;
};
