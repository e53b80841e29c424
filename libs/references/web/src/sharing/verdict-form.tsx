import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { EVIDENCE_LIMITS } from '@shoal/references-domain';
import { ErrorNotice, Form, hasErrorCode, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { type EvidenceReviewFragment, ReviewEvidenceDocument, type ReviewVerdict } from '../generated/graphql';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

interface VerdictFormProps {
  readonly evidence: EvidenceReviewFragment;
  /** The firm has changed it meanwhile: fetch what stands there now. */
  readonly onStale: () => Promise<unknown>;
  readonly onDecided?: () => void;
}

/** The office's word on what it sees: this very version, against its proofs. */
export const VerdictForm = ({ evidence, onStale, onDecided }: VerdictFormProps) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [decide, { loading, error }] = useMutation(ReviewEvidenceDocument);
  const say = async (verdict: ReviewVerdict) => {
    setMissing(verdict === 'RETURNED' && note.trim() === '');
    if (verdict === 'RETURNED' && note.trim() === '') return;
    try {
      await decide({ variables: { input: { id: evidence.id, version: evidence.version, verdict, note } } });
    } catch (failure) {
      if (hasErrorCode(failure, 'STALE_VERSION')) await onStale().then(() => toast.note(t('review.stale')));
      return;
    }
    toast.done(t(verdict === 'VERIFIED' ? 'review.verifiedDone' : 'review.returnedDone'));
    onDecided?.();
  };
  return (
    <Form className={classes.form} onSubmit={() => void say('VERIFIED')}>
      <Textarea
        label={t('review.words')}
        description={t('review.wordsHint')}
        autosize
        minRows={2}
        maxLength={EVIDENCE_LIMITS.reviewNoteMax}
        value={note}
        error={isMissing && t('review.wordsMissing')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ErrorNotice error={hasErrorCode(error, 'STALE_VERSION') ? null : error} />
      <div className={classes.acts}>
        {evidence.reviewState !== 'VERIFIED' && (
          <Button type="submit" loading={loading}>
            {t('review.verify')}
          </Button>
        )}
        {evidence.reviewState !== 'RETURNED' && (
          <Button variant="default" disabled={loading} onClick={() => void say('RETURNED')}>
            {t('review.back')}
          </Button>
        )}
      </div>
    </Form>
  );
};
