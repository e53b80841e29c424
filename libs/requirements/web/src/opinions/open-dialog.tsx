import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { OPINION_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, Form, uiMessages, useLanguage, useMessages, Visibility } from '@shoal/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type OpinionClauseFragment, OpenOpinionDocument } from '../generated/graphql';
import { NO_MOMENT, readMoment } from './moment';
import { MomentField } from './moment-field';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';

interface OpenDialogProps {
  readonly tenderId: string;
  readonly clauses: readonly OpinionClauseFragment[];
  readonly onClose: () => void;
}

/** Begins an opinion on the chosen clauses and leads there. */
export const OpenDialog = ({ tenderId, clauses, onClose }: OpenDialogProps) => {
  const t = useMessages(opinionsMessages);
  const ui = useMessages(uiMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [due, setDue] = useState(NO_MOMENT);
  const [isTried, setTried] = useState(false);
  const [open, { loading, error }] = useMutation(OpenOpinionDocument);
  const dueAt = readMoment(due);
  const submit = (): void => {
    setTried(true);
    if (title.trim() === '' || dueAt === undefined) return;
    void open({ variables: { input: { tenderId, title, clauseIds: clauses.map(({ id }) => id), dueAt } } }).then(
      ({ data }) => data && navigate({ to: '/opinions/$opinionId', params: { opinionId: data.openOpinion.id } }),
      () => undefined,
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('open.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.form} onSubmit={submit}>
        <TextInput label={t('open.name')} placeholder={t('open.namePlaceholder')} required maxLength={OPINION_LIMITS.titleMax} value={title} onChange={(event) => setTitle(event.currentTarget.value)} error={isTried && title.trim() === ''} data-autofocus />
        <MomentField label={t('open.due')} description={t('open.dueHint')} value={due} onChange={setDue} error={isTried && dueAt === undefined ? t('open.wrongDue') : undefined} />
        <div>
          <p className={classes.label}>{t('open.about')}</p>
          {clauses.length === 0 ? (
            <p className={classes.quiet}>{t('open.aboutNone')}</p>
          ) : (
            <ul className={classes.about}>
              {clauses.map(({ id, quote, rule }) => (
                <li key={id}>
                  <strong>{language === 'en' ? rule?.whatEn : rule?.what}</strong> {quote}
                </li>
              ))}
            </ul>
          )}
        </div>
        <p className={classes.whose}>
          <Visibility to="cooperative" />
          <span>{t('open.who')}</span>
        </p>
        <ErrorNotice error={error} />
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('open.act')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
