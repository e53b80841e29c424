import { type Attack, foreign, mutation, nothing, query } from './walls.attack';

const CAPABILITY = 'id level state note node { id name } evidence { id title firm { id } } backings { counts evidence { id title } }';
const TREE = '{ nodes { id name version } viewerCan { maintain state oversee } }';
/** The version that nobody has: where somebody may change the tree, nothing is changed by trying. */
const NO_VERSION = -1;

export const capabilitiesAttacks: Readonly<Record<string, Attack>> = {
  capabilityTree: { query: `{ capabilityTree ${TREE} }`, variables: nothing },
  capabilityNodeChanges: query('capabilityNodeChanges', '(first: 100)', '', 'nodes { id what from to person { id } node { id } } totalCount', nothing),
  capabilityMerge: query('capabilityMerge', '(fromId: $id, intoId: $id)', '($id: ID!)', 'moved joined', (ids) => ({ id: ids.capabilityNode })),
  capabilities: query('capabilities', '(first: 100, firmId: $firm, nodeId: $node, search: "해달")', '($firm: ID!, $node: ID!)', `nodes { ${CAPABILITY} } totalCount`, (ids) => ({ firm: ids.firm, node: ids.capabilityNode })),
  capability: foreign(query('capability', '(id: $id)', '($id: ID!)', CAPABILITY, (ids) => ({ id: ids.capability }))),
  backingCandidates: query('backingCandidates', '(first: 100, search: "해달")', '', 'nodes { counts evidence { id title } } totalCount', nothing),
  capabilityMap: query('capabilityMap', '(first: 100, nodeIds: $nodes, firmIds: $firms)', '($nodes: [ID!]!, $firms: [ID!]!)', 'rows { cells { capabilityId level state } } totals { experience backed }', (ids) => ({ nodes: [ids.capabilityNode], firms: [ids.firm] })),
  capabilityGaps: query('capabilityGaps', '(first: 100, minFirms: 100, level: EXPERIENCE)', '', 'nodes { nodes { firms node { id } } } firms { nodes { id } totalCount }', nothing),
  stateCapability: foreign(mutation('stateCapability', 'StateCapabilityInput', `{ ${CAPABILITY} }`, (ids) => ({ nodeId: ids.capabilityNode, level: 'CORE', backingIds: [ids.reference] }))),
  addCapabilityNode: mutation('addCapabilityNode', 'AddCapabilityNodeInput', TREE, (ids) => ({ parentId: ids.capability, name: '침입' })),
  renameCapabilityNode: mutation('renameCapabilityNode', 'RenameCapabilityNodeInput', TREE, (ids) => ({ id: ids.capabilityNode, version: NO_VERSION, name: '침입' })),
  moveCapabilityNode: mutation('moveCapabilityNode', 'MoveCapabilityNodeInput', TREE, (ids) => ({ id: ids.capabilityNode, version: NO_VERSION, index: 0 })),
  mergeCapabilityNodes: mutation('mergeCapabilityNodes', 'MergeCapabilityNodesInput', TREE, (ids) => ({ id: ids.capabilityNode, version: NO_VERSION, intoId: ids.capabilityNode })),
  retireCapabilityNode: mutation('retireCapabilityNode', 'RetireCapabilityNodeInput', TREE, (ids) => ({ id: ids.capabilityNode, version: NO_VERSION, retired: true })),
};
