import { Button, NativeSelect } from '@mantine/core';
import { SearchField, useMessages } from '@shoal/ui';
import type { ReviewCountsFragment, ReviewRfpFragment } from '../../generated/graphql';
import { useKindWord } from '../files/use-kind-word';
import { reviewMessages } from '../review.messages';
import { type ChangeView, DOUBTS, isFiltered, NO_FILTERS, type ReviewView } from '../review-view';
import { listMessages } from './list.messages';
import classes from './list.module.css';

interface FiltersProps {
  readonly counts: ReviewCountsFragment;
  readonly rfps: readonly ReviewRfpFragment[];
  readonly view: ReviewView;
  readonly change: ChangeView;
}

const ALL = '\u0000';

/** Search, category, doubts and state; each stands in the address. */
export const Filters = ({ counts, rfps, view, change }: FiltersProps) => {
  const t = useMessages(listMessages);
  const words = useMessages(reviewMessages);
  const kind = useKindWord();
  const by = rfps.find(({ id }) => id === view.changedBy);
  return (
    <div className={classes.filters} role="search">
      <SearchField label={t('search')} value={view.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <NativeSelect
        aria-label={t('category')}
        value={view.category ?? ALL}
        data={[{ value: ALL, label: t('allCategories') }, ...counts.categories.map(({ category, count }) => ({ value: category ?? '', label: `${category ?? t('noCategory')} ${count}` }))]}
        onChange={({ currentTarget: { value } }) => change({ category: value === ALL ? undefined : value })}
      />
      <NativeSelect
        aria-label={t('doubts')}
        value={view.doubts ?? ALL}
        data={[
          { value: ALL, label: t('allDoubts') },
          { value: 'any', label: t('anyDoubt', { count: counts.doubtful }) },
          ...counts.doubts.map(({ doubt, count }) => ({ value: doubt, label: t('doubtCount', { doubt: words(`doubt.${doubt}`), count }) })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ doubts: value === 'any' ? 'any' : DOUBTS.find((doubt) => doubt === value) })}
      />
      <NativeSelect
        aria-label={t('state')}
        value={view.state ?? 'active'}
        data={[
          { value: 'active', label: t('active', { count: counts.active }) },
          { value: 'removed', label: t('removed', { count: counts.removed }) },
          { value: 'all', label: t('all', { count: counts.active + counts.removed }) },
        ]}
        onChange={({ currentTarget: { value } }) => change({ state: value === 'removed' || value === 'all' ? value : undefined })}
      />
      {(counts.incoming > 0 || view.incoming) && (
        <Button size="xs" variant={view.incoming ? 'filled' : 'light'} aria-pressed={view.incoming ?? false} onClick={() => change({ incoming: view.incoming ? undefined : true })}>
          {t('incoming', { count: counts.incoming })}
        </Button>
      )}
      {by && (
        <Button size="xs" variant="filled" aria-pressed onClick={() => change({ changedBy: undefined })}>
          {t('changedBy', { kind: kind(by) })} ×
        </Button>
      )}
      {isFiltered(view) && (
        <Button size="xs" variant="subtle" onClick={() => change(NO_FILTERS)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
};
