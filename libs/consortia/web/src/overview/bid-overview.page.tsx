import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageBody, SkeletonRows, useMessages } from '@shoal/ui';
import { BidProgressDocument, type BidRoomFragment } from '../generated/graphql';
import { useBidRoom } from '../room/use-bid-room';
import { AnswerBanner } from './answer-banner';
import { BidFacts } from './bid-facts';
import classes from './overview.module.css';
import { DeadlineList } from './deadline-list';
import { MySectionsLeft } from './my-sections-left';
import { overviewMessages } from './overview.messages';
import { ProposalProgress } from './proposal-progress';
import { RequirementCoverage } from './requirement-coverage';
import { StageSteps } from './stage-steps';

/** 개요: days left, what blocks the next step, how far the proposal is, who is late, our part. */
export const BidOverviewPage = ({ bidId }: { readonly bidId: string }) => {
  const { bid } = useBidRoom(bidId);
  if (!bid) return null;
  return (
    <PageBody>
      {bid.mine?.state === 'INVITED' && <AnswerBanner bid={bid} />}
      <div className={classes.grid}>
        <div className={classes.main}>
          <StageSteps bid={bid} />
          <Progress bid={bid} />
        </div>
        <div className={classes.side}>
          <DeadlineList tender={bid.tender} />
          <BidFacts bid={bid} />
        </div>
      </div>
    </PageBody>
  );
};

const Progress = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const t = useMessages(overviewMessages);
  const { data, error, refetch } = useQuery(BidProgressDocument, { variables: { bidId: bid.id } });
  const sections = data?.bid.proposal?.sections;
  if (!bid.viewerCan.readProposal) return <p className={classes.quiet}>{t('notYet')}</p>;
  return (
    <>
      <ErrorNotice error={error} onRetry={refetch} />
      {sections ? (
        <>
          <MySectionsLeft bid={bid} sections={sections} />
          <RequirementCoverage bidId={bid.id} />
          <ProposalProgress bidId={bid.id} canPlan={bid.viewerCan.manage} sections={sections} />
        </>
      ) : (
        !error && <SkeletonRows />
      )}
    </>
  );
};
