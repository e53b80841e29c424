import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { BID_TITLE_MAX } from '@shoal/consortia-domain';
import { IconPencil } from '@tabler/icons-react';
import { ErrorNotice, Form, uiMessages, useMessages, useSearchState, useToast } from '@shoal/ui';
import { useState } from 'react';
import { type BidRoomFragment, RenameBidDocument } from '../generated/graphql';
import { overviewMessages } from './overview.messages';

interface BidProps {
  readonly bid: BidRoomFragment;
}

/** The name under which the firms of the bid know it; the dialog has an address. */
export const RenameBid = ({ bid }: BidProps) => {
  const t = useMessages(overviewMessages);
  const ui = useMessages(uiMessages);
  const [{ dialog }, change] = useSearchState((search) => ({ dialog: search['dialog'] === 'rename' ? 'rename' : undefined }));
  const close = () => void change({ dialog: undefined });
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => void change({ dialog: 'rename' }, { push: true })}>
        {t('rename')}
      </Button>
      <Modal opened={dialog === 'rename'} onClose={close} title={t('rename')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
        <RenameForm bid={bid} onDone={close} />
      </Modal>
    </>
  );
};

const RenameForm = ({ bid, onDone }: BidProps & { readonly onDone: () => void }) => {
  const t = useMessages(overviewMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const [title, setTitle] = useState(bid.title);
  const [mutate, { loading, error }] = useMutation(RenameBidDocument, { refetchQueries: ['Bids'] });
  const save = async () => {
    const saved = await mutate({ variables: { input: { bidId: bid.id, version: bid.version, title } } }).catch(() => null);
    if (!saved) return;
    toast.done(t('renamed'));
    onDone();
  };
  return (
    <Form onSubmit={() => void save()}>
      <Stack>
        <TextInput data-autofocus label={t('renameTitle')} maxLength={BID_TITLE_MAX} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={title.trim() === ''}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
};
