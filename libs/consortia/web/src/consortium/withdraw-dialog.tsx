import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { PARTICIPATION_NOTE_MAX } from '@shoal/consortia-domain';
import { ErrorNotice, Form, formatShare, uiMessages, useFormat, useMessages, useToast, Visibility } from '@shoal/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { membersOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import { type BidRoomFragment, type MemberFragment, WithdrawParticipationDocument } from '../generated/graphql';
import { membersMessages } from './members.messages';
import { useConsortiumDialog } from './use-consortium-dialog';

interface BidProps {
  readonly bid: BidRoomFragment;
}

/** Confirms that a firm is taken out, or that the own firm leaves, and says what that means. */
export const WithdrawDialog = ({ bid }: BidProps) => {
  const t = useMessages(membersMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const { dialog, firm, close } = useConsortiumDialog();
  const member = membersOf(bid.consortium.participations).find((participation) => participation.firm.id === firm);
  const leaving = member?.firm.id === bid.mine?.firm.id;
  const allowed = leaving ? bid.viewerCan.leave : bid.viewerCan.manage;
  const title = leaving ? t('leaveTitle') : t('takeOutTitle', { firm: member ? format.name(member.firm) : '' });
  return (
    <Modal opened={dialog === 'withdraw' && member !== undefined && allowed} onClose={close} title={title} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {member && <WithdrawForm bid={bid} member={member} leaving={leaving} onDone={close} />}
    </Modal>
  );
};

interface WithdrawFormProps extends BidProps {
  readonly member: MemberFragment;
  readonly leaving: boolean;
  readonly onDone: () => void;
}

const WithdrawForm = ({ bid, member, leaving, onDone }: WithdrawFormProps) => {
  const t = useMessages(membersMessages);
  const words = useMessages(consortiaMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const [note, setNote] = useState('');
  const { withdraw, loading, error } = useWithdrawing(bid.id, member, leaving, onDone);
  const body = leaving ? t('leaveBody') : t('takeOutBody', { firm: format.name(member.firm), share: formatShare(member.shareBasisPoints) });
  return (
    <Form onSubmit={() => void withdraw(note)}>
      <Stack>
        <p>{body}</p>
        <Textarea data-autofocus label={words('note')} maxLength={PARTICIPATION_NOTE_MAX} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Visibility to="consortium" firms={membersOf(bid.consortium.participations).length - 1} />
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={loading}>
            {t(leaving ? 'leaveAct' : member.state === 'INVITED' ? 'takeBack' : 'takeOut')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
};

const useWithdrawing = (bidId: string, member: MemberFragment, leaving: boolean, onDone: () => void) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const [mutate, { loading, error }] = useMutation(WithdrawParticipationDocument, { refetchQueries: leaving ? ['Bids'] : [] });
  const withdraw = async (note: string) => {
    const done = await mutate({ variables: { input: { bidId, firmId: member.firm.id, note } } }).catch(() => null);
    if (!done) return;
    toast.done(leaving ? t('leftDone') : t('takenOut', { firm: format.name(member.firm) }));
    if (leaving) await navigate({ to: '/bids' });
    else onDone();
  };
  return { withdraw, loading, error };
};
