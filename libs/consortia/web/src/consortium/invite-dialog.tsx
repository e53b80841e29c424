import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { PARTICIPATION_PART_MAX, WHOLE } from '@shoal/consortia-domain';
import { ErrorNotice, FirmChip, Form, formatShareNumber, readShare, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { membersOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import { FirmPicker } from '../firm-picker';
import { type BidRoomFragment, type FirmBadgeFragment, InviteFirmDocument } from '../generated/graphql';
import classes from './consortium.module.css';
import { membersMessages } from './members.messages';
import { useConsortiumDialog } from './use-consortium-dialog';

interface BidProps {
  readonly bid: BidRoomFragment;
}

/** Asks a firm into the consortium; also one that declined or left. */
export const InviteDialog = ({ bid }: BidProps) => {
  const t = useMessages(membersMessages);
  const ui = useMessages(uiMessages);
  const { dialog, firm, close } = useConsortiumDialog();
  const before = bid.consortium.participations.find((participation) => participation.firm.id === firm)?.firm ?? null;
  return (
    <Modal opened={dialog === 'invite'} onClose={close} title={t('inviteTitle')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <InviteForm bid={bid} before={before} onDone={close} />
    </Modal>
  );
};

interface InviteFormProps extends BidProps {
  /** A firm that was asked before. */
  readonly before: FirmBadgeFragment | null;
  readonly onDone: () => void;
}

const InviteForm = ({ bid, before, onDone }: InviteFormProps) => {
  const t = useMessages(membersMessages);
  const words = useMessages(consortiaMessages);
  const ui = useMessages(uiMessages);
  const [firm, setFirm] = useState<FirmBadgeFragment | null>(before);
  const [share, setShare] = useState(() => formatShareNumber(Math.max(0, WHOLE - bid.consortium.totalBasisPoints)));
  const [part, setPart] = useState('');
  const { invite, loading, error } = useInviting(bid.id, onDone);
  const shareBasisPoints = readShare(share);
  const submit = () => {
    if (firm && shareBasisPoints !== null) void invite(firm, shareBasisPoints, part);
  };
  return (
    <Form onSubmit={submit}>
      <Stack>
        {firm ? <Chosen firm={firm} /> : <FirmPicker first label={t('chooseFirm')} taken={membersOf(bid.consortium.participations).map((member) => member.firm.id)} onPick={setFirm} />}
        <TextInput
          label={words('share')}
          inputMode="decimal"
          rightSection="%"
          value={share}
          error={share !== '' && shareBasisPoints === null ? words('shareWrong') : undefined}
          onChange={(event) => setShare(event.currentTarget.value)}
        />
        <TextInput label={words('part')} maxLength={PARTICIPATION_PART_MAX} value={part} onChange={(event) => setPart(event.currentTarget.value)} />
        <p className={classes.quiet}>{t('sees')}</p>
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={!firm || shareBasisPoints === null}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
};

const Chosen = ({ firm }: { readonly firm: FirmBadgeFragment }) => {
  const format = useFormat();
  return (
    <p className={classes.chosen}>
      <FirmChip firm={firm} /> {format.name(firm)}
    </p>
  );
};

const useInviting = (bidId: string, onDone: () => void) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const toast = useToast();
  const [mutate, { loading, error }] = useMutation(InviteFirmDocument);
  const invite = async (firm: FirmBadgeFragment, shareBasisPoints: number, part: string) => {
    const sent = await mutate({ variables: { input: { bidId, firmId: firm.id, shareBasisPoints, part } } }).catch(() => null);
    if (!sent) return;
    toast.done(t('sent', { firm: format.name(firm) }));
    onDone();
  };
  return { invite, loading, error };
};
