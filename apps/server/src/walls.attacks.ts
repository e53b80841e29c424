import { type Attack, byId, foreign, mutation, nothing, query } from './walls.attack';
import { capabilitiesAttacks } from './walls.attacks.capabilities';
import { certificatesAttacks } from './walls.attacks.certificates';
import { CITED, citingAttacks } from './walls.attacks.citing';
import { complianceAttacks } from './walls.attacks.compliance';
import { exchangeAttacks } from './walls.attacks.exchange';
import { expertsAttacks } from './walls.attacks.experts';
import { liveAttacks } from './walls.attacks.live';
import { membershipAttacks } from './walls.attacks.membership';
import { notificationsAttacks } from './walls.attacks.notifications';
import { outlineAttacks } from './walls.attacks.outline';
import { opinionsAttacks } from './walls.attacks.opinions';
import { projectsAttacks } from './walls.attacks.projects';
import { requirementsAttacks } from './walls.attacks.requirements';
import { searchAttacks } from './walls.attacks.search';
import { sharingAttacks } from './walls.attacks.sharing';

const SECTION = `id title number room state confirmations { id seq sha256 } ${CITED} ownerFirm { id chip } writers { id name } viewerCan { read write changeState }`;
const PROPOSAL = `id sections { ${SECTION} }`;
const BID = `id title stage mine { id } consortium { method lead { id } participations { id part shareBasisPoints firm { id } } } proposal { ${PROPOSAL} }`;

