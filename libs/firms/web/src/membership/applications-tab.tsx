import { useQuery } from '@apollo/client/react';
import { CopyField, DataTable, EmptyState, LoadMore, QueryView, RowLink, SegmentedFilter, useFormat, useMessages, type Column } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { MembershipApplicationsDocument, type ApplicationFactsFragment, type ApplicationState } from '../generated/graphql';
import { ApplicationMark } from './marks';
import classes from './membership.module.css';

const FILTERS = ['APPLIED', 'RETURNED', 'ADMITTED', 'DECLINED'] as const;
export type ApplicationFilter = (typeof FILTERS)[number];
export const readApplicationFilter = (value: unknown): ApplicationFilter | undefined => FILTERS.find((filter) => filter === value);

interface ApplicationsTabProps {
  readonly state: ApplicationFilter | undefined;
  readonly onState: (state: ApplicationFilter | undefined) => void;
}

/** Who wants to join, the newest first. */
export const ApplicationsTab = ({ state, onState }: ApplicationsTabProps) => {
  const t = useMessages(firmsMessages);
  const columns = useColumns();
  const query = useQuery(MembershipApplicationsDocument, { variables: { state: state ?? null } });
  return (
    <div className={classes.column}>
      <div className={classes.filters}>
        <SegmentedFilter<ApplicationFilter | 'ALL'>
          label={t('applications.filter')}
          value={state ?? 'ALL'}
          options={[{ value: 'ALL', label: t('applications.all') }, ...FILTERS.map((value) => ({ value, label: t(`applications.${value}`) }))]}
          onChange={(value) => onState(value === 'ALL' ? undefined : value)}
        />
      </div>
      <QueryView query={query}>
        {({ membershipApplications: found }) =>
          found.nodes.length === 0 ? (
            <EmptyState action={state ? undefined : <CopyField label={t('applications.joinLink')} value={`${window.location.origin}/join`} />}>{t(state ? 'applications.none' : 'applications.noneYet')}</EmptyState>
          ) : (
            <>
              <DataTable caption={t('applications.tab')} columns={columns} rows={found.nodes} rowKey={(row) => row.id} narrow={(row) => <NarrowRow row={row} />} />
              <LoadMore connection={found} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </div>
  );
};

const NameLink = ({ row }: { readonly row: ApplicationFactsFragment }) => (
  <RowLink to="/cooperative" search={{ tab: 'applications', application: row.id }}>
    {row.name}
  </RowLink>
);

const RulesShort = ({ row }: { readonly row: ApplicationFactsFragment }) => {
  const t = useMessages(firmsMessages);
  const failed = row.verdicts.filter(({ isMet }) => !isMet).length;
  return failed === 0 ? <>{t('applications.rulesMet')}</> : <span className={classes.warning}>{t('applications.rulesFailed', { count: failed })}</span>;
};

const NarrowRow = ({ row }: { readonly row: ApplicationFactsFragment }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <div className={classes.narrow}>
      <NameLink row={row} />
      <ApplicationMark state={row.state} />
      <span className={classes.quiet}>
        {t(`declaration.sizes.${row.size}`)} · <RulesShort row={row} /> · {format.day(row.createdAt)}
      </span>
    </div>
  );
};

const useColumns = (): Column<ApplicationFactsFragment>[] => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return [
    { key: 'name', header: t('applications.firm'), width: '30%', cell: (row) => <NameLink row={row} /> },
    { key: 'state', header: t('applications.state'), width: '160px', cell: (row: { readonly state: ApplicationState }) => <ApplicationMark state={row.state} /> },
    { key: 'size', header: t('applications.size'), cell: (row) => `${t(`declaration.sizes.${row.size}`)} · ${t(`declaration.kinds.${row.businessKind}`)}` },
    { key: 'rules', header: t('applications.rules'), width: '120px', cell: (row) => <RulesShort row={row} /> },
    { key: 'at', header: t('applications.at'), width: '120px', align: 'right', cell: (row) => format.day(row.createdAt) },
  ];
};
