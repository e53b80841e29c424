import { type Column, DataTable, DeadlineChip, RowLink, useFormat, useMessages, WonAmount } from '@shoal/ui';
import type { TenderRowFragment } from './generated/graphql';
import { TenderStatusMark } from './tender-status-mark';
import classes from './tender-table.module.css';
import { useKindWord } from './tender-words';
import { tendersMessages } from './tenders.messages';

/** A table where there is room, a list where there is not. */
export const TenderTable = ({ tenders }: { readonly tenders: readonly TenderRowFragment[] }) => {
  const t = useMessages(tendersMessages);
  const columns: Column<TenderRowFragment>[] = [
    { key: 'title', header: t('column.title'), cell: (tender) => <TenderTitle tender={tender} /> },
    { key: 'buyer', header: t('column.buyer'), width: '20%', cell: (tender) => tender.buyer || tender.noticeInstitution || '–' },
    { key: 'budget', header: t('column.budget'), width: '104px', align: 'right', from: 64, cell: (tender) => <WonAmount won={tender.budget ?? tender.estimatedPrice} /> },
    { key: 'closes', header: t('column.closes'), width: '264px', cell: (tender) => <Closing tender={tender} /> },
    { key: 'status', header: t('column.status'), width: '104px', cell: (tender) => <TenderStatusMark status={tender.status} /> },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={tenders} rowKey={(tender) => tender.id} narrow={(tender) => <NarrowTender tender={tender} />} />;
};

interface TenderProps {
  readonly tender: TenderRowFragment;
}

const TenderTitle = ({ tender }: TenderProps) => (
  <div className={classes.title} data-status={tender.status}>
    <RowLink to="/tenders/$tenderId" params={{ tenderId: tender.id }}>
      {tender.title}
    </RowLink>
    <TenderNumber tender={tender} />
  </div>
);

const TenderNumber = ({ tender }: TenderProps) => {
  const kind = useKindWord();
  return (
    <span className={classes.number}>
      {tender.number}-{tender.revision}
      {tender.kind !== '' && tender.kind !== '등록공고' && <> · {kind(tender.kind)}</>}
    </span>
  );
};

/** When it closes; the days left only while they count. */
const Closing = ({ tender }: TenderProps) => {
  const format = useFormat();
  const end = tender.closesAt ?? tender.opensAt;
  if (!end) return <>–</>;
  return (
    <span className={classes.closing}>
      <time dateTime={end} className={classes.when}>
        {format.instant(end)}
      </time>
      {tender.status === 'OPEN' && <DeadlineChip at={end} />}
    </span>
  );
};

const NarrowTender = ({ tender }: TenderProps) => (
  <div className={classes.narrow}>
    <TenderTitle tender={tender} />
    <div className={classes.line}>
      <span>{tender.buyer || tender.noticeInstitution}</span>
      <WonAmount won={tender.budget ?? tender.estimatedPrice} />
    </div>
    <div className={classes.line}>
      <Closing tender={tender} />
      <TenderStatusMark status={tender.status} />
    </div>
  </div>
);
