import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { EmptyState, LoadMore, QueryView, SegmentedFilter, SkeletonRows, TextLink, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { type RequirementChangeKind, ReviewChangeCountsDocument, ReviewChangesDocument, type ReviewChangesQuery, type ReviewCountsFragment, type ReviewRfpFragment } from '../../generated/graphql';
import { correctionsIn } from '../files/rfp-files';
import { useKindWord } from '../files/use-kind-word';
import { type ChangeView, NO_FILTERS, type ReviewView } from '../review-view';
import { ChangeItem } from './change-item';
import { changesMessages } from './changes.messages';
import classes from './changes.module.css';

const ROWS = 30;
const KINDS = ['ADDED', 'CHANGED', 'RENUMBERED', 'REMOVED'] as const satisfies readonly RequirementChangeKind[];

interface ChangesTabProps {
  readonly tenderId: string;
  readonly rfps: readonly ReviewRfpFragment[];
  readonly counts: ReviewCountsFragment;
  readonly view: ReviewView;
  readonly change: ChangeView;
  readonly onShow: (rfpId: string, block: number) => unknown;
}

/** 바뀐 내용: requirement by requirement what a corrected notice did, and what it touches. */
export const ChangesTab = ({ tenderId, rfps, counts, view, change, onShow }: ChangesTabProps) => {
  const t = useMessages(changesMessages);
  const kind = useKindWord();
  const corrections = correctionsIn(rfps);
  const rfp = corrections.find(({ id }) => id === view.rfp) ?? corrections[0];
  if (!rfp) return <EmptyState>{t('none')}</EmptyState>;
  return (
    <div className={classes.tab} role="region" aria-label={t('region')} tabIndex={0}>
      {counts.incoming > 0 && (
        <div className={classes.incoming} role="status">
          <span>{t('incoming', { count: counts.incoming })}</span>
          <Button size="xs" onClick={() => change({ ...NO_FILTERS, tab: undefined, incoming: true, r: undefined, at: undefined }, { push: true })}>
            {t('decide')}
          </Button>
        </div>
      )}
      <div className={classes.which}>
        <NativeSelect aria-label={t('which')} value={rfp.id} data={corrections.map((one) => ({ value: one.id, label: `${kind(one)} · ${one.fileName}` }))} onChange={({ currentTarget: { value } }) => change({ rfp: value, at: undefined })} />
        <TextLink to="." search={(before) => ({ ...before, tab: undefined, changedBy: rfp.id, at: undefined })}>
          {t('asList')}
        </TextLink>
      </div>
      <p className={classes.quiet}>{t('who')}</p>
      <Changes key={rfp.id} tenderId={tenderId} rfpId={rfp.id} onShow={onShow} />
    </div>
  );
};

const Changes = ({ tenderId, rfpId, onShow }: Pick<ChangesTabProps, 'tenderId' | 'onShow'> & { readonly rfpId: string }) => {
  const t = useMessages(changesMessages);
  const [kind, setKind] = useState<(typeof KINDS)[number] | 'ALL'>('ALL');
  const { data: counts } = useQuery(ReviewChangeCountsDocument, { variables: { tenderId, rfpId }, fetchPolicy: 'cache-and-network' });
  const query = useQuery(ReviewChangesDocument, { variables: { tenderId, rfpId, kinds: kind === 'ALL' ? null : [kind], first: ROWS }, fetchPolicy: 'cache-and-network' });
  const countOf = counts && { ADDED: counts.added.totalCount, CHANGED: counts.changed.totalCount, RENUMBERED: counts.renumbered.totalCount, REMOVED: counts.removed.totalCount };
  const options = [{ value: 'ALL' as const, label: t('all') }, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`), ...(countOf && { count: countOf[value] }) }))];
  return (
    <>
      <div className={classes.kinds}>
        <SegmentedFilter label={t('kinds')} value={kind} options={options} onChange={setKind} />
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={8} height={64} />}>
        {({ requirementChanges }) =>
          requirementChanges.nodes.length === 0 ? (
            <EmptyState>{t(kind === 'ALL' ? 'same' : 'noneOfKind')}</EmptyState>
          ) : (
            <>
              <ul className={classes.items}>
                {requirementChanges.nodes.map((one) => (
                  <ChangeItem key={one.id} change={one} onShow={onShow} />
                ))}
              </ul>
              <LoadMore connection={requirementChanges} onMore={(after) => query.fetchMore({ variables: { after }, updateQuery: withMore })} />
            </>
          )
        }
      </QueryView>
    </>
  );
};

/** Counts of the same things stand in the cache too, so that pages are joined here. */
const withMore = (before: ReviewChangesQuery, { fetchMoreResult: { requirementChanges: more } }: { readonly fetchMoreResult: ReviewChangesQuery }): ReviewChangesQuery => ({ requirementChanges: { ...more, nodes: [...before.requirementChanges.nodes, ...more.nodes] } });
