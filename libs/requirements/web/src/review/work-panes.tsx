import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, NotThere, QueryView, SkeletonRows, useConfirm, useMessages } from '@shoal/ui';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { type ReviewHeadQuery, ReviewRequirementDocument } from '../generated/graphql';
import { detailMessages } from './detail/detail.messages';
import { AddForm, EditForm } from './detail/edit-form';
import { MergeDialog } from './detail/merge-dialog';
import { type PanelActs, RequirementPanel } from './detail/requirement-panel';
import { SplitDialog } from './detail/split-dialog';
import { useReviewChanges } from './detail/use-review-changes';
import { isUnderWay } from './files/rfp-files';
import { Filters } from './list/filters';
import { KeyFooter } from './list/key-footer';
import { listMessages } from './list/list.messages';
import list from './list/list.module.css';
import { RequirementRow, rowElementId, RowToCome } from './list/requirement-row';
import { useReviewKeys } from './list/use-review-keys';
import type { ReviewRows } from './list/use-rows';
import { WindowList } from './list/window-list';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';
import { type ChangeView, isFiltered, NO_FILTERS, type ReviewView } from './review-view';
import type { Selection } from './use-selection';

const ROW = { wide: 36, narrow: 60 } as const;

type Mode = 'edit' | 'split' | 'merge' | 'add';

interface WorkPanesProps {
  readonly head: ReviewHeadQuery;
  readonly view: ReviewView;
  readonly change: ChangeView;
  readonly list: ReviewRows;
  readonly selection: Selection;
  /** Shows the selected requirement in the original. */
  readonly onPlace: () => unknown;
  readonly refetch: () => Promise<unknown>;
}

/** The rows and the one that is selected, with every key and its twin for the mouse. */
export const WorkPanes = (props: WorkPanesProps) => {
  const { head, change, selection, onPlace, refetch } = props;
  const { tender, requirementCounts: counts } = head;
  const { id, place, step } = selection;
  const mayChange = counts.viewerCan.review;
  // Whoever runs through the list sees the rows at once, and the texts of the one where they stop.
  const calm = useDeferredValue(id);
  const query = useQuery(ReviewRequirementDocument, { variables: { id: calm ?? '' }, skip: calm === undefined, fetchPolicy: 'cache-and-network' });
  const requirement = query.data?.requirement.id === id ? query.data?.requirement : undefined;
  const reload = () => Promise.all([props.list.reload(), refetch()]);
  const changes = useReviewChanges({ tenderId: tender.id, onList: reload, onRefused: () => query.refetch() });
  const { mode, enter, leave, select, onDirty } = useMode(id, selection.select);
  const go = (by: 1 | -1) => {
    const next = step(by);
    if (next !== undefined) void select(next);
  };
  const isActive = requirement?.state === 'ACTIVE';
  const acts: PanelActs = {
    step: go,
    edit: () => id !== undefined && enter('edit'),
    split: () => id !== undefined && enter('split'),
    merge: () => enter('merge'),
    add: () => enter('add'),
    remove: () => requirement && isActive && void changes.remove(requirement),
    close: () => change({ r: undefined, at: undefined }),
    showPlace: onPlace,
    related: (code) => change({ ...NO_FILTERS, q: code, r: undefined }),
  };
  useReviewKeys({
    j: () => go(1),
    k: () => go(-1),
    '/': () => document.querySelector<HTMLInputElement>(`.${list.filters} input`)?.focus(),
    Escape: () => (mode ? leave() : selection.ticked.size > 0 ? selection.untick() : selection.isNarrow && acts.close()),
    ...(mayChange && !mode && { e: acts.edit, s: acts.split, m: acts.merge, a: acts.add, Delete: acts.remove, x: () => id !== undefined && selection.tick(id) }),
  });
  const words = useMessages(reviewMessages);
  const categories = counts.categories.flatMap(({ category }) => (category === null ? [] : [category]));
  const merged = (kept: string | null) => {
    leave();
    if (kept === null) return;
    selection.untick();
    void selection.select(kept);
  };
  return (
    <>
      <ListPane {...props} mayChange={mayChange} onSelect={select} onAct={acts} />
      <div className={classes.detail} data-editing={mode === 'edit' || mode === 'add' || undefined}>
        {mode === 'add' ? (
          <AddForm afterId={place >= 0 && id !== undefined ? id : null} categories={categories} changes={changes} onDirty={onDirty} onClose={(added) => (leave(), added !== null && selection.select(added))} />
        ) : id === undefined ? (
          <Nothing head={head} />
        ) : (
          <QueryView query={requirement ? { ...query, data: { requirement } } : { ...query, data: undefined }} skeleton={<SkeletonRows rows={8} />} missing={<NotThere way={<Button onClick={acts.close}>{words('back')}</Button>} />}>
            {({ requirement: one }) =>
              mode === 'edit' && one.state === 'ACTIVE' ? (
                <EditForm key={one.id} requirement={one} categories={categories} changes={changes} onStale={() => query.refetch()} onDirty={onDirty} onClose={leave} />
              ) : (
                <RequirementPanel requirement={one} acts={acts} changes={changes} />
              )
            }
          </QueryView>
        )}
      </div>
      {mode === 'split' && isActive && <SplitDialog requirement={requirement} changes={changes} onClose={leave} />}
      {mode === 'merge' && <MergeDialog ids={selection.chosen} changes={changes} onClose={merged} />}
      <div className={classes.footer}>
        <KeyFooter mayChange={mayChange} />
      </div>
    </>
  );
};

