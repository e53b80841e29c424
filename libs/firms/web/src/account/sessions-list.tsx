import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useConfirm, useFormat, useMessages, useNow, useToast } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { EndSessionDocument, type AccountQuery } from '../generated/graphql';
import classes from './account.module.css';
import { describeDevice } from './describe-device';

type Session = AccountQuery['mySessions'][number];

interface SessionsListProps {
  readonly sessions: readonly Session[];
  readonly onEnded: () => Promise<unknown>;
}

/** Where one is signed in; every session but the present one can be ended from here. */
export const SessionsList = ({ sessions, onEnded }: SessionsListProps) => {
  const t = useMessages(firmsMessages);
  return (
    <section>
      <h2 className={classes.title}>{t('account.sessions')}</h2>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnded={onEnded} />
        ))}
      </ul>
    </section>
  );
};

const SessionRow = ({ session, onEnded }: { readonly session: Session; readonly onEnded: () => Promise<unknown> }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const now = useNow();
  const confirm = useConfirm();
  const toast = useToast();
  const [endSession, { loading }] = useMutation(EndSessionDocument, { variables: { id: session.id } });
  const device = describeDevice(session.userAgent) ?? t('account.unknownDevice');
  const end = async () => {
    if (!(await confirm({ title: t('account.endTitle'), body: t('account.endBody', { device }), action: t('account.end'), danger: true }))) return;
    try {
      await endSession();
      await onEnded();
      toast.done(t('account.ended'));
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <li className={classes.session}>
      <div>
        <div className={classes.device}>
          {device} {session.current && <span className={classes.current}>{t('account.current')}</span>}
        </div>
        <div className={classes.meta}>
          {[session.address, t('account.since', { at: format.instant(session.createdAt) }), t('account.seen', { ago: format.ago(session.lastSeenAt, now) })].filter(Boolean).join(' · ')}
        </div>
      </div>
      {!session.current && (
        <Button size="xs" variant="default" loading={loading} onClick={() => void end()}>
          {t('account.end')}
        </Button>
      )}
    </li>
  );
};
