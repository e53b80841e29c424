import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { IconPencil, IconSearch } from '@tabler/icons-react';
import { EmptyState, LoadMore, QueryView, SegmentedFilter, SkeletonRows, useListKeys, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { FindClausesDocument, type OpinionClauseFragment, OpinionClausesDocument } from '../generated/graphql';
import { ClauseRow } from './clause-row';
import { OpenDialog } from './open-dialog';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { filtersOf, KINDS, type OpinionsView } from './opinions-view';
import { useRefetch } from './use-opinions-live';

const PAGE_ROWS = 50;

interface ClauseListProps {
  readonly tenderId: string;
  readonly view: OpinionsView;
  readonly change: (changes: Partial<OpinionsView>) => unknown;
  readonly can: { readonly open: boolean; readonly findClauses: boolean };
}

/** The clauses that the rules found; those that are chosen begin an opinion. */
export const ClauseList = ({ tenderId, view, change, can }: ClauseListProps) => {
  const t = useMessages(opinionsMessages);
  const onKeyDown = useListKeys();
  const [chosen, setChosen] = useState<ReadonlyMap<string, OpinionClauseFragment>>(new Map());
  const [isOpening, setOpening] = useState(false);
  const query = useQuery(OpinionClausesDocument, { variables: { tenderId, first: PAGE_ROWS, ...filtersOf(view) } });
  useRefetch(query.refetch);
  const choose = (clause: OpinionClauseFragment, isChosen: boolean): void => {
    const next = new Map(chosen);
    if (isChosen) next.set(clause.id, clause);
    else next.delete(clause.id);
    setChosen(next);
  };
  const isFiltered = view.kind !== undefined;
  return (
    <section className={classes.part} aria-label={t('clauses.title')}>
      <div className={classes.partHead}>
        <h2>{t('clauses.title')}</h2>
        <p className={classes.quiet}>{t('clauses.hint')}</p>
      </div>
      <div className={classes.filters}>
        <SegmentedFilter label={t('clauses.kind')} value={view.kind ?? 'all'} options={(['all', ...KINDS] as const).map((value) => ({ value, label: t(`clauses.kinds.${value}`) }))} onChange={(value) => change({ kind: value === 'all' ? undefined : value })} />
        <Checkbox label={t('clauses.dismissed')} checked={view.all ?? false} onChange={(event) => change({ all: event.currentTarget.checked || undefined })} />
        <span className={classes.filterActs}>
          {can.findClauses && <FindAgain tenderId={tenderId} onFound={query.refetch} />}
          {can.open && (
            <Button leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => setOpening(true)}>
              {chosen.size > 0 ? t('opinions.openChosen', { count: chosen.size }) : t('opinions.open')}
            </Button>
          )}
        </span>
      </div>
      {!can.open && <p className={classes.quiet}>{t('opinions.openRight')}</p>}
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={6} height={120} />}>
        {({ clauses }) =>
          clauses.nodes.length === 0 ? (
            <EmptyState action={isFiltered && <Button variant="default" onClick={() => change({ kind: undefined, all: true })}>{t('clauses.all')}</Button>}>{t(isFiltered ? 'clauses.noneFound' : 'clauses.none')}</EmptyState>
          ) : (
            <>
              <p className={classes.quiet} role="status">
                {t('clauses.count', { count: clauses.totalCount })} · {t('clauses.keys')}
              </p>
              <ul className={classes.rows} aria-label={t('clauses.list')} onKeyDown={onKeyDown}>
                {clauses.nodes.map((clause) => (
                  <ClauseRow
                    key={clause.id}
                    tenderId={tenderId}
                    clause={clause}
                    isChosen={chosen.has(clause.id)}
                    onChoose={can.open ? (isChosen) => choose(clause, isChosen) : null}
                    isTalking={view.clause === clause.id}
                    onTalk={(isTalking) => change({ clause: isTalking ? clause.id : undefined })}
                    onChanged={query.refetch}
                  />
                ))}
              </ul>
              <LoadMore connection={clauses} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
      {isOpening && <OpenDialog tenderId={tenderId} clauses={[...chosen.values()]} onClose={() => setOpening(false)} />}
    </section>
  );
};

const FindAgain = ({ tenderId, onFound }: { readonly tenderId: string; readonly onFound: () => Promise<unknown> }) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const [find, { loading }] = useMutation(FindClausesDocument, { variables: { tenderId } });
  const act = (): void =>
    void find().then(async ({ data }) => {
      toast.done(t('clauses.found', { count: data?.findClauses ?? 0 }));
      await onFound();
    }, toast.failed);
  return (
    <Button variant="default" leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />} loading={loading} onClick={act}>
      {t('clauses.find')}
    </Button>
  );
};
