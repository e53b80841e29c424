import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { StateMark, useFormat, useMessages, useToast } from '@shoal/ui';
import { type EvidencePanelFragment, type EvidenceReviewFragment, RequestReviewDocument } from '../generated/graphql';
import { PanelSection } from './panel-section';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';
import { VerdictForm } from './verdict-form';

interface ReviewPartProps {
  readonly evidence: EvidencePanelFragment;
  readonly onStale: () => Promise<unknown>;
  /** Besides what it says here. */
  readonly onDecided?: () => void;
}

/** How far the office's check is: the owner asks for it, the office decides. */
export const ReviewPart = ({ evidence, onStale, onDecided }: ReviewPartProps) => {
  const t = useMessages(sharingMessages);
  const { viewerCan, reviewState, reviewNote, removedAt } = evidence;
  const mayAsk = viewerCan.share && !removedAt && (reviewState === 'NONE' || reviewState === 'RETURNED');
  return (
    <PanelSection title={t('review.title')} aside={<StateMark of="evidence" state={reviewState} />}>
      <p className={classes.words}>{useStanding(evidence)}</p>
      {reviewNote !== '' && (
        <blockquote className={classes.note}>
          <strong>{t('review.note')}</strong>
          <p>{reviewNote}</p>
        </blockquote>
      )}
      {mayAsk && <AskForReview evidence={evidence} />}
      {viewerCan.change && !viewerCan.share && (reviewState === 'NONE' || reviewState === 'RETURNED') && <p className={classes.quiet}>{t('review.right')}</p>}
      {viewerCan.review && <VerdictForm key={evidence.version} evidence={evidence} onStale={onStale} {...(onDecided && { onDecided })} />}
    </PanelSection>
  );
};

const useStanding = ({ reviewState, reviewRequestedAt, reviewedAt, viewerCan }: EvidenceReviewFragment): string => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const on = (instant: string | null | undefined): string => (instant ? format.day(instant) : '');
  if (reviewState === 'REQUESTED') return t('review.requested', { day: on(reviewRequestedAt) });
  if (reviewState === 'RETURNED') return t('review.returned', { day: on(reviewedAt) });
  if (reviewState === 'VERIFIED') return `${t('review.verified', { day: on(reviewedAt) })}${viewerCan.change ? ` ${t('review.reopens')}` : ''}`;
  return t('review.none');
};

const AskForReview = ({ evidence: { id, reviewState } }: { readonly evidence: EvidencePanelFragment }) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const [ask, { loading }] = useMutation(RequestReviewDocument);
  return (
    <div className={classes.ask}>
      <Button size="xs" variant="default" loading={loading} onClick={() => void ask({ variables: { id } }).then(() => toast.done(t('review.requestedDone')), toast.failed)}>
        {t(reviewState === 'RETURNED' ? 'review.requestAgain' : 'review.request')}
      </Button>
      <span className={classes.quiet}>{t('review.requestBody')}</span>
    </div>
  );
};
