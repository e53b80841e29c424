import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { REFERENCE_LIMITS } from '@shoal/references-domain';
import { ErrorNotice, Form, Glyph, hasErrorCode, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { ConfirmPartDocument, DisputePartDocument, type ReferenceDetailFragment, ReferenceDocument, type ReferenceOtherFragment } from '../generated/graphql';
import classes from './answer-part.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';

interface AnswerProps {
  readonly reference: ReferenceDetailFragment;
  readonly part: ReferenceOtherFragment;
}

/** For a participating firm: what stands there of it, and whether that is right. */
export const AnswerPart = ({ reference, part }: AnswerProps) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const answering = part.state === 'WAITING' || open;
  return (
    <section className={classes.band} data-waiting={part.state === 'WAITING' || undefined}>
      <h2 className={classes.title}>
        <Glyph name={part.state === 'CONFIRMED' ? 'tick' : 'triangle'} />
        {part.state === 'WAITING' ? t('answer.title', { firm: format.name(reference.evidence.firm) }) : t(part.state === 'CONFIRMED' ? 'answer.stateConfirmed' : 'answer.stateDisputed')}
      </h2>
      <p className={classes.part}>{t('answer.part', { part: words.part(part) })}</p>
      {part.note && <p className={classes.note}>{t('participants.reason', { reason: part.note })}</p>}
      {!reference.viewerCan.answerPart && part.state === 'WAITING' && <p className={classes.note}>{t('answer.admin')}</p>}
      {reference.viewerCan.answerPart && answering && <Answer reference={reference} part={part} onDone={() => setOpen(false)} />}
      {reference.viewerCan.answerPart && !answering && (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t('answer.change')}
        </Button>
      )}
    </section>
  );
};

const Answer = ({ reference, onDone }: AnswerProps & { readonly onDone: () => void }) => {
  const t = useMessages(referencesMessages);
  const toast = useToast();
  const [disputing, setDisputing] = useState(false);
  const [reason, setReason] = useState('');
  const { confirm, dispute, loading, error } = useAnswer(reference);
  const done = (message: string) => {
    toast.done(message);
    onDone();
  };
  if (disputing)
    return (
      <Form className={classes.form} onSubmit={async () => (await dispute(reason)) && done(t('answer.disputedDone'))}>
        <Textarea label={t('answer.reason')} description={t('answer.reasonHint')} required maxLength={REFERENCE_LIMITS.disputeMax} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autoFocus />
        <ErrorNotice error={error} />
        <div className={classes.acts}>
          <Button type="submit" loading={loading} disabled={reason.trim() === ''}>
            {t('answer.send')}
          </Button>
          <Button variant="default" onClick={() => setDisputing(false)}>
            {t('answer.back')}
          </Button>
        </div>
      </Form>
    );
  return (
    <>
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Button loading={loading} onClick={async () => (await confirm()) && done(t('answer.confirmed'))}>
          {t('answer.confirm')}
        </Button>
        <Button variant="default" disabled={loading} onClick={() => setDisputing(true)}>
          {t('answer.dispute')}
        </Button>
      </div>
    </>
  );
};

/** True when it was taken. When the reference has changed meanwhile, its new state is loaded and can be answered. */
const useAnswer = (reference: ReferenceDetailFragment) => {
  const client = useApolloClient();
  const seen = { referenceId: reference.id, version: reference.evidence.version };
  const [confirming, confirmed] = useMutation(ConfirmPartDocument);
  const [disputing, disputed] = useMutation(DisputePartDocument);
  const taken = async (answer: Promise<unknown>): Promise<boolean> => {
    try {
      await answer;
      return true;
    } catch (refusal) {
      if (hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: ReferenceDocument, variables: { id: reference.id }, fetchPolicy: 'network-only' }).catch(() => null);
      return false;
    }
  };
  return {
    confirm: () => taken(confirming({ variables: { input: seen } })),
    dispute: (reason: string) => taken(disputing({ variables: { input: { ...seen, reason } } })),
    loading: confirmed.loading || disputed.loading,
    error: confirmed.error ?? disputed.error,
  };
};
