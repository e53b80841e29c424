import { ButtonLink, EmptyState, Page, useMessages } from '@shoal/ui';
import { registryMessages } from '../registry.messages';
import { ReferenceForm } from './reference-form';
import { referenceFormMessages } from './reference-form.messages';
import { referencesMessages } from './references.messages';
import { useReferenceViewer } from './use-reference-viewer';

/** 실적 등록. */
export const ReferenceFormPage = () => {
  const t = useMessages(referencesMessages);
  const form = useMessages(referenceFormMessages);
  const registry = useMessages(registryMessages);
  const viewer = useReferenceViewer();
  const crumbs = [
    { label: registry('title'), link: { to: '/registry/capabilities' as const } },
    { label: t('title'), link: { to: '/registry/references' as const } },
  ];
  // Known first: whose firm it is decides what the form offers.
  if (!viewer?.firm)
    return (
      <Page title={form('createTitle')} crumbs={crumbs}>
        {viewer && <EmptyState action={<ButtonLink to="/registry/references">{t('list.toList')}</ButtonLink>}>{form('firmsOnly')}</EmptyState>}
      </Page>
    );
  return <ReferenceForm reference={null} crumbs={crumbs} />;
};
