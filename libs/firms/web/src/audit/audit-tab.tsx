import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { DataTable, EmptyState, FirmChip, LoadMore, QueryView, useFormat, useMessages, type Column } from '@shoal/ui';
import { isCalendarDay } from '@shoal/firms-domain';
import { firmsMessages } from '../firms.messages';
import { AuditHeadDocument, AuditLogDocument, type AuditLogQuery } from '../generated/graphql';
import classes from '../membership/membership.module.css';

type Entry = AuditLogQuery['auditLog']['nodes'][number];

const ACTIONS = [
  'membership.admit',
  'membership.suspend',
  'membership.reinstate',
  'membership.let_go',
  'membership.set_rules',
  'application.return',
  'application.decline',
  'application.admit',
  'person.suspend',
  'person.reinstate',
  'person.appoint',
  'registry.import',
  'registry.export',
  'opinion.open',
  'opinion.hand_in',
  'opinion.record_reply',
  'opinion.withdraw',
] as const;
const keyOf = (action: (typeof ACTIONS)[number]) => action.replace('.', '_') as `membership_${'admit' | 'suspend' | 'reinstate' | 'let_go' | 'set_rules'}` | `application_${'return' | 'decline' | 'admit'}` | `person_${'suspend' | 'reinstate' | 'appoint'}` | `registry_${'import' | 'export'}` | `opinion_${'open' | 'hand_in' | 'record_reply' | 'withdraw'}`;

export interface AuditFilter {
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface AuditTabProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** What was decided, by whom, when and why: the newest first. */
export const AuditTab = ({ filter, onFilter }: AuditTabProps) => {
  const t = useMessages(firmsMessages);
  const columns = useColumns();
  const query = useQuery(AuditLogDocument, { variables: { action: filter.action ?? null, from: dayOf(filter.from), to: dayOf(filter.to) }, fetchPolicy: 'cache-and-network' });
  const filtered = Boolean(filter.action ?? filter.from ?? filter.to);
  return (
    <div className={classes.column}>
      <div className={classes.filters}>
        <NativeSelect
          label={t('audit.action')}
          value={filter.action ?? ''}
          onChange={(event) => onFilter({ action: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t('audit.anyAction') }, ...ACTIONS.map((value) => ({ value, label: t(`audit.actions.${keyOf(value)}`) }))]}
        />
        <TextInput type="date" label={t('audit.from')} value={filter.from ?? ''} onChange={(event) => onFilter({ from: event.currentTarget.value || undefined })} />
        <TextInput type="date" label={t('audit.to')} value={filter.to ?? ''} onChange={(event) => onFilter({ to: event.currentTarget.value || undefined })} />
      </div>
      <Chain />
      <QueryView query={query}>
        {({ auditLog }) =>
          auditLog.nodes.length === 0 ? (
            <EmptyState>{t(filtered ? 'audit.noneFound' : 'audit.none')}</EmptyState>
          ) : (
            <>
              <DataTable caption={t('audit.tab')} columns={columns} rows={auditLog.nodes} rowKey={(entry) => entry.seq} narrow={(entry) => <NarrowEntry entry={entry} />} />
              <LoadMore connection={auditLog} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </div>
  );
};

const dayOf = (text: string | undefined): string | null => (text && isCalendarDay(text) ? text : null);

/** Whether the chain is whole. */
const Chain = () => {
  const t = useMessages(firmsMessages);
  const { data } = useQuery(AuditHeadDocument, { fetchPolicy: 'network-only' });
  if (!data || data.auditHead.seq === 0) return null;
  const { seq, hash, firstBreak, firstUnlike, keptUntil } = data.auditHead;
  if (firstBreak !== null) return <p className={`${classes.warning} ${classes.chain}`}>{t('audit.broken', { seq: firstBreak })}</p>;
  if (firstUnlike !== null) return <p className={`${classes.warning} ${classes.chain}`}>{t('audit.unlike', { seq: firstUnlike })}</p>;
  return (
    <p className={`${classes.quiet} ${classes.chain}`}>
      {t('audit.whole', { seq, hash: (hash ?? '').slice(0, 12) })} {keptUntil && t('audit.kept', { day: keptUntil })}
    </p>
  );
};

const Who = ({ entry }: { readonly entry: Entry }) => {
  const t = useMessages(firmsMessages);
  if (!entry.person) return <>{t('audit.outside')}</>;
  return (
    <span className={classes.actions}>
      {entry.person.name}
      {entry.person.firm ? <FirmChip firm={entry.person.firm} small /> : <span className={classes.quiet}>{t('role.OFFICE')}</span>}
    </span>
  );
};

const What = ({ entry }: { readonly entry: Entry }) => {
  const t = useMessages(firmsMessages);
  const known = ACTIONS.find((action) => action === entry.action);
  const name = entry.details.find((detail) => detail.name === 'name')?.value;
  const rest = entry.details.filter((detail) => detail.name === 'failed' || detail.name === 'text' || detail.name === 'bids');
  return (
    <div className={classes.narrow}>
      <span>
        {known ? t(`audit.actions.${keyOf(known)}`) : entry.action}
        {name && ` · ${name}`}
      </span>
      {rest.map((detail) => (
        <span key={detail.name} className={classes.quiet}>
          {t(`audit.details.${detail.name as 'failed' | 'text' | 'bids'}`)}: {detail.value}
        </span>
      ))}
    </div>
  );
};

const NarrowEntry = ({ entry }: { readonly entry: Entry }) => {
  const format = useFormat();
  return (
    <div className={classes.narrow}>
      <What entry={entry} />
      {entry.reason && <span className={classes.said}>{entry.reason}</span>}
      <span className={classes.quiet}>{format.instant(entry.at)}</span>
      <Who entry={entry} />
    </div>
  );
};

const useColumns = (): Column<Entry>[] => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return [
    { key: 'at', header: t('audit.when'), width: '170px', cell: (entry) => format.instant(entry.at) },
    { key: 'who', header: t('audit.who'), width: '180px', cell: (entry) => <Who entry={entry} /> },
    { key: 'what', header: t('audit.what'), cell: (entry) => <What entry={entry} /> },
    { key: 'reason', header: t('audit.reason'), width: '30%', cell: (entry) => <span className={classes.said}>{entry.reason || '–'}</span> },
  ];
};
