import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { EmptyState, FirmChip, LoadMore, Page, QueryView, SegmentedFilter, SkeletonRows, TextLink, useFormat, useMessages, useNow, useSearchState, useStateWord, type SearchValues } from '@shoal/ui';
import { type EvidenceKind, ReviewQueueDocument, type ReviewQueueQuery, ReviewViewerDocument } from '../generated/graphql';
import { registryMessages } from '../registry.messages';
import { RegistryTabs } from '../registry-tabs';
import { ReviewItem } from './review-item';
import classes from './review-queue.module.css';
import { sharingMessages } from './sharing.messages';

const ROWS = 30;
const STATES = ['REQUESTED', 'RETURNED', 'VERIFIED'] as const;
const KINDS: readonly EvidenceKind[] = ['REFERENCE', 'CERTIFICATE', 'EXPERT', 'CAPABILITY'];

const readView = (search: SearchValues) => ({
  state: STATES.find((state) => state === search['state']),
  kind: KINDS.find((kind) => kind === search['kind']),
  thing: typeof search['thing'] === 'string' ? search['thing'] : undefined,
});
type View = ReturnType<typeof readView>;
interface ViewProps {
  readonly view: View;
  readonly change: (changes: Partial<View>, options?: { readonly push?: boolean }) => unknown;
}

/** 확인 대기: what firms have asked the office to check, with the proofs beside the fields. */
export const ReviewQueuePage = () => {
  const t = useMessages(sharingMessages);
  const registry = useMessages(registryMessages);
  const me = useQuery(ReviewViewerDocument).data?.me;
  const [view, change] = useSearchState(readView);
  const isOffice = me?.role === 'OFFICE';
  return (
    <Page title={t('queue.title')} crumbs={[{ label: registry('title'), link: { to: '/registry/capabilities' } }]} layout="fill" tabs={<RegistryTabs reviews={isOffice} />} toolbar={isOffice && <Tools view={view} change={change} />}>
      {me && (isOffice ? <Queue view={view} change={change} /> : <EmptyState>{t('queue.officeOnly')}</EmptyState>)}
    </Page>
  );
};

const Tools = ({ view, change }: ViewProps) => {
  const t = useMessages(sharingMessages);
  const word = useStateWord();
  return (
    <>
      <SegmentedFilter
        label={t('queue.which')}
        value={view.state ?? 'REQUESTED'}
        options={STATES.map((state) => ({ value: state, label: word('evidence', state) }))}
        onChange={(state) => change({ state: state === 'REQUESTED' ? undefined : state, thing: undefined })}
      />
      <Select
        aria-label={t('queue.kind')}
        w={144}
        allowDeselect={false}
        value={view.kind ?? ''}
        data={[{ value: '', label: t('queue.all') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        onChange={(kind) => change({ kind: KINDS.find((one) => one === kind), thing: undefined })}
      />
    </>
  );
};

const Queue = ({ view, change }: ViewProps) => {
  const t = useMessages(sharingMessages);
  const query = useQuery(ReviewQueueDocument, { variables: { first: ROWS, state: view.state ?? 'REQUESTED', kind: view.kind ?? null }, fetchPolicy: 'cache-and-network' });
  const decided = async () => {
    const things = query.data?.reviewQueue.nodes ?? [];
    const at = things.findIndex(({ id }) => id === view.thing);
    await query.refetch();
    // The next one moves up into its place; the last one leaves nothing to go on with.
    await change({ thing: things[at + 1]?.id ?? things[at - 1]?.id });
  };
  return (
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={8} height={52} />}>
      {({ reviewQueue }) =>
        reviewQueue.nodes.length === 0 && !view.thing ? (
          <EmptyState>{t(view.state ? 'queue.noneOther' : 'queue.none')}</EmptyState>
        ) : (
          <div className={classes.panes} data-picked={view.thing ? true : undefined}>
            <nav className={classes.list} aria-label={t('queue.list')}>
              <p className={classes.count} role="status">
                {t('queue.count', { count: reviewQueue.totalCount })}
              </p>
              <ul className={classes.things}>
                {reviewQueue.nodes.map((thing) => (
                  <Row key={thing.id} thing={thing} isPicked={thing.id === view.thing} />
                ))}
              </ul>
              <LoadMore connection={reviewQueue} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </nav>
            <div className={classes.item} tabIndex={-1}>
              {view.thing ? <ReviewItem key={view.thing} evidenceId={view.thing} onDecided={() => void decided()} onBack={() => change({ thing: undefined })} /> : <EmptyState>{t('queue.pick')}</EmptyState>}
            </div>
          </div>
        )
      }
    </QueryView>
  );
};

type Thing = ReviewQueueQuery['reviewQueue']['nodes'][number];

const Row = ({ thing, isPicked }: { readonly thing: Thing; readonly isPicked: boolean }) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const now = useNow();
  const { id, title, kind, firm, files, reviewState, reviewRequestedAt, reviewedAt } = thing;
  const since = reviewState === 'REQUESTED' ? reviewRequestedAt : reviewedAt;
  return (
    <li>
      <TextLink to="." search={(before) => ({ ...before, thing: id })} className={classes.thing} underline="never" aria-current={isPicked || undefined}>
        <span className={classes.thingTitle}>{title}</span>
        <span className={classes.meta}>
          <FirmChip firm={firm} small />
          <span>{t(`kind.${kind}`)}</span>
          <span>{files.length > 0 ? t('queue.proofs', { count: files.length }) : t('queue.noProof')}</span>
          {since && <span>{t(reviewState === 'REQUESTED' ? 'queue.waiting' : 'queue.decided', { ago: format.ago(since, now) })}</span>}
        </span>
      </TextLink>
    </li>
  );
};
