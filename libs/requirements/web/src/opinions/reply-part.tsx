import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { OPINION_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, Form, seoulDay, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { type OpinionDetailFragment, RecordOpinionReplyDocument, type ReplyOutcome } from '../generated/graphql';
import { OpinionFiles } from './opinion-files';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { SidePart } from './side-part';

const OUTCOMES = ['ACCEPTED', 'PARTLY', 'REFUSED'] as const satisfies readonly ReplyOutcome[];

interface PartProps {
  readonly opinion: OpinionDetailFragment;
}

/** What the buyer answered, or the form in which the office records it. */
export const ReplyPart = ({ opinion }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { reply, viewerCan } = opinion;
  return (
    <SidePart title={t('reply.title')}>
      {reply && !isEditing && (
        <>
          <p>
            <strong>{t(`reply.outcomes.${reply.outcome}`)}</strong> · {format.day(reply.day)}
          </p>
          {reply.text && <p className={classes.said}>{reply.text}</p>}
        </>
      )}
      {!reply && !isEditing && <p className={classes.quiet}>{t('reply.none')}</p>}
      {viewerCan.recordReply && !isEditing && (
        <Button size="compact-sm" variant={reply ? 'subtle' : 'default'} onClick={() => setEditing(true)}>
          {t(reply ? 'reply.edit' : 'reply.act')}
        </Button>
      )}
      {isEditing && <ReplyForm opinion={opinion} onDone={() => setEditing(false)} />}
      <OpinionFiles opinion={opinion} purpose="reply" canChange={viewerCan.recordReply} />
    </SidePart>
  );
};

const ReplyForm = ({ opinion: { id, version, reply }, onDone }: PartProps & { readonly onDone: () => void }) => {
  const t = useMessages(opinionsMessages);
  const [day, setDay] = useState(() => reply?.day ?? seoulDay(new Date()));
  const [outcome, setOutcome] = useState<ReplyOutcome>(reply?.outcome ?? 'ACCEPTED');
  const [text, setText] = useState(reply?.text ?? '');
  const [save, { loading, error }] = useMutation(RecordOpinionReplyDocument);
  const submit = (): void => void save({ variables: { input: { id, version, day, outcome, text } } }).then(onDone, () => undefined);
  return (
    <Form className={classes.form} onSubmit={submit}>
      <TextInput type="date" required label={t('reply.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <NativeSelect label={t('reply.outcome')} value={outcome} onChange={(event) => setOutcome(event.currentTarget.value as ReplyOutcome)} data={OUTCOMES.map((value) => ({ value, label: t(`reply.outcomes.${value}`) }))} />
      <Textarea label={t('reply.text')} autosize minRows={3} maxRows={12} maxLength={OPINION_LIMITS.replyMax} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="xs" loading={loading} disabled={day === ''}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
};
