import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { IconFileSearch, IconPlus } from '@tabler/icons-react';
import { ButtonLink, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { amountOf, sumOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import { type BidCardFragment, PartnerFirmsDocument } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { type BidFilters, DUE_DAYS, isNarrowed, ROLES } from './bid-filters';
import { boardMessages } from './board.messages';
import classes from './board.module.css';

const FIRMS = 100;

interface BidToolsProps {
  readonly shown: readonly BidCardFragment[];
  readonly filters: BidFilters;
  readonly change: (changes: Partial<BidFilters>) => unknown;
}

/** View, filters, what is running, and the one main act. */
export const BidTools = ({ shown, filters, change }: BidToolsProps) => {
  const t = useMessages(boardMessages);
  const words = useMessages(consortiaMessages);
  const viewer = useViewer();
  const views = [
    { value: 'board' as const, label: t('board') },
    { value: 'table' as const, label: t('table') },
  ];
  // Nothing to view or to narrow down where there is no bid at all.
  const useful = shown.length > 0 || isNarrowed(filters);
  return (
    <>
      {useful && <SegmentedFilter label={t('view')} value={filters.view ?? 'board'} options={views} onChange={(view) => change({ view: view === 'table' ? view : undefined })} />}
      {useful && <Filters filters={filters} change={change} />}
      <Spacer />
      {shown.length > 0 && <Running bids={shown} />}
      <span className={classes.acts}>
        <ButtonLink to="/tenders" variant="default" leftSection={<IconFileSearch size={16} stroke={1.6} aria-hidden />}>
          {t('toTenders')}
        </ButtonLink>
        {viewer?.viewerCan.openBid && (
          <ButtonLink to="/bids/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {words('openBid')}
          </ButtonLink>
        )}
      </span>
    </>
  );
};

const Filters = ({ filters, change }: Omit<BidToolsProps, 'shown'>) => {
  const t = useMessages(boardMessages);
  const format = useFormat();
  const { data } = useQuery(PartnerFirmsDocument, { variables: { first: FIRMS } });
  const leads = data?.firms.nodes ?? [];
  const filter = (label: string, value: string | undefined, data: { value: string; label: string }[], onChange: (value: string | null) => unknown) => (
    <Select key={label} className={classes.filter} aria-label={label} placeholder={label} clearable value={value ?? null} data={data} onChange={onChange} />
  );
  return (
    <span className={classes.filters}>
      {filter(t('filter.role'), filters.role, ROLES.map((role) => ({ value: role, label: t(`filter.${role}`) })), (role) => change({ role: ROLES.find((known) => known === role) }))}
      {filter(t('filter.lead'), filters.lead, leads.map((lead) => ({ value: lead.id, label: format.name(lead) })), (lead) => change({ lead: lead ?? undefined }))}
      {filter(t('filter.due'), filters.due?.toString(), DUE_DAYS.map((days) => ({ value: String(days), label: t('filter.days', { days }) })), (due) => change({ due: DUE_DAYS.find((days) => String(days) === due) }))}
    </span>
  );
};

const Running = ({ bids }: { readonly bids: readonly BidCardFragment[] }) => {
  const t = useMessages(boardMessages);
  const format = useFormat();
  const running = bids.filter((bid) => bid.stage !== 'RESULT');
  return (
    <span className={classes.running} role="status">
      {t('running', { count: running.length })} · {format.won(sumOf(running.map((bid) => amountOf(bid.tender))))}
    </span>
  );
};
