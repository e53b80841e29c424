import { Outlet, useParams } from '@tanstack/react-router';
import { lazy } from 'react';

const BidLayout = lazy(async () => ({ default: (await import('@shoal/consortia-web')).BidLayout }));

/** The bid room's breadcrumb and tabs around whichever tab is open. */
export const BidLayoutRoute = () => {
  const { bidId } = useParams({ strict: false });
  return bidId ? (
    <BidLayout bidId={bidId}>
      <Outlet />
    </BidLayout>
  ) : null;
};
