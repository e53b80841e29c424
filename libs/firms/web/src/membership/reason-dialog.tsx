import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { APPLICATION_LIMITS, isChip } from '@shoal/firms-domain';
import { ErrorNotice, Form, uiMessages, useMessages } from '@shoal/ui';
import { type ReactNode, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks } from '../checks';
import { firmsMessages } from '../firms.messages';
import classes from './membership.module.css';

interface ReasonValues {
  readonly reason: string;
  readonly chip: string;
}

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and to whom. */
  readonly body: string;
  /** What whoever decides has to see first. */
  readonly facts?: ReactNode;
  readonly reasonHint: string;
  /** The verb on the button. */
  readonly action: string;
  readonly danger?: boolean;
  /** Asks for the firm's two syllables too, with this proposal. */
  readonly chip?: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: ReasonValues) => unknown;
  readonly onClose: () => void;
}

/** A decision that needs its reason. */
export const ReasonDialog = ({ opened, title, onClose, ...form }: ReasonDialogProps) => {
  const ui = useMessages(uiMessages);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <ReasonForm {...form} onClose={onClose} />
    </Modal>
  );
};

const ReasonForm = ({ body, facts, reasonHint, action, danger = false, chip, pending, error, onSubmit, onClose }: Omit<ReasonDialogProps, 'opened' | 'title'>) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const asksChip = chip !== undefined;
  const schema = useMemo(() => z.object({ reason: checks(t).text(APPLICATION_LIMITS.reasonMax), chip: asksChip ? z.string().trim().refine(isChip, t('check.chip')) : z.string() }), [t, asksChip]);
  const form = useForm<ReasonValues>({ resolver: zodResolver(schema), defaultValues: { reason: '', chip: chip ?? '' } });
  const { errors } = form.formState;
  return (
    <Form className={classes.dialog} onSubmit={form.handleSubmit(onSubmit)}>
      <p>{body}</p>
      {facts}
      {asksChip && <TextInput label={t('admit.chip')} description={t('admit.chipHint')} {...form.register('chip')} error={errors.chip?.message} />}
      <Textarea label={t('membership.reason')} description={reasonHint} minRows={2} autosize data-autofocus {...form.register('reason')} error={errors.reason?.message} />
      <ErrorNotice error={error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {ui('action.cancel')}
        </Button>
        <Button type="submit" loading={pending} color={danger ? 'danger' : 'sea'}>
          {action}
        </Button>
      </div>
    </Form>
  );
};
