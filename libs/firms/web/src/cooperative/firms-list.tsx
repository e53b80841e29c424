import { useQuery } from '@apollo/client/react';
import { DataTable, FirmChip, LoadMore, QueryView, RowLink, useFormat, useMessages, type Column } from '@shoal/ui';
import { formatBusinessNumber } from '@shoal/firms-domain';
import type { ReactNode } from 'react';
import { firmsMessages } from '../firms.messages';
import { FirmsDocument, type FirmRowFragment } from '../generated/graphql';
import { MembershipMark } from '../membership/marks';
import { CapabilityTags } from './capability-tags';
import classes from './cooperative.module.css';
import { NothingFound, type SearchedListProps } from './nothing-found';

interface FirmsListProps extends SearchedListProps {
  /** The button that admits a firm, for the office. */
  readonly admit: ReactNode;
}

/** The member firms, by name; a search also finds capabilities. */
export const FirmsList = ({ search, onClear, admit }: FirmsListProps) => {
  const t = useMessages(firmsMessages);
  const columns = useColumns();
  const query = useQuery(FirmsDocument, { variables: { search: search ?? null } });
  return (
    <QueryView query={query}>
      {({ firms }) =>
        firms.nodes.length === 0 ? (
          <NothingFound search={search} onClear={onClear} found={(text) => t('cooperative.noFirmFound', { search: text })} none={t(admit ? 'cooperative.noFirmsYet' : 'cooperative.noFirms')} action={admit} />
        ) : (
          <>
            <DataTable caption={t('cooperative.firms')} columns={columns} rows={firms.nodes} rowKey={(firm) => firm.id} narrow={(firm) => <NarrowFirm firm={firm} />} />
            <LoadMore connection={firms} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};

const FirmName = ({ firm }: { readonly firm: FirmRowFragment }) => {
  const format = useFormat();
  return (
    <span className={classes.firm}>
      <FirmChip firm={firm} />
      <RowLink to="/cooperative/firms/$firmId" params={{ firmId: firm.id }}>
        {format.name(firm)}
      </RowLink>
      <MembershipMark state={firm.membership} />
    </span>
  );
};

const NarrowFirm = ({ firm }: { readonly firm: FirmRowFragment }) => {
  const t = useMessages(firmsMessages);
  return (
    <div className={classes.narrow}>
      <FirmName firm={firm} />
      <CapabilityTags tags={firm.capabilities} max={4} />
      <span className={classes.facts}>
        {formatBusinessNumber(firm.businessNumber)} · {t('cooperative.peopleCount', { count: firm.personCount })}
      </span>
    </div>
  );
};

const useColumns = (): Column<FirmRowFragment>[] => {
  const t = useMessages(firmsMessages);
  return [
    { key: 'name', header: t('cooperative.firm'), width: '26%', cell: (firm) => <FirmName firm={firm} /> },
    { key: 'number', header: t('cooperative.businessNumber'), width: '140px', cell: (firm) => <span className={classes.number}>{formatBusinessNumber(firm.businessNumber)}</span> },
    { key: 'capabilities', header: t('cooperative.capabilities'), cell: (firm) => <CapabilityTags tags={firm.capabilities} max={6} /> },
    { key: 'people', header: t('cooperative.people'), width: '96px', align: 'right', cell: (firm) => t('cooperative.peopleCount', { count: firm.personCount }) },
  ];
};
