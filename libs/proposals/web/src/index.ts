export { ProposalPage } from './proposal.page';
