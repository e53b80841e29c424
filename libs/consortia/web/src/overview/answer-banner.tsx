import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { PARTICIPATION_NOTE_MAX } from '@shoal/consortia-domain';
import { ErrorNotice, formatShare, useConfirm, useFormat, useMessages, useToast, Visibility } from '@shoal/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { managerOf, membersOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import { AnswerParticipationDocument, type BidRoomFragment } from '../generated/graphql';
import { useBidWords } from '../use-bid-words';
import classes from './answer-banner.module.css';
import { overviewMessages } from './overview.messages';

interface BidProps {
  readonly bid: BidRoomFragment;
}

/** For an invited firm: the terms, what accepting and declining mean, and the answer. */
export const AnswerBanner = ({ bid }: BidProps) => {
  const t = useMessages(overviewMessages);
  const { method } = useBidWords();
  const format = useFormat();
  const share = formatShare(bid.mine?.shareBasisPoints ?? 0);
  const before = bid.mine?.agreed;
  const inviter = managerOf(bid.consortium.participations) ?? bid.consortium.lead;
  return (
    <section className={classes.banner}>
      <h2 className={classes.title}>{t(before ? 'invited.again' : 'invited.title', { firm: format.name(inviter) })}</h2>
      {bid.mine?.lead && <p className={classes.terms}>{t('invited.asLead')}</p>}
      <p className={classes.terms}>{t('invited.terms', { method: method(bid.consortium.method), share })}</p>
      {bid.mine?.part && <p>{t('invited.part', { part: bid.mine.part })}</p>}
      {before && <p className={classes.before}>{t('invited.before', { method: method(before.method), share: formatShare(before.shareBasisPoints) })}</p>}
      {before && before.part !== bid.mine?.part && <p className={classes.before}>{t('invited.beforePart', { part: before.part || '–' })}</p>}
      <p className={classes.explain}>{t(before ? 'invited.explainAgain' : 'invited.explain')}</p>
      {bid.viewerCan.answer ? <Answer bid={bid} /> : <p className={classes.admin}>{t('invited.admin')}</p>}
    </section>
  );
};

const Answer = ({ bid }: BidProps) => {
  const t = useMessages(overviewMessages);
  const words = useMessages(consortiaMessages);
  const [note, setNote] = useState('');
  const { accept, decline, loading, error } = useAnswer(bid.id, note);
  return (
    <>
      <Textarea label={words('note')} maxLength={PARTICIPATION_NOTE_MAX} minRows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Visibility to="consortium" firms={membersOf(bid.consortium.participations).length} />
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Button loading={loading} onClick={() => void accept()}>
          {t('invited.accept')}
        </Button>
        <Button variant="default" disabled={loading} onClick={() => void decline()}>
          {t('invited.decline')}
        </Button>
      </div>
    </>
  );
};

const useAnswer = (bidId: string, note: string) => {
  const t = useMessages(overviewMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [mutate, { loading, error }] = useMutation(AnswerParticipationDocument, { refetchQueries: ['Bids'] });
  // A refusal stays in `error`, beside what was typed.
  const send = (accept: boolean) => mutate({ variables: { input: { bidId, accept, note } } }).catch(() => null);
  const accept = async () => {
    if (await send(true)) toast.done(t('invited.accepted'));
  };
  const decline = async () => {
    const sure = await confirm({ title: t('invited.declineTitle'), body: t('invited.declineBody'), action: t('invited.decline'), danger: true });
    if (!sure || !(await send(false))) return;
    toast.done(t('invited.declined'));
    await navigate({ to: '/bids' });
  };
  return { accept, decline, loading, error };
};
