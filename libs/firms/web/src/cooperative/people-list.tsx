import { useQuery } from '@apollo/client/react';
import { DataTable, FirmChip, LoadMore, PersonAvatar, QueryView, useMessages, type Column } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { PeopleDocument, type PersonRowFragment } from '../generated/graphql';
import { SuspendedMark } from '../membership/marks';
import { PersonStanding } from '../membership/person-standing';
import { ResetLink } from '../firm/reset-link';
import classes from './cooperative.module.css';
import { NothingFound, type SearchedListProps } from './nothing-found';

/** Everybody in the cooperative, by name, with their firm; the office has none. */
export const PeopleList = ({ search, onClear }: SearchedListProps) => {
  const t = useMessages(firmsMessages);
  const columns = useColumns();
  const query = useQuery(PeopleDocument, { variables: { search: search ?? null } });
  return (
    <QueryView query={query}>
      {({ people }) =>
        people.nodes.length === 0 ? (
          <NothingFound search={search} onClear={onClear} found={(text) => t('cooperative.noPersonFound', { search: text })} none={t('cooperative.noPeople')} />
        ) : (
          <>
            <DataTable caption={t('cooperative.people')} columns={columns} rows={people.nodes} rowKey={(person) => person.id} narrow={(person) => <NarrowPerson person={person} />} />
            <LoadMore connection={people} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};

const PersonName = ({ person }: { readonly person: PersonRowFragment }) => (
  <span className={classes.person}>
    <PersonAvatar person={person} decorative />
    <span className={classes.name}>{person.name}</span>
  </span>
);

/** A firm's administrators find the link on the firm's page; the office has no page of its own. */
const Role = ({ person }: { readonly person: PersonRowFragment }) => {
  const t = useMessages(firmsMessages);
  return (
    <span className={classes.person}>
      {t(`role.${person.role}`)}
      {!person.firm && person.viewerCan.resetPassword && <ResetLink person={person} />}
      {person.firm ? person.isSuspended && <SuspendedMark /> : <PersonStanding person={person} />}
    </span>
  );
};

const NarrowPerson = ({ person }: { readonly person: PersonRowFragment }) => (
  <div className={classes.narrow}>
    <span className={classes.person}>
      <PersonName person={person} />
      {person.firm && <FirmChip firm={person.firm} small />}
    </span>
    <span className={classes.facts}>
      {person.title && `${person.title} · `}
        <Role person={person} />
    </span>
  </div>
);

const useColumns = (): Column<PersonRowFragment>[] => {
  const t = useMessages(firmsMessages);
  return [
    { key: 'name', header: t('cooperative.name'), width: '26%', cell: (person) => <PersonName person={person} /> },
    { key: 'firm', header: t('cooperative.firm'), width: '140px', cell: (person) => (person.firm ? <FirmChip firm={person.firm} /> : t('role.OFFICE')) },
    { key: 'title', header: t('cooperative.jobTitle'), cell: (person) => person.title || '–' },
    { key: 'role', header: t('cooperative.role'), width: '260px', cell: (person) => <Role person={person} /> },
  ];
};
