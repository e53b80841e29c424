import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { CLAUSE_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, FirmChip, Form, LoadMore, QueryView, SkeletonRows, useConfirm, useFormat, useMessages, useNow, useToast, Visibility } from '@shoal/ui';
import { useState } from 'react';
import { type ClauseCommentFragment, ClauseCommentsDocument, CommentOnClauseDocument, RemoveClauseCommentDocument, RewordClauseCommentDocument } from '../generated/graphql';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { useRefetch } from './use-opinions-live';

const PAGE_ROWS = 50;

/** What the cooperative's firms say about a clause, the oldest first. */
export const ClauseComments = ({ clauseId, canSay }: { readonly clauseId: string; readonly canSay: boolean }) => {
  const t = useMessages(opinionsMessages);
  const query = useQuery(ClauseCommentsDocument, { variables: { clauseId, first: PAGE_ROWS } });
  useRefetch(query.refetch);
  return (
    <section className={classes.comments} aria-label={t('comments.list')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={2} height={40} />}>
        {({ clauseComments }) => (
          <>
            {clauseComments.nodes.length === 0 && <p className={classes.quiet}>{t('comments.none')}</p>}
            <ul>
              {clauseComments.nodes.map((comment) => (
                <Comment key={comment.id} comment={comment} onChanged={query.refetch} />
              ))}
            </ul>
            <LoadMore connection={clauseComments} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )}
      </QueryView>
      {canSay && <Say clauseId={clauseId} onSaid={query.refetch} />}
    </section>
  );
};

const Say = ({ clauseId, onSaid }: { readonly clauseId: string; readonly onSaid: () => Promise<unknown> }) => {
  const t = useMessages(opinionsMessages);
  const [text, setText] = useState('');
  const [say, { loading, error }] = useMutation(CommentOnClauseDocument);
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    // What was typed stays until it is there; a refusal is shown below it.
    const { data } = await say({ variables: { input: { clauseId, text } } }).catch(() => ({ data: null }));
    if (!data) return;
    setText('');
    await onSaid();
  };
  return (
    <Form className={classes.say} onSubmit={() => void submit()}>
      <Textarea aria-label={t('comments.write')} placeholder={t('comments.write')} description={t('comments.hint')} inputWrapperOrder={['input', 'description', 'error']} autosize minRows={2} maxRows={8} maxLength={CLAUSE_LIMITS.commentMax} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Visibility to="cooperative" />
        <Button type="submit" size="xs" loading={loading} disabled={text.trim() === ''}>
          {t('comments.say')}
        </Button>
      </div>
    </Form>
  );
};

interface CommentProps {
  readonly comment: ClauseCommentFragment;
  readonly onChanged: () => Promise<unknown>;
}

const Comment = ({ comment, onChanged }: CommentProps) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  const now = useNow();
  const confirm = useConfirm();
  const toast = useToast();
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(RemoveClauseCommentDocument);
  const takeBack = async (): Promise<void> => {
    if (!(await confirm({ title: t('comments.removeTitle'), body: t('comments.removeBody'), action: t('comments.remove'), danger: true }))) return;
    try {
      await remove({ variables: { id: comment.id } });
      await onChanged();
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <li className={classes.comment}>
      <div className={classes.commentHead}>
        {comment.firm ? <FirmChip firm={comment.firm} small /> : <span className={classes.quiet}>{t('opinions.office')}</span>}
        <strong>{comment.author?.name}</strong>
        <span className={classes.quiet}>
          {format.ago(comment.createdAt, now)}
          {comment.editedAt && ` · ${t('comments.edited')}`}
        </span>
        {comment.viewerCan.change && !isEditing && (
          <span className={classes.commentActs}>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setEditing(true)}>
              {t('comments.edit')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void takeBack()}>
              {t('comments.remove')}
            </Button>
          </span>
        )}
      </div>
      {isEditing ? <Reword comment={comment} onDone={() => setEditing(false)} /> : <p className={classes.said}>{comment.text}</p>}
    </li>
  );
};

const Reword = ({ comment, onDone }: { readonly comment: ClauseCommentFragment; readonly onDone: () => void }) => {
  const t = useMessages(opinionsMessages);
  const [text, setText] = useState(comment.text);
  const [reword, { loading, error }] = useMutation(RewordClauseCommentDocument);
  const submit = (): void => void reword({ variables: { input: { id: comment.id, text } } }).then(onDone, () => undefined);
  return (
    <Form className={classes.say} onSubmit={submit}>
      <Textarea aria-label={t('comments.text')} autosize minRows={2} maxRows={8} maxLength={CLAUSE_LIMITS.commentMax} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('comments.cancel')}
        </Button>
        <Button type="submit" size="xs" loading={loading} disabled={text.trim() === ''}>
          {t('comments.save')}
        </Button>
      </div>
    </Form>
  );
};
