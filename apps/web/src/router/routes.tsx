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
const references = () => import('@shoal/references-web');
const requirements = () => import('@shoal/requirements-web');
const notifications = () => import('@shoal/notifications-web');

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
const join = createRoute({ getParentRoute: () => rootRoute, path: '/join', component: page(firms, 'JoinPage') });
const application = createRoute({ getParentRoute: () => rootRoute, path: '/join/$token', component: page(firms, 'ApplicationPage', ['token']) });
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
const bidRequirements = createRoute({ getParentRoute: () => bid, path: '/requirements', validateSearch: openSearch, component: page(requirements, 'MatrixPage', ['bidId']) });

const tenderList = createRoute({ getParentRoute: () => app, path: '/tenders', validateSearch: openSearch, component: page(tenders, 'TendersPage') });
const importNotice = createRoute({ getParentRoute: () => app, path: '/tenders/import', validateSearch: openSearch, component: page(tenders, 'ImportNoticePage') });
const tenderForm = createRoute({ getParentRoute: () => app, path: '/tenders/new', validateSearch: openSearch, component: page(tenders, 'TenderFormPage') });
const tender = createRoute({ getParentRoute: () => app, path: '/tenders/$tenderId', validateSearch: openSearch, component: page(tenders, 'TenderPage', ['tenderId']) });
const tenderRequirements = createRoute({ getParentRoute: () => app, path: '/tenders/$tenderId/requirements', validateSearch: openSearch, component: page(requirements, 'ReviewPage', ['tenderId']) });
const tenderOpinions = createRoute({ getParentRoute: () => app, path: '/tenders/$tenderId/opinions', validateSearch: openSearch, component: page(requirements, 'OpinionsPage', ['tenderId']) });
const opinion = createRoute({ getParentRoute: () => app, path: '/opinions/$opinionId', validateSearch: openSearch, component: page(requirements, 'OpinionPage', ['opinionId']) });

const registry = createRoute({
  getParentRoute: () => app,
  path: '/registry',
  beforeLoad: () => {
    throw redirect({ to: '/registry/capabilities', replace: true });
  },
});
const capabilities = createRoute({ getParentRoute: () => app, path: '/registry/capabilities', validateSearch: openSearch, component: page(references, 'CapabilitiesPage') });
const referenceList = createRoute({ getParentRoute: () => app, path: '/registry/references', validateSearch: openSearch, component: page(references, 'ReferencesPage') });
const referenceNew = createRoute({ getParentRoute: () => app, path: '/registry/references/new', validateSearch: openSearch, component: page(references, 'ReferenceFormPage') });
const reference = createRoute({ getParentRoute: () => app, path: '/registry/references/$evidenceId', validateSearch: openSearch, component: page(references, 'ReferencePage', ['evidenceId']) });
const certificates = createRoute({ getParentRoute: () => app, path: '/registry/certificates', validateSearch: openSearch, component: page(references, 'CertificatesPage') });
const certificateNew = createRoute({ getParentRoute: () => app, path: '/registry/certificates/new', validateSearch: openSearch, component: page(references, 'CertificateFormPage') });
const certificate = createRoute({ getParentRoute: () => app, path: '/registry/certificates/$evidenceId', validateSearch: openSearch, component: page(references, 'CertificatePage', ['evidenceId']) });
const experts = createRoute({ getParentRoute: () => app, path: '/registry/experts', validateSearch: openSearch, component: page(references, 'ExpertsPage') });
const expertNew = createRoute({ getParentRoute: () => app, path: '/registry/experts/new', validateSearch: openSearch, component: page(references, 'ExpertFormPage') });
const expert = createRoute({ getParentRoute: () => app, path: '/registry/experts/$evidenceId', validateSearch: openSearch, component: page(references, 'ExpertPage', ['evidenceId']) });
const registrySearch = createRoute({ getParentRoute: () => app, path: '/registry/search', validateSearch: openSearch, component: page(references, 'SearchPage') });
const registryExchange = createRoute({ getParentRoute: () => app, path: '/registry/exchange', validateSearch: openSearch, component: page(references, 'ExchangePage') });
const reviewQueue = createRoute({ getParentRoute: () => app, path: '/registry/review', validateSearch: openSearch, component: page(references, 'ReviewQueuePage') });

const inbox = createRoute({ getParentRoute: () => app, path: '/inbox', validateSearch: openSearch, component: page(notifications, 'InboxPage') });

const cooperative = createRoute({ getParentRoute: () => app, path: '/cooperative', validateSearch: openSearch, component: page(firms, 'CooperativePage') });
const firm = createRoute({ getParentRoute: () => app, path: '/cooperative/firms/$firmId', validateSearch: openSearch, component: page(firms, 'FirmPage', ['firmId']) });
const account = createRoute({ getParentRoute: () => app, path: '/account', component: page(firms, 'AccountPage') });

export const routeTree = rootRoute.addChildren([
  index,
  signIn,
  invite,
  reset,
  join,
  application,
  setUp,
  app.addChildren([
    home,
    bids,
    openBid,
    bid.addChildren([bidOverview, bidRequirements, bidConsortium, bidProposal]),
    tenderList,
    importNotice,
    tenderForm,
    tender,
    tenderRequirements,
    tenderOpinions,
    opinion,
    cooperative,
    firm,
    account,
    registry,
    capabilities,
    referenceList,
    referenceNew,
    reference,
    certificates,
    certificateNew,
    certificate,
    experts,
    expertNew,
    expert,
    registrySearch,
    registryExchange,
    reviewQueue,
    inbox,
  ]),
]);
