import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { EmptyState, QueryView, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import { OutlineFromRfpDocument } from '../../generated/graphql';
import { useNarrow } from '../../page/use-media';
import { useProposalRoom } from '../../proposal/proposal-room';
import { fromRfpMessages } from './from-rfp.messages';
import { ProposedForm } from './proposed-form';
import { useFromRfpAddress } from './use-from-rfp-address';

/** Shows the sections that the RFP asks for, to be edited and confirmed. */
export const FromRfpDialog = () => {
  const { canChangeOutline } = useProposalRoom();
  const address = useFromRfpAddress();
  const t = useMessages(fromRfpMessages);
  const ui = useMessages(uiMessages);
  const narrow = useNarrow();
  return (
    <Modal opened={address.opened && canChangeOutline} onClose={address.close} title={t('title')} size={820} fullScreen={narrow} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Loaded onClose={address.close} />
    </Modal>
  );
};

const Loaded = ({ onClose }: { readonly onClose: () => void }) => {
  const { bidId } = useProposalRoom();
  const t = useMessages(fromRfpMessages);
  const query = useQuery(OutlineFromRfpDocument, { variables: { bidId }, fetchPolicy: 'no-cache' });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ outlineFromRfp: proposed }) => {
        if (proposed.fileName == null) return <EmptyState>{t('noRfp')}</EmptyState>;
        if (proposed.sections.length === 0) return <EmptyState>{t('nothing', { file: proposed.fileName })}</EmptyState>;
        return <ProposedForm key={proposed.basis} proposed={proposed} onAgain={() => query.refetch()} onClose={onClose} />;
      }}
    </QueryView>
  );
};
