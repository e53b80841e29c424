import { type Attack, byId, foreign, mutation, nothing, query } from './walls.attack';

const ITEM = 'id code state compliance reason points answerCount flag ownerFirm { id } ownerPerson { id name } answers { id blockId section { id title } person { name } } evidence { evidenceId thing { id title } } viewerCan { distribute assign answer nextStates }';
const TOTALS = 'totals { all { total answered points } states { state count } firms { firm { id } total } }';
const MANY = `{ changed items { ${ITEM} } }`;

/** What a consortium makes of the requirements is its own: a rival of the same tender sees none of it, nor any figure of it. */
export const complianceAttacks: Readonly<Record<string, Attack>> = {
  complianceMatrix: foreign(query('complianceMatrix', '(bidId: $id, first: 100)', '($id: ID!)', `nodes { ${ITEM} } totalCount ${TOTALS} categories`, (ids) => ({ id: ids.bid }))),
  complianceItem: foreign(query('complianceItem', '(id: $id)', '($id: ID!)', ITEM, (ids) => ({ id: ids.complianceItem }))),
  complianceItems: foreign(query('complianceItems', '(bidId: $id, ids: $ids)', '($id: ID!, $ids: [ID!]!)', ITEM, (ids) => ({ id: ids.bid, ids: [ids.complianceItem] }))),
  complianceLog: foreign(query('complianceLog', '(id: $id, first: 50)', '($id: ID!)', 'nodes { what before after person { name } afterFirm { name } afterPerson { name } } totalCount', (ids) => ({ id: ids.complianceItem }))),
  myRequirements: query('myRequirements', '(first: 100)', '', `nodes { ${ITEM} } totalCount`, nothing),
  complianceCoverage: foreign(query('complianceCoverage', '(bidId: $id)', '($id: ID!)', `${TOTALS} days { day total written }`, (ids) => ({ id: ids.bid }))),
  complianceChanged: foreign({ query: 'subscription ($id: ID!) { complianceChanged(bidId: $id) { all items { id version } } }', variables: (ids) => ({ id: ids.bid }) }),
  assignRequirements: foreign(mutation('assignRequirements', 'AssignRequirementsInput', MANY, (ids) => ({ bidId: ids.bid, rows: [{ id: ids.complianceItem }], dueOn: '2026-12-01' }))),
  tieToEvaluation: foreign(mutation('tieToEvaluation', 'TieToEvaluationInput', MANY, (ids) => ({ bidId: ids.bid, filter: {}, evaluationItem: '침입', points: 1 }))),
  planDueDays: foreign(mutation('planDueDays', 'PlanDueDaysInput', MANY, (ids) => ({ bidId: ids.bid, days: [{ firmId: ids.firm, category: '', dueOn: '2026-12-01' }], onlyUndated: false }))),
  setCompliance: foreign(mutation('setCompliance', 'SetComplianceInput', `{ ${ITEM} }`, (ids) => ({ id: ids.complianceItem, version: 2, compliance: 'MET' }))),
  setItemState: foreign(mutation('setItemState', 'SetItemStateInput', `{ ${ITEM} }`, (ids) => ({ id: ids.complianceItem, version: 2, state: 'WRITTEN' }))),
  acknowledgeChange: foreign(mutation('acknowledgeChange', 'AcknowledgeChangeInput', `{ ${ITEM} }`, (ids) => ({ bidId: ids.bid, ids: [ids.complianceItem] }))),
  linkAnswer: foreign(mutation('linkAnswer', 'LinkAnswerInput', `{ ${ITEM} }`, (ids) => ({ id: ids.complianceItem, sectionId: ids.section }))),
  unlinkAnswer: byId('unlinkAnswer', `{ ${ITEM} }`, (ids) => ids.complianceAnswer),
  citeForRequirement: foreign(mutation('citeForRequirement', 'CiteForRequirementInput', `{ ${ITEM} }`, (ids) => ({ id: ids.complianceItem, evidenceId: ids.reference, version: 1 }))),
  unciteForRequirement: foreign(mutation('unciteForRequirement', 'UnciteForRequirementInput', `{ ${ITEM} }`, (ids) => ({ id: ids.complianceItem, evidenceId: ids.reference }))),
};