/** One row for every operation: a new one without its row fails the test. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  me: query('me', '', '', 'id firm { id }', nothing),
  cooperative: query('cooperative', '', '', 'id firmCount personCount', nothing),
  firms: query('firms', '(first: 100)', '', 'nodes { id name people(first: 100) { nodes { id name } } } totalCount', nothing),
  firm: query('firm', '(id: $id)', '($id: ID!)', 'id name', (ids) => ({ id: ids.firm })),
  people: query('people', '(first: 100, firmId: $id)', '($id: ID!)', 'nodes { id name firm { id } } totalCount', (ids) => ({ id: ids.firm })),
  mySessions: query('mySessions', '', '', 'id address', nothing),
  invitations: query('invitations', '(first: 100)', '', 'nodes { id email } totalCount', nothing),
  invitation: query('invitation', '(token: $token)', '($token: String!)', 'email', (ids) => ({ token: ids.invitation })),
  passwordReset: query('passwordReset', '(token: $token)', '($token: String!)', 'email', (ids) => ({ token: ids.invitation })),
  tenders: query('tenders', '(first: 100)', '', 'nodes { id number title } totalCount', nothing),
  tender: query('tender', '(id: $id)', '($id: ID!)', 'id title viewerCan { openBid }', (ids) => ({ id: ids.tender })),
  bids: query('bids', '(first: 100)', '', `nodes { ${BID} } totalCount`, nothing),
  bid: foreign(query('bid', '(id: $id)', '($id: ID!)', BID, (ids) => ({ id: ids.bid }))),
  section: foreign(query('section', '(id: $id)', '($id: ID!)', `${SECTION} bid { id title } proposal { ${PROPOSAL} }`, (ids) => ({ id: ids.section }))),
  mySections: query('mySections', '(first: 100)', '', `nodes { ${SECTION} } totalCount`, nothing),
  sectionVersions: foreign(query('sectionVersions', '(sectionId: $id, first: 100)', '($id: ID!)', 'nodes { seq startedAt people { id } named { id name } } totalCount', (ids) => ({ id: ids.section }))),
  sectionVersion: foreign(query('sectionVersion', '(sectionId: $id, seq: 1)', '($id: ID!)', 'seq document', (ids) => ({ id: ids.section }))),
  compareSectionVersions: foreign(query('compareSectionVersions', '(sectionId: $id, from: 0, to: 1)', '($id: ID!)', 'document changes { person { id } written removed }', (ids) => ({ id: ids.section }))),
  proposalContributions: foreign(query('proposalContributions', '(proposalId: $id)', '($id: ID!)', 'firms { firm { id } characters } closedSections sections { section { id title } firms { characters } }', (ids) => ({ id: ids.proposal }))),

  signIn: mutation('signIn', 'SignInInput', '{ person { id } }', () => ({ email: 'lead@naru.example', password: 'guess-guess-guess' })),
  setUpCooperative: mutation('setUpCooperative', 'SetUpCooperativeInput', '{ person { id } }', () => ({ token: 'x'.repeat(43), cooperativeName: 'x', cooperativeNameEn: 'x', name: 'x', email: 'x@x.example', password: 'long-enough-passphrase' })),
  changePassword: mutation('changePassword', 'ChangePasswordInput', '', () => ({ currentPassword: 'guess-guess-guess', newPassword: 'long-enough-passphrase' })),
  makePasswordReset: mutation('makePasswordReset', 'MakePasswordResetInput', '{ url person { id } }', (ids) => ({ personId: ids.person })),
  resetPassword: mutation('resetPassword', 'ResetPasswordInput', '{ person { id } }', () => ({ token: 'x'.repeat(43), password: 'long-enough-passphrase' })),
  signOut: { query: 'mutation { signOut }', variables: nothing, ownThingsOnly: true },
  endSession: byId('endSession', '', (ids) => ids.session),
  setLanguage: { query: 'mutation { setLanguage(language: KO) { id } }', variables: nothing },
  updateFirm: mutation('updateFirm', 'UpdateFirmInput', '{ id name }', (ids) => ({ id: ids.firm, version: 1, about: '침입' })),
  admitFirm: { query: 'mutation ($input: AdmitFirmInput!) { admitFirm(input: $input) { firm { id } } }', variables: () => ({ input: { name: '침입', chip: '침입', businessNumber: '0000000000', adminName: 'x', adminEmail: 'x@x.example' } }) },
  invitePerson: { query: 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { firm { id } } } }', variables: () => ({ input: { email: 'x@x.example', name: 'x', role: 'MEMBER' } }) },
  revokeInvitation: byId('revokeInvitation', '', (ids) => ids.invitation),
  acceptInvitation: mutation('acceptInvitation', 'AcceptInvitationInput', '{ person { id } }', () => ({ token: 'x'.repeat(43), name: 'x', password: 'long-enough-passphrase' })),
  importNotice: mutation('importNotice', 'ImportNoticeInput', '{ tenders { id } }', () => ({ json: '{}' })),
  createTender: mutation('createTender', 'CreateTenderInput', '{ id }', () => ({ number: 'X-1', title: '침입' })),
  updateTender: mutation('updateTender', 'UpdateTenderInput', '{ id }', (ids) => ({ id: ids.tender, version: 0 })),
  openBid: mutation('openBid', 'OpenBidInput', `{ ${BID} }`, (ids) => ({ tenderId: ids.tender, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] })),
  inviteFirm: foreign(mutation('inviteFirm', 'InviteFirmInput', `{ ${BID} }`, (ids) => ({ bidId: ids.bid, firmId: ids.firm, shareBasisPoints: 100 }))),
  setConsortium: foreign(mutation('setConsortium', 'SetConsortiumInput', `{ ${BID} }`, (ids) => ({ bidId: ids.bid, version: ids.bidVersion, method: 'DIVIDED', shares: [{ firmId: ids.firm, shareBasisPoints: 1 }] }))),
  answerParticipation: foreign(mutation('answerParticipation', 'AnswerParticipationInput', `{ bid { ${BID} } }`, (ids) => ({ bidId: ids.bid, accept: true }))),
  withdrawParticipation: foreign(mutation('withdrawParticipation', 'WithdrawParticipationInput', `{ bid { ${BID} } }`, (ids) => ({ bidId: ids.bid, firmId: ids.firm }))),
  changeLead: foreign(mutation('changeLead', 'ChangeLeadInput', `{ ${BID} }`, (ids) => ({ bidId: ids.bid, firmId: ids.firm }))),
  renameBid: foreign(mutation('renameBid', 'RenameBidInput', `{ ${BID} }`, (ids) => ({ bidId: ids.bid, version: ids.bidVersion, title: '침입' }))),
  advanceBid: foreign(mutation('advanceBid', 'AdvanceBidInput', `{ ${BID} }`, (ids) => ({ bidId: ids.bid, version: ids.bidVersion, stage: 'REVIEW' }))),
  startOutline: foreign(mutation('startOutline', 'StartOutlineInput', `{ ${PROPOSAL} }`, (ids) => ({ proposalId: ids.proposal, template: 'STANDARD' }))),
  addSection: foreign(mutation('addSection', 'AddSectionInput', `{ ${PROPOSAL} }`, (ids) => ({ proposalId: ids.proposal, title: '침입' }))),
  updateSection: foreign(mutation('updateSection', 'UpdateSectionInput', `{ ${SECTION} }`, (ids) => ({ id: ids.section, version: ids.sectionVersion, title: '침입', readers: 'CONSORTIUM', writerIds: [ids.person] }))),
  moveSection: foreign(mutation('moveSection', 'MoveSectionInput', `{ ${PROPOSAL} }`, (ids) => ({ id: ids.section, index: 0 }))),
  removeSection: byId('removeSection', `{ ${PROPOSAL} }`, (ids) => ids.section),
  restoreSection: byId('restoreSection', `{ ${PROPOSAL} }`, (ids) => ids.section),
  setSectionState: foreign(mutation('setSectionState', 'SetSectionStateInput', `{ ${SECTION} }`, (ids) => ({ id: ids.section, version: ids.sectionVersion, state: 'CONFIRMED' }))),
  nameSectionVersion: foreign(mutation('nameSectionVersion', 'NameSectionVersionInput', `{ ${SECTION} }`, (ids) => ({ sectionId: ids.section, name: '침입' }))),
  renameSectionVersion: foreign(mutation('renameSectionVersion', 'RenameSectionVersionInput', `{ ${SECTION} }`, (ids) => ({ id: ids.namedVersion, name: '침입' }))),
  restoreSectionVersion: foreign(mutation('restoreSectionVersion', 'RestoreSectionVersionInput', `{ ${SECTION} }`, (ids) => ({ sectionId: ids.section, seq: 1 }))),
  removeDemo: { query: 'mutation { removeDemo { setUpPath } }', variables: nothing, ownThingsOnly: true },
  ...capabilitiesAttacks,
  ...certificatesAttacks,
  ...citingAttacks,
  ...complianceAttacks,
  ...outlineAttacks,
  ...exchangeAttacks,
  ...expertsAttacks,
  ...liveAttacks,
  ...membershipAttacks,
  ...notificationsAttacks,
  ...opinionsAttacks,
  ...projectsAttacks,
  ...requirementsAttacks,
  ...searchAttacks,
  ...sharingAttacks,
};
