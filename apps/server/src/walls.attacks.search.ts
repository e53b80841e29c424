import { type Attack, query } from './walls.attack';
import { EVIDENCE_SECRET } from './walls.evidence';

export const searchAttacks: Readonly<Record<string, Attack>> = {
  searchRegistry: query('searchRegistry', '(text: $text, firmId: $firmId)', '($text: String!, $firmId: ID)', 'nodes { id title firm { id } } totalCount', (ids) => ({ text: EVIDENCE_SECRET.slice(-4), firmId: ids.firm })),
};
