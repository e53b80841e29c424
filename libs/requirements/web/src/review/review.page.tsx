import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, type FileUploads, NotThere, Page, PageTabs, QueryView, SkeletonRows, useFileUploads, useMessages, useSearchState, useToast, Visibility } from '@shoal/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ReviewHeadDocument, type ReviewHeadQuery } from '../generated/graphql';
import { filesMessages } from './files/files.messages';
import { FilesTab } from './files/files-tab';
import { FailedLine, ReadingLine } from './files/reading-strip';
import { UploadLine } from './files/upload-line';
import { RfpButton, RfpDrop } from './files/rfp-drop';
import { correctionsIn, isUnderWay, toldOf } from './files/rfp-files';
import { type UploadedRfp, uploadRfp } from './files/upload-rfp';
import { ReviewBody } from './review-body';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';
import { type ChangeView, readView, type ReviewView, type TABS } from './review-view';
import { useReviewLive } from './use-review-live';

/** While something is being read the page asks too, should it not hear. */
const ASK_EVERY_MS = 5_000;

/** 요구사항 of a tender: its RFP, what was understood of it, and people's corrections. */
export const ReviewPage = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(reviewMessages);
  const query = useQuery(ReviewHeadDocument, { variables: { tenderId } });
  const isReading = query.data?.rfps.nodes.some(isUnderWay) ?? false;
  const { startPolling, stopPolling } = query;
  useEffect(() => {
    if (!isReading) return undefined;
    startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [isReading, startPolling, stopPolling]);
  if (query.data) return <LoadedReview key={tenderId} head={query.data} refetch={query.refetch} />;
  return (
    <Page title={t('title')} crumbs={[{ label: t('tenders'), link: { to: '/tenders' } }]}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/tenders">{t('tenders')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

interface ReviewProps {
  readonly head: ReviewHeadQuery;
  readonly refetch: () => Promise<unknown>;
}

const LoadedReview = ({ head, refetch }: ReviewProps) => {
  const t = useMessages(reviewMessages);
  const words = useMessages(filesMessages);
  const toast = useToast();
  const [view, change] = useSearchState(readView);
  const { tender, requirementCounts: counts } = head;
  const rfps = head.rfps.nodes;
  const pulse = useReviewLive(tender.id, rfps, refetch);
  const onUploaded = useCallback(
    async ({ isKnown }: UploadedRfp) => {
      if (isKnown) toast.note(words('known'));
      else toast.done(words('brought'));
      await refetch();
    },
    [toast, words, refetch],
  );
  const uploads = useFileUploads(tender.id, uploadRfp, onUploaded);
  const onFiles = counts.viewerCan.bringIn ? uploads.add : null;
  const isEmpty = rfps.length === 0 && counts.active + counts.removed === 0;
  return (
    <Page
      title={t('title')}
      crumbs={[
        { label: t('tenders'), link: { to: '/tenders' } },
        { label: tender.title, link: { to: '/tenders/$tenderId', params: { tenderId: tender.id } } },
      ]}
      layout="fill"
      tabs={!isEmpty && <Tabs head={head} view={view} onFiles={onFiles} />}
    >
      <Strip head={head} uploads={uploads} />
      {isEmpty ? <Empty onFiles={onFiles} /> : view.tab === 'files' ? <Scrolled><FilesTab rfps={rfps} onFiles={onFiles} /></Scrolled> : <ReviewBody head={head} view={view} change={change as ChangeView} pulse={pulse} refetch={refetch} />}
    </Page>
  );
};

const Scrolled = ({ children }: { readonly children: ReactNode }) => <div className={classes.scrolled}>{children}</div>;

interface TabsProps extends Pick<ReviewProps, 'head'> {
  readonly view: ReviewView;
  readonly onFiles: ((files: readonly File[]) => void) | null;
}

const Tabs = ({ head: { tender, requirementCounts: counts, rfps }, view, onFiles }: TabsProps) => {
  const t = useMessages(reviewMessages);
  const words = useMessages(filesMessages);
  const corrections = correctionsIn(rfps.nodes).length;
  const tab = (name: (typeof TABS)[number] | undefined) => ({ to: '.', search: (before: object) => ({ ...before, tab: name, source: undefined }) }) as const;
  return (
    <PageTabs
      tabs={[
        { label: t('tab.list'), link: tab(undefined), current: view.tab === undefined, count: counts.active },
        { label: t('tab.info'), link: tab('info'), current: view.tab === 'info' },
        { label: t('tab.changes'), link: tab('changes'), current: view.tab === 'changes', ...(counts.incoming > 0 ? { count: counts.incoming, urgent: true } : corrections > 0 && { count: corrections }) },
        { label: t('tab.files'), link: tab('files'), current: view.tab === 'files', count: rfps.totalCount },
        { label: t('tab.opinions'), link: { to: '/tenders/$tenderId/opinions', params: { tenderId: tender.id } } },
      ]}
      right={
        <>
          <Visibility to="cooperative" />
          {onFiles && (
            <RfpButton onFiles={onFiles} isQuiet>
              {words(rfps.nodes.length > 0 ? 'uploadCorrected' : 'upload')}
            </RfpButton>
          )}
        </>
      }
    />
  );
};

/** What is on its way, being read, or was not read: above everything, and there again after a reload. */
const Strip = ({ head, uploads: { uploads, dismiss } }: { readonly head: ReviewHeadQuery; readonly uploads: FileUploads }) => {
  const t = useMessages(reviewMessages);
  const { reading, failed } = toldOf(head.rfps.nodes);
  const [dismissed, setDismissed] = useState<string>();
  return (
    <>
      {uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} onDismiss={dismiss} />
      ))}
      {reading.map((rfp) => (
        <ReadingLine key={rfp.id} rfp={rfp} />
      ))}
      {failed && failed.id !== dismissed && <FailedLine rfp={failed} onDismiss={() => setDismissed(failed.id)} />}
      {!head.requirementCounts.viewerCan.review && <p className={classes.readOnly}>{t('readOnly')}</p>}
    </>
  );
};

const Empty = ({ onFiles }: Pick<TabsProps, 'onFiles'>) => {
  const t = useMessages(reviewMessages);
  return (
    <div className={classes.scrolled}>
      <EmptyState>{t(onFiles ? 'empty' : 'emptyReadOnly')}</EmptyState>
      {onFiles && (
        <div className={classes.drop}>
          <RfpDrop onFiles={onFiles} />
        </div>
      )}
    </div>
  );
};
