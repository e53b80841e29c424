import { ButtonLink, EmptyState, Page, useMessages } from '@shoal/ui';
import { useCrumbs } from '../registry/areas';
import { registryMessages } from '../registry.messages';
import { ReferenceForm } from './reference-form';
import { referenceFormMessages } from './reference-form.messages';
import { useReferenceViewer } from './use-reference-viewer';

/** 실적 등록. */
export const ReferenceFormPage = () => {
  const form = useMessages(referenceFormMessages);
  const registry = useMessages(registryMessages);
  const viewer = useReferenceViewer();
  const crumbs = useCrumbs('references');
  // Known first: whose firm it is decides what the form offers.
  if (!viewer?.firm)
    return (
      <Page title={form('createTitle')} crumbs={crumbs}>
        {viewer && <EmptyState action={<ButtonLink to="/registry/references">{registry('toList')}</ButtonLink>}>{form('firmsOnly')}</EmptyState>}
      </Page>
    );
  return <ReferenceForm reference={null} crumbs={crumbs} />;
};
