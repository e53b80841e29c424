import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { CLAUSE_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, Form, uiMessages, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { DismissClauseDocument, type OpinionClauseFragment } from '../generated/graphql';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';

interface DismissDialogProps {
  readonly clause: OpinionClauseFragment;
  readonly onClose: () => void;
  readonly onDone: () => unknown;
}

/** Says, with a reason that everybody sees, that a clause is harmless. */
export const DismissDialog = ({ clause, onClose, onDone }: DismissDialogProps) => {
  const t = useMessages(opinionsMessages);
  const ui = useMessages(uiMessages);
  const [reason, setReason] = useState('');
  const [dismiss, { loading, error }] = useMutation(DismissClauseDocument);
  const submit = (): void => {
    if (reason.trim() === '') return;
    void dismiss({ variables: { input: { id: clause.id, version: clause.version, reason } } }).then(
      () => {
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('dismiss.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.form} onSubmit={submit}>
        <blockquote className={classes.quote}>{clause.quote}</blockquote>
        <Textarea label={t('dismiss.reason')} description={t('dismiss.hint')} autosize minRows={2} maxRows={6} maxLength={CLAUSE_LIMITS.reasonMax} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <ErrorNotice error={error} />
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('dismiss.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={reason.trim() === ''}>
            {t('dismiss.act')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
