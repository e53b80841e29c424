import { useQuery } from '@apollo/client/react';
import { ErrorNotice, LoadMore, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { RunningBidsDocument, type RunningBidsQuery } from '../generated/graphql';
import classes from './membership.module.css';

const PAGE = 20;

/** The bids that a firm would be out of when it is let go. */
export const useRunningBids = (firmId: string, skip: boolean) => useQuery(RunningBidsDocument, { variables: { firmId, first: PAGE }, skip, fetchPolicy: 'cache-and-network' });

/** For the office: in which tenders, and as what. With whom stays behind the wall. */
export const RunningBids = ({ query: { data, error, fetchMore, refetch } }: { readonly query: ReturnType<typeof useRunningBids> }) => {
  const t = useMessages(firmsMessages);
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data?.runningBids) return <SkeletonRows />;
  const { nodes, totalCount } = data.runningBids;
  if (totalCount === 0) return <p>{t('membership.runningNone')}</p>;
  return (
    <div className={classes.notice}>
      <p>{t('membership.running', { count: totalCount })}</p>
      <ul>
        {nodes.map((bid) => (
          <RunningBid key={bid.id} bid={bid} />
        ))}
      </ul>
      <LoadMore connection={data.runningBids} onMore={(after) => fetchMore({ variables: { after } })} />
    </div>
  );
};

const RunningBid = ({ bid }: { readonly bid: RunningBidsQuery['runningBids']['nodes'][number] }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <li>
      {bid.tender.title} · {t(`membership.runningRole.${bid.role}`)}
      {bid.tender.closesAt && ` · ${t('membership.runningCloses', { at: format.day(bid.tender.closesAt) })}`}
    </li>
  );
};
