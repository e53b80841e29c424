import { Select } from '@mantine/core';
import { IconFileSearch, IconPlus } from '@tabler/icons-react';
import { ButtonLink, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { amountOf, sumOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import type { BidCardFragment } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { type BidFilters, DUE_DAYS, ROLES } from './bid-filters';
import { boardMessages } from './board.messages';
import classes from './board.module.css';

interface BidToolsProps {
  readonly all: readonly BidCardFragment[];
  readonly shown: readonly BidCardFragment[];
  readonly filters: BidFilters;
  readonly change: (changes: Partial<BidFilters>) => unknown;
}

/** View, filters, what is running, and the one main act. */
export const BidTools = ({ all, shown, filters, change }: BidToolsProps) => {
  const t = useMessages(boardMessages);
  const words = useMessages(consortiaMessages);
  const viewer = useViewer();
  const views = [
    { value: 'board' as const, label: t('board') },
    { value: 'table' as const, label: t('table') },
  ];
  return (
    <>
      {all.length > 0 && <SegmentedFilter label={t('view')} value={filters.view ?? 'board'} options={views} onChange={(view) => change({ view: view === 'table' ? view : undefined })} />}
      {all.length > 0 && <Filters all={all} filters={filters} change={change} />}
      <Spacer />
      {all.length > 0 && <Running bids={shown} />}
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

const Filters = ({ all, filters, change }: Omit<BidToolsProps, 'shown'>) => {
  const t = useMessages(boardMessages);
  const format = useFormat();
  const leads = [...new Map(all.map((bid) => [bid.consortium.lead.id, bid.consortium.lead])).values()];
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
