import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { AppShell } from '../shell/app-shell';
import { NotFoundPage } from '../shell/not-found-page';
import { BidLayoutRoute } from '../shell/bid-layout-route';
import { page } from './page-component';
import { openSearch } from './search';

const firms = () => import('@shoal/firms-web');
const tenders = () => import('@shoal/tenders-web');
const consortia = () => import('@shoal/consortia-web');
const proposals = () => import('@shoal/proposals-web');

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const index = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/home', replace: true });
  },
});
const signIn = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in', validateSearch: openSearch, component: page(firms, 'SignInPage') });
const invite = createRoute({ getParentRoute: () => rootRoute, path: '/invite/$token', component: page(firms, 'AcceptInvitationPage', ['token']) });

const reset = createRoute({ getParentRoute: () => rootRoute, path: '/reset/$token', component: page(firms, 'ResetPasswordPage', ['token']) });
const setUp = createRoute({ getParentRoute: () => rootRoute, path: '/set-up/$token', component: page(firms, 'SetUpPage', ['token']) });

/** Everything below needs a person who has signed in and stands in the frame. */
const app = createRoute({ getParentRoute: () => rootRoute, id: 'app', component: AppShell });

const home = createRoute({ getParentRoute: () => app, path: '/home', validateSearch: openSearch, component: page(consortia, 'HomePage') });
const bids = createRoute({ getParentRoute: () => app, path: '/bids', validateSearch: openSearch, component: page(consortia, 'BidsPage') });
const openBid = createRoute({ getParentRoute: () => app, path: '/bids/new', validateSearch: openSearch, component: page(consortia, 'OpenBidPage') });
const bid = createRoute({ getParentRoute: () => app, path: '/bids/$bidId', component: BidLayoutRoute });
const bidOverview = createRoute({ getParentRoute: () => bid, path: '/', validateSearch: openSearch, component: page(consortia, 'BidOverviewPage', ['bidId']) });
const bidConsortium = createRoute({ getParentRoute: () => bid, path: '/consortium', validateSearch: openSearch, component: page(consortia, 'BidConsortiumPage', ['bidId']) });
const bidProposal = createRoute({ getParentRoute: () => bid, path: '/proposal', validateSearch: openSearch, component: page(proposals, 'ProposalPage', ['bidId']) });

const tenderList = createRoute({ getParentRoute: () => app, path: '/tenders', validateSearch: openSearch, component: page(tenders, 'TendersPage') });
const importNotice = createRoute({ getParentRoute: () => app, path: '/tenders/import', validateSearch: openSearch, component: page(tenders, 'ImportNoticePage') });
const tenderForm = createRoute({ getParentRoute: () => app, path: '/tenders/new', validateSearch: openSearch, component: page(tenders, 'TenderFormPage') });
const tender = createRoute({ getParentRoute: () => app, path: '/tenders/$tenderId', validateSearch: openSearch, component: page(tenders, 'TenderPage', ['tenderId']) });

const cooperative = createRoute({ getParentRoute: () => app, path: '/cooperative', validateSearch: openSearch, component: page(firms, 'CooperativePage') });
const firm = createRoute({ getParentRoute: () => app, path: '/cooperative/firms/$firmId', validateSearch: openSearch, component: page(firms, 'FirmPage', ['firmId']) });
const account = createRoute({ getParentRoute: () => app, path: '/account', component: page(firms, 'AccountPage') });

export const routeTree = rootRoute.addChildren([
  index,
  signIn,
  invite,
  reset,
  setUp,
  app.addChildren([
    home,
    bids,
    openBid,
    bid.addChildren([bidOverview, bidConsortium, bidProposal]),
    tenderList,
    importNotice,
    tenderForm,
    tender,
    cooperative,
    firm,
    account,
  ]),
]);
