import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { LoadMore, QueryView, useConfirm, useFormat, useMessages, useNow, useToast } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { InvitationsDocument, RevokeInvitationDocument, type InvitationRowFragment } from '../generated/graphql';
import classes from './firm.module.css';

/** The links one's firm has given out, newest first: waiting, used or past their seven days. */
export const PendingInvitations = () => {
  const t = useMessages(firmsMessages);
  const query = useQuery(InvitationsDocument);
  return (
    <section className={classes.section}>
      <header className={classes.head}>
        <h2>{t('firm.invitations')}</h2>
      </header>
      <QueryView query={query}>
        {({ invitations }) =>
          invitations.nodes.length === 0 ? (
            <p className={classes.quiet}>{t('invite.none')}</p>
          ) : (
            <>
              <ul className={classes.list}>
                {invitations.nodes.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
              </ul>
              <LoadMore connection={invitations} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

const InvitationRow = ({ invitation }: { readonly invitation: InvitationRowFragment }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const now = useNow();
  const expired = new Date(invitation.expiresAt) <= now;
  const state = invitation.usedAt
    ? t('invite.used', { at: format.day(invitation.usedAt) })
    : expired
      ? t('invite.expired')
      : t('invite.waiting', { until: format.instant(invitation.expiresAt) });
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <span className={classes.name}>{invitation.name}</span>
        <span className={classes.meta}>{[invitation.email, t(`role.${invitation.role}`)].join(' · ')}</span>
      </span>
      <span className={classes.end}>
        {state}
        {!invitation.usedAt && <RevokeButton invitation={invitation} />}
      </span>
    </li>
  );
};

const RevokeButton = ({ invitation }: { readonly invitation: InvitationRowFragment }) => {
  const t = useMessages(firmsMessages);
  const confirm = useConfirm();
  const toast = useToast();
  const [revoke, { loading }] = useMutation(RevokeInvitationDocument, { variables: { id: invitation.id }, refetchQueries: ['Invitations'] });
  const ask = async () => {
    if (!(await confirm({ title: t('invite.revokeTitle'), body: t('invite.revokeBody', { name: invitation.name }), action: t('invite.revoke'), danger: true }))) return;
    try {
      await revoke();
      toast.done(t('invite.revoked'));
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Button size="xs" variant="default" loading={loading} onClick={() => void ask()}>
      {t('invite.revoke')}
    </Button>
  );
};
