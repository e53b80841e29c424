import { type Attack, mutation, nothing, query } from './walls.attack';

/** The office may decide on any firm and person of its cooperative, so that its own attack ends at the reason: blank is none. */
const NO_REASON = '  ';
const FIRM = '{ id membership lastDecision { reason } }';
const PERSON = '{ id name role isSuspended }';
const APPLICATION = 'id name businessNumber contactEmail verdicts { isMet rule { ko } }';
const decideFirm = (name: string): Attack => mutation(name, 'DecideFirmInput', FIRM, (ids) => ({ firmId: ids.firm, reason: NO_REASON }));
const decidePerson = (name: string): Attack => mutation(name, 'DecidePersonInput', PERSON, (ids) => ({ personId: ids.person, reason: NO_REASON }));
const decideApplication = (name: string): Attack => mutation(name, 'DecideApplicationInput', `{ ${APPLICATION} }`, (ids) => ({ id: ids.invitation, version: 1, reason: '침입' }));
const DECLARED = { name: '침입', size: 'SMALL', businessKind: 'DEVELOPMENT', isAffiliated: false, largestShareBasisPoints: 0, statement: '', contactName: 'x' };

export const membershipAttacks: Readonly<Record<string, Attack>> = {
  auditLog: query('auditLog', '(first: 100)', '', 'nodes { seq action subjectId reason person { id name } details { name value } } totalCount', nothing),
  auditHead: query('auditHead', '', '', 'seq hash firstBreak', nothing),
  eligibilityRules: query('eligibilityRules', '', '', 'version rules { ko en }', nothing),
  joinableCooperatives: query('joinableCooperatives', '', '', 'id name rules { ko }', nothing),
  membershipApplications: query('membershipApplications', '(first: 100)', '', `nodes { ${APPLICATION} } totalCount`, nothing),
  membershipApplication: query('membershipApplication', '(id: $id)', '($id: ID!)', APPLICATION, (ids) => ({ id: ids.invitation })),
  ownMembershipApplication: query('ownMembershipApplication', '(token: $token)', '($token: String!)', APPLICATION, () => ({ token: 'x'.repeat(43) })),

  applyForMembership: mutation('applyForMembership', 'ApplyForMembershipInput', '', (ids) => ({ ...DECLARED, cooperativeId: ids.firm, businessNumber: '0000000000', contactEmail: 'x@x.example', language: 'KO' })),
  confirmMembershipApplication: { query: `mutation { confirmMembershipApplication(token: "${'x'.repeat(43)}") { ${APPLICATION} } }`, variables: nothing },
  answerMembershipApplication: mutation('answerMembershipApplication', 'AnswerApplicationInput', `{ ${APPLICATION} }`, () => ({ ...DECLARED, token: 'x'.repeat(43), version: 1, answer: '' })),
  admitApplicant: mutation('admitApplicant', 'AdmitApplicantInput', '{ firm { id } url }', (ids) => ({ id: ids.invitation, version: 1, reason: '침입', chip: '침입' })),
  returnMembershipApplication: decideApplication('returnMembershipApplication'),
  declineMembershipApplication: decideApplication('declineMembershipApplication'),
  setEligibilityRules: mutation('setEligibilityRules', 'SetEligibilityRulesInput', '{ version }', () => ({ version: 0, rules: [] })),
  suspendFirm: decideFirm('suspendFirm'),
  reinstateFirm: decideFirm('reinstateFirm'),
  runningBids: query('runningBids', '(firmId: $firm, first: 100)', '($firm: ID!)', 'nodes { id stage role tender { id title } } totalCount', (ids) => ({ firm: ids.firm })),
  letFirmGo: mutation('letFirmGo', 'LetFirmGoInput', FIRM, (ids) => ({ firmId: ids.firm, reason: NO_REASON })),
  suspendPerson: decidePerson('suspendPerson'),
  reinstatePerson: decidePerson('reinstatePerson'),
  appointAdministrator: decidePerson('appointAdministrator'),
};
