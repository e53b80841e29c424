export { BidsPage } from './board/bids.page';
export { BidConsortiumPage } from './consortium/bid-consortium.page';
export { HomePage } from './home/home.page';
export { OpenBidPage } from './open-bid/open-bid.page';
export { BidOverviewPage } from './overview/bid-overview.page';
export { BidLayout } from './room/bid-layout';
