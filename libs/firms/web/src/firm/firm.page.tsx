import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPencil, IconUserPlus } from '@tabler/icons-react';
import { ButtonLink, FirmChip, LoadMore, NotThere, Page, PersonAvatar, QueryView, useFormat, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { FirmDocument, type FirmQuery } from '../generated/graphql';
import { FirmStanding } from '../membership/firm-standing';
import { PersonStanding } from '../membership/person-standing';
import { FirmForm } from './firm-form';
import { FirmProfile } from './firm-profile';
import classes from './firm.module.css';
import { InviteDialog } from './invite-dialog';
import { PendingInvitations } from './pending-invitations';
import { ResetLink } from './reset-link';

type FirmOfPage = FirmQuery['firm'];

const readSearch = (search: SearchValues) => ({
  dialog: search['dialog'] === 'invite' ? ('invite' as const) : undefined,
  edit: search['edit'] === true ? true : undefined,
});

/** A member firm: profile, people and, for its administrators, what they may change. */
export const FirmPage = ({ firmId }: { readonly firmId: string }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const query = useQuery(FirmDocument, { variables: { id: firmId } });
  const firm = query.data?.firm;
  return (
    <Page title={firm ? format.name(firm) : t('cooperative.firm')} crumbs={[{ label: t('cooperative.title'), link: { to: '/cooperative' } }]} meta={firm && <FirmChip firm={firm} />}>
      <QueryView query={query} missing={<NotThere way={<ButtonLink to="/cooperative">{t('firm.toFirms')}</ButtonLink>} />}>
        {(data) => <FirmSections firm={data.firm} onMore={(after) => query.fetchMore({ variables: { after } })} onStale={query.refetch} />}
      </QueryView>
    </Page>
  );
};

interface FirmSectionsProps {
  readonly firm: FirmOfPage;
  readonly onMore: (after: string) => Promise<unknown>;
  readonly onStale: () => Promise<unknown>;
}

const FirmSections = ({ firm, onMore, onStale }: FirmSectionsProps) => {
  const t = useMessages(firmsMessages);
  const [{ dialog, edit }, change] = useSearchState(readSearch);
  const editing = edit === true && firm.viewerCan.update;
  return (
    <div className={classes.sections}>
      <FirmStanding firm={firm} />
      <section className={classes.section}>
        <header className={classes.head}>
          <h2>{t('firm.profile')}</h2>
          {firm.viewerCan.update && !editing && (
            <Button size="xs" variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => void change({ edit: true }, { push: true })}>
              {t('firm.edit')}
            </Button>
          )}
        </header>
        {editing ? <FirmForm firm={firm} onStale={onStale} onDone={() => void change({ edit: undefined })} /> : <FirmProfile firm={firm} />}
      </section>
      <section className={classes.section}>
        <header className={classes.head}>
          <h2>
            {t('firm.people')} <span className={classes.count}>{firm.people.totalCount}</span>
          </h2>
          {firm.viewerCan.invite && (
            <Button size="xs" variant="default" leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={() => void change({ dialog: 'invite' }, { push: true })}>
              {t('invite.action')}
            </Button>
          )}
        </header>
        <FirmPeople firm={firm} />
        <LoadMore connection={firm.people} onMore={onMore} />
      </section>
      {firm.viewerCan.invite && (
        <>
          <PendingInvitations />
          <InviteDialog opened={dialog === 'invite'} onClose={() => void change({ dialog: undefined })} />
        </>
      )}
    </div>
  );
};

const FirmPeople = ({ firm }: { readonly firm: FirmOfPage }) => {
  const t = useMessages(firmsMessages);
  return (
    <ul className={classes.list}>
      {firm.people.nodes.map((person) => (
        <li key={person.id} className={classes.row}>
          <PersonAvatar person={{ ...person, firm }} size={28} decorative />
          <span className={classes.name}>{person.name}</span>
          <span className={classes.quiet}>{person.title}</span>
          <span className={classes.end}>
            {t(`role.${person.role}`)}
            {person.viewerCan.resetPassword && <ResetLink person={person} />}
            <PersonStanding person={person} />
          </span>
        </li>
      ))}
    </ul>
  );
};
