import { Button } from '@mantine/core';
import { ErrorNotice, hasErrorCode, useConfirm, useMessages } from '@shoal/ui';
import { useState } from 'react';
import type { ReviewDetailFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { TextsForm } from './texts-form';
import { changedNames, changedTexts, fieldOf, NO_TEXTS, shownText, type TypedTexts, typedOf } from './typed-texts';
import type { ReviewChanges } from './use-review-changes';

interface EditFormProps {
  /** As it is now: somebody else may change it while one types. */
  readonly requirement: ReviewDetailFragment;
  readonly categories: readonly string[];
  readonly changes: ReviewChanges;
  /** Asks for it anew after a refusal. */
  readonly onStale: () => unknown;
  readonly onClose: () => unknown;
  /** Whether something would be lost. */
  readonly onDirty: (isDirty: boolean) => unknown;
}

/** Correcting. What was typed stays whatever the server says; where somebody was faster, both are shown before one saves over it. */
export const EditForm = ({ requirement, categories, changes, onStale, onClose, onDirty }: EditFormProps) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const [opened] = useState(requirement);
  const [typed, setTyped] = useState<TypedTexts | null>(null);
  const { isSaving, error, run } = useSaving();
  const leave = useLeave(typedOf(opened), onClose);
  const isStale = hasErrorCode(error, 'STALE_VERSION');
  const save = (now: TypedTexts, over: ReviewDetailFragment) => {
    setTyped(now);
    const texts = changedTexts(typedOf(opened), now);
    if (Object.keys(texts).length === 0) return onClose();
    return run(() => changes.correct(over, texts, now).then(onClose), onStale);
  };
  return (
    <TextsForm
      title={[t('edit'), opened.code ?? words('noCode')].join(' · ')}
      opened={typedOf(opened)}
      categories={categories}
      saveWord={t('save')}
      isSaving={isSaving}
      notice={
        <>
          <ErrorNotice error={error}>{!isStale && ` ${t('kept')}`}</ErrorNotice>
          {!isSaving && <Meanwhile before={opened} now={requirement} />}
          {isStale && typed && requirement.version !== opened.version && (
            <div>
              <Button size="xs" loading={isSaving} onClick={() => void save(typed, requirement)}>
                {t('saveOver')}
              </Button>
            </div>
          )}
        </>
      }
      onTyped={(now) => onDirty(changedNames(typedOf(opened), now).length > 0)}
      onSave={(now) => void save(now, opened)}
      onCancel={leave}
    />
  );
};

interface AddFormProps extends Pick<EditFormProps, 'categories' | 'changes' | 'onDirty'> {
  readonly afterId: string | null;
  /** Null: nothing was added. */
  readonly onClose: (id: string | null) => unknown;
}

/** What the RFP demands and no card says. */
export const AddForm = ({ afterId, categories, changes, onClose, onDirty }: AddFormProps) => {
  const t = useMessages(detailMessages);
  const { isSaving, error, run } = useSaving();
  const leave = useLeave(NO_TEXTS, () => onClose(null));
  return (
    <TextsForm
      title={t('add.title')}
      opened={NO_TEXTS}
      categories={categories}
      saveWord={t('add.save')}
      isSaving={isSaving}
      notice={<ErrorNotice error={error}>{` ${t('kept')}`}</ErrorNotice>}
      onTyped={(now) => onDirty(changedNames(NO_TEXTS, now).length > 0)}
      onSave={(now) => void run(() => changes.add({ ...changedTexts(NO_TEXTS, now), title: now.title }, afterId).then(onClose))}
      onCancel={leave}
    />
  );
};

const useSaving = () => {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (act: () => Promise<unknown>, onRefused?: () => unknown): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      await act();
    } catch (failure) {
      setError(failure);
      await onRefused?.();
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, error, run };
};

/** Asks before something that was typed is lost. */
const useLeave = (opened: TypedTexts, onClose: () => unknown) => {
  const t = useMessages(detailMessages);
  const confirm = useConfirm();
  return async (typed: TypedTexts): Promise<void> => {
    const isLost = changedNames(opened, typed).length > 0;
    if (!isLost || (await confirm({ title: t('discard.title'), body: t('discard.body'), action: t('discard.action'), danger: true }))) await onClose();
  };
};

/** What somebody else changed since one began to type. */
const Meanwhile = ({ before, now }: { readonly before: ReviewDetailFragment; readonly now: ReviewDetailFragment }) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const fields = changedNames(typedOf(before), typedOf(now)).map(fieldOf);
  if (before.version === now.version || fields.length === 0) return null;
  return (
    <section className={classes.meanwhile} aria-label={t('meanwhile')}>
      <p>{t('meanwhile')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {words(`field.${field}`)}: {t('change', { before: shownText(before, field) || t('empty'), after: shownText(now, field) || t('empty') })}
          </li>
        ))}
      </ul>
    </section>
  );
};
