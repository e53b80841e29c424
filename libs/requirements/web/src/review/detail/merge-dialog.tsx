import { useApolloClient } from '@apollo/client/react';
import { Button, Modal, Radio } from '@mantine/core';
import { EmptyState, ErrorNotice, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import { useEffect, useState } from 'react';
import { type ReviewDetailFragment, ReviewRequirementDocument } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { MERGED_MAX } from './typed-texts';
import type { ReviewChanges } from './use-review-changes';

interface MergeDialogProps {
  /** In the order of the list. */
  readonly ids: readonly string[];
  readonly changes: ReviewChanges;
  /** The one that is left; null where nothing was merged. */
  readonly onClose: (keptId: string | null) => unknown;
}

/** One out of several: which is kept. */
export const MergeDialog = ({ ids, changes, onClose }: MergeDialogProps) => {
  const t = useMessages(detailMessages);
  const ui = useMessages(uiMessages);
  return (
    <Modal opened onClose={() => void onClose(null)} title={t('merge.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {ids.length < 2 || ids.length > MERGED_MAX + 1 ? <EmptyState>{ids.length < 2 ? t('merge.few') : t('merge.max', { max: MERGED_MAX + 1 })}</EmptyState> : <Choice ids={ids} changes={changes} onClose={onClose} />}
    </Modal>
  );
};

const Choice = ({ ids, changes, onClose }: MergeDialogProps) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const { all, error, again } = useAll(ids);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const kept = all?.find(({ id }) => id === chosen) ?? all?.[0];
  const save = async (): Promise<void> => {
    if (!all || !kept) return;
    setBusy(true);
    try {
      await changes.merge(kept, all.filter(({ id }) => id !== kept.id));
      await onClose(kept.id);
    } catch (failure) {
      setRefused(failure);
      again();
    } finally {
      setBusy(false);
    }
  };
  if (!all) return error === null ? <SkeletonRows rows={3} /> : <ErrorNotice error={error} onRetry={again} />;
  return (
    <div className={classes.parts}>
      <p className={classes.intro}>{t('merge.intro')}</p>
      <Radio.Group label={t('merge.keep')} value={kept?.id ?? ''} onChange={setChosen}>
        <div className={classes.parts}>
          {all.map(({ id, code, title }) => (
            <Radio key={id} value={id} label={`${code ?? words('noCode')} ${title || words('noTitle')}`} />
          ))}
        </div>
      </Radio.Group>
      <ErrorNotice error={refused} />
      <div className={classes.acts}>
        <Button data-autofocus loading={isBusy} onClick={() => void save()}>
          {t('merge.save', { count: all.length })}
        </Button>
        <Button variant="default" onClick={() => void onClose(null)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
};

/** As they are now: what is merged is what the person sees. */
const useAll = (ids: readonly string[]) => {
  const client = useApolloClient();
  const [all, setAll] = useState<readonly ReviewDetailFragment[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const key = ids.join();
  useEffect(() => {
    let isLeft = false;
    const asked = key.split(',').map(async (id) => (await client.query({ query: ReviewRequirementDocument, variables: { id }, fetchPolicy: 'network-only' })).data?.requirement);
    Promise.all(asked).then(
      (found) => isLeft || setAll(found.filter((one) => one !== undefined)),
      (failure: unknown) => isLeft || setError(failure),
    );
    return () => void (isLeft = true);
  }, [client, key, attempt]);
  return { all, error, again: () => (setError(null), setAttempt((times) => times + 1)) };
};
