import { type Attack, mutation, query } from './walls.attack';

const REQUIREMENT = 'id code title definition details state version corrections { field inRfp } viewerCan { review }';
const RFP = 'id fileName ordinal state url broughtInBy { id name } failure { ko } understanding { facts { name { value } } } viewerCan { cancel readAgain }';
const onRfp = (name: string): Attack => ({ query: `mutation ($id: ID!) { ${name}(id: $id) { ${RFP} } }`, variables: (ids) => ({ id: ids.rfp }) });
const seen = (id: string) => ({ id, version: 0 });

/** Requirements are the cooperative's, as its tenders are: other cooperatives see nothing of them, and of whom they are from only the person's own firm. */
export const requirementsAttacks: Readonly<Record<string, Attack>> = {
  rfps: query('rfps', '(tenderId: $id, first: 100)', '($id: ID!)', `nodes { ${RFP} } totalCount`, (ids) => ({ id: ids.tender })),
  rfp: query('rfp', '(id: $id)', '($id: ID!)', RFP, (ids) => ({ id: ids.rfp })),
  rfpBlocks: query('rfpBlocks', '(rfpId: $id)', '($id: ID!)', 'blocks { id text } next previous', (ids) => ({ id: ids.rfp })),
  cancelReading: onRfp('cancelReading'),
  readAgain: onRfp('readAgain'),
  requirements: query('requirements', '(tenderId: $id, first: 100)', '($id: ID!)', `nodes { ${REQUIREMENT} } totalCount`, (ids) => ({ id: ids.tender })),
  requirement: query('requirement', '(id: $id)', '($id: ID!)', REQUIREMENT, (ids) => ({ id: ids.requirement })),
  requirementCounts: query('requirementCounts', '(tenderId: $id)', '($id: ID!)', 'active removed categories { category count } viewerCan { review bringIn }', (ids) => ({ id: ids.tender })),
  requirementChanges: query('requirementChanges', '(tenderId: $id, first: 100)', '($id: ID!)', `nodes { id kind fields { before after } by { id name } requirement { ${REQUIREMENT} } touches { bidId item { id title state ownerFirm { id name } answers { section { id title } } } } } totalCount`, (ids) => ({ id: ids.tender })),
  requirementsChanged: { query: `subscription ($id: ID!) { requirementsChanged(tenderId: $id) { all requirements { id version } rfps { ${RFP} } } }`, variables: (ids) => ({ id: ids.tender }) },
  correctRequirement: mutation('correctRequirement', 'CorrectRequirementInput', `{ ${REQUIREMENT} }`, (ids) => ({ ...seen(ids.requirement), texts: { title: '침입' } })),
  addRequirement: mutation('addRequirement', 'AddRequirementInput', `{ ${REQUIREMENT} }`, (ids) => ({ tenderId: ids.tender, texts: { title: ' ' } })),
  mergeRequirements: mutation('mergeRequirements', 'MergeRequirementsInput', `{ ${REQUIREMENT} }`, (ids) => ({ into: seen(ids.requirement), others: [seen(ids.requirement)] })),
  splitRequirement: mutation('splitRequirement', 'SplitRequirementInput', `{ ${REQUIREMENT} }`, (ids) => ({ ...seen(ids.requirement), parts: [{ title: '침입' }, { title: '침입' }] })),
  removeRequirement: mutation('removeRequirement', 'SeenRequirementInput', `{ ${REQUIREMENT} }`, (ids) => seen(ids.requirement)),
  restoreRequirement: mutation('restoreRequirement', 'SeenRequirementInput', `{ ${REQUIREMENT} }`, (ids) => seen(ids.requirement)),
  acceptIncoming: mutation('acceptIncoming', 'DecideIncomingInput', `{ ${REQUIREMENT} }`, (ids) => ({ ...seen(ids.requirement), fields: ['TITLE'] })),
  keepMine: mutation('keepMine', 'DecideIncomingInput', `{ ${REQUIREMENT} }`, (ids) => ({ ...seen(ids.requirement), fields: ['TITLE'] })),
};