/** Why nothing is selected. */
const Nothing = ({ head: { requirementCounts: counts, rfps } }: Pick<WorkPanesProps, 'head'>) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  if (counts.active + counts.removed > 0) return <EmptyState>{t('pick')}</EmptyState>;
  return <EmptyState>{words(rfps.nodes.some(isUnderWay) ? 'reading' : 'noneFound')}</EmptyState>;
};

/** What is being done to the selected requirement; another selection ends it, after asking where something would be lost. */
const useMode = (id: string | undefined, selectNow: (id: string) => unknown) => {
  const t = useMessages(detailMessages);
  const confirm = useConfirm();
  const [state, setState] = useState<{ readonly mode: Mode; readonly of: string | undefined } | null>(null);
  const isDirty = useRef(false);
  const mode = state && (state.mode === 'add' || state.mode === 'merge' || state.of === id) ? state.mode : null;
  const leave = useCallback(() => {
    isDirty.current = false;
    setState(null);
  }, []);
  const select = useCallback(
    async (next: string): Promise<void> => {
      if (isDirty.current && !(await confirm({ title: t('discard.title'), body: t('discard.body'), action: t('discard.action'), danger: true }))) return;
      leave();
      await selectNow(next);
    },
    [confirm, t, leave, selectNow],
  );
  const onDirty = useCallback((is: boolean) => void (isDirty.current = is), []);
  return { mode, enter: (next: Mode) => setState({ mode: next, of: id }), leave, select, onDirty };
};

interface ListPaneProps extends WorkPanesProps {
  readonly mayChange: boolean;
  readonly onSelect: (id: string) => unknown;
  readonly onAct: PanelActs;
}

const ListPane = ({ head, view, change, list: { rows, totalCount, isStale, error, want, reload }, selection, mayChange, onSelect, onAct }: ListPaneProps) => {
  const t = useMessages(listMessages);
  const words = useMessages(detailMessages);
  const { id, place, ticked, tick, untick, isNarrow } = selection;
  return (
    <section className={list.pane} aria-label={t('label')} data-stale={isStale || undefined}>
      <Filters counts={head.requirementCounts} rfps={head.rfps.nodes} view={view} change={change} />
      <div className={list.count}>
        <span role="status">{rows && t('shown', { count: totalCount })}</span>
        {ticked.size > 0 && <span>{t('ticked', { count: ticked.size })}</span>}
        {ticked.size > 0 && (
          <span>
            <Button size="compact-xs" variant="subtle" onClick={onAct.merge}>
              {words('merge.title')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={untick}>
              {t('untick')}
            </Button>
          </span>
        )}
        {ticked.size === 0 && mayChange && (
          <Button size="compact-xs" variant="subtle" onClick={onAct.add}>
            {words('add.title')}
          </Button>
        )}
      </div>
      <ErrorNotice error={error} onRetry={reload} />
      {!rows && error === null && <SkeletonRows rows={10} height={ROW.wide} />}
      {rows && totalCount === 0 && isFiltered(view) && <EmptyState action={<Button variant="default" onClick={() => change(NO_FILTERS)}>{t('clear')}</Button>}>{t('none')}</EmptyState>}
      {rows && totalCount > 0 && (
        <WindowList
          label={t('label')}
          count={totalCount}
          rowHeight={isNarrow ? ROW.narrow : ROW.wide}
          selected={place}
          activeId={id === undefined ? undefined : rowElementId(id)}
          onSeen={want}
          row={(at) => {
            const row = rows[at];
            return row ? <RequirementRow key={row.id} row={row} place={at} total={totalCount} isSelected={row.id === id} isTicked={ticked.has(row.id)} onSelect={onSelect} onTick={mayChange ? tick : null} /> : <RowToCome key={at} />;
          }}
        />
      )}
    </section>
  );
};
