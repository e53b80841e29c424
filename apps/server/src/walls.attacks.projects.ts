import { type Attack, foreign, mutation, nothing, query } from './walls.attack';

const REFERENCE = `id buyerName amount ownAmount evidence { id title firm { id } } participants { id name state note amount firm { id } } phases { name } myPart { id } viewerCan { answerPart }
  credited(on: "2026-11-25") { amount steps { text { ko } } }`;
const CONTENT = { title: '침입', buyerName: '침입', buyerKind: 'PUBLIC', startsOn: '2024-01-02', amount: '1000', vatIncluded: true, method: 'JOINT', shareBasisPoints: 5000, workKind: 'DEVELOPMENT' };

export const projectsAttacks: Readonly<Record<string, Attack>> = {
  references: query('references', '(first: 100)', '', `nodes { ${REFERENCE} } totalCount`, nothing),
  anonymousReferences: query('anonymousReferences', '(first: 100)', '', 'nodes { id buyerKind amountBand completedYear firm { id } } totalCount', nothing),
  reference: foreign(query('reference', '(id: $id)', '($id: ID!)', REFERENCE, (ids) => ({ id: ids.reference }))),
  createReference: mutation('createReference', 'CreateReferenceInput', `{ ${REFERENCE} }`, (ids) => ({ ...CONTENT, participants: [{ firmId: ids.firm, shareBasisPoints: 5000 }] })),
  updateReference: foreign(mutation('updateReference', 'UpdateReferenceInput', `{ ${REFERENCE} }`, (ids) => ({ ...CONTENT, id: ids.reference, version: 1 }))),
  confirmPart: foreign(mutation('confirmPart', 'ConfirmPartInput', `{ ${REFERENCE} }`, (ids) => ({ referenceId: ids.reference, version: 1 }))),
  disputePart: foreign(mutation('disputePart', 'DisputePartInput', `{ ${REFERENCE} }`, (ids) => ({ referenceId: ids.reference, version: 1, reason: '침입' }))),
};
