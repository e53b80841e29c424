import { type Attack, byId, foreign, mutation, nothing, query } from './walls.attack';

const EVIDENCE = `id title visibility reviewState reviewNote version firm { id } files { id name url uploadedBy { name } } grants { id firm { id } bid { id title } until holds } looks(first: 10) { nodes { id person { name } firm { id } } totalCount } citedIn { id title bid { id } } viewerCan { change share remove review }`;

export const sharingAttacks: Readonly<Record<string, Attack>> = {
  evidence: foreign(query('evidence', '(id: $id)', '($id: ID!)', EVIDENCE, (ids) => ({ id: ids.reference }))),
  reviewQueue: query('reviewQueue', '(first: 100)', '', `nodes { ${EVIDENCE} } totalCount`, nothing),

  setEvidenceVisibility: foreign(mutation('setEvidenceVisibility', 'SetEvidenceVisibilityInput', `{ ${EVIDENCE} }`, (ids) => ({ id: ids.expert, visibility: 'COOPERATIVE', isAnonymousVisible: true }))),
  grantEvidence: foreign(mutation('grantEvidence', 'GrantEvidenceInput', `{ ${EVIDENCE} }`, (ids) => ({ evidenceId: ids.capability, bidId: ids.bid }))),
  endGrant: byId('endGrant', `{ ${EVIDENCE} }`, (ids) => ids.grant),
  requestReview: byId('requestReview', `{ ${EVIDENCE} }`, (ids) => ids.certificate),
  reviewEvidence: foreign(mutation('reviewEvidence', 'ReviewEvidenceInput', `{ ${EVIDENCE} }`, (ids) => ({ id: ids.reference, version: 1, verdict: 'VERIFIED' }))),
  removeEvidence: byId('removeEvidence', `{ ${EVIDENCE} }`, (ids) => ids.reference),
  restoreEvidence: byId('restoreEvidence', `{ ${EVIDENCE} }`, (ids) => ids.reference),
  removeEvidenceFile: byId('removeEvidenceFile', `{ ${EVIDENCE} }`, (ids) => ids.evidenceFile),
};
