import { type Attack, foreign, mutation, query } from './walls.attack';

/** What an RFP asks for is public; what a consortium makes of it is its own. */
export const outlineAttacks: Readonly<Record<string, Attack>> = {
  outlineFromRfp: foreign(query('outlineFromRfp', '(bidId: $id)', '($id: ID!)', 'basis fileName source pageLimit sections { title pages itemIds sectionId } unplacedItemIds', (ids) => ({ id: ids.bid }))),
  applyOutlineFromRfp: foreign(mutation('applyOutlineFromRfp', 'ApplyOutlineFromRfpInput', '{ id sections { id title plan { pages itemIds } } }', (ids) => ({ bidId: ids.bid, basis: 'x', sections: [{ title: '침입', pages: 1, itemIds: [ids.complianceItem] }] }))),
};
