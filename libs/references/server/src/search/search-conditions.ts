import type { EvidenceKind, SearchWords } from '@shoal/references-domain';

export interface SearchFilters {
  readonly kinds?: readonly EvidenceKind[] | null;
  readonly firmId?: string | null;
  readonly verified?: boolean | null;
  readonly nodeId?: string | null;
  readonly certificateKindId?: string | null;
  readonly buyer?: string | null;
  readonly amountFrom?: bigint | null;
  readonly amountTo?: bigint | null;
  readonly yearFrom?: number | null;
  readonly yearTo?: number | null;
}

/** Keeps a value for the statement and gives its place in it. */
export type Put = (value: unknown) => string;

/** The node itself, what was merged into it, and everything below. */
const branch = (node: string): string => `WITH RECURSIVE branch (id) AS (
  SELECT id FROM capability_nodes WHERE id = ${node} OR merged_into = ${node}
  UNION SELECT node.id FROM capability_nodes node JOIN branch ON node.parent_id = branch.id) SELECT id FROM branch`;

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** 0 for what holds the first word in its title, 1 for everything else. */
export const rankOf = (words: SearchWords, put: Put): string => (words[0] ? `CASE WHEN lower(evidence.title) LIKE ANY (${put(words[0].map(likeText))}::text[]) THEN 0 ELSE 1 END` : '1');

/** Of the common columns. */
export const evidenceConditions = ({ kinds, firmId, verified }: SearchFilters, put: Put): readonly string[] => [
  ...(kinds?.length ? [`evidence.kind = ANY (${put([...kinds])}::text[])`] : []),
  ...(firmId ? [`evidence.firm_id = ${put(firmId)}::uuid`] : []),
  ...(verified ? [`evidence.review_state = 'verified'`] : []),
];

/**
 * Statements that each give the ids that one kind's own columns let through, as far as its wall shows them.
 * `isAlone`: nothing narrower goes before, so each will go over its whole table.
 */
export const narrowingIds = ({ nodeId, certificateKindId, ...reference }: SearchFilters, put: Put, isAlone: boolean): readonly string[] => {
  const narrowing: string[] = [];
  if (nodeId) {
    const stated = `SELECT s.id FROM capability_statements s WHERE s.node_id IN (${branch(`${put(nodeId)}::uuid`)})`;
    narrowing.push(`(${stated} UNION SELECT b.evidence_id FROM capability_backings b WHERE b.statement_id IN (${stated}))`);
  }
  if (certificateKindId) narrowing.push(`(SELECT c.id FROM certificates c WHERE c.kind_id = ${put(certificateKindId)}::uuid)`);
  return [...narrowing, ...referenceIds(reference, put, isAlone)];
};

const referenceIds = (filters: SearchFilters, put: Put, isAlone: boolean): readonly string[] => {
  const buyer = filters.buyer?.normalize('NFC').toLowerCase().trim();
  const figures = figureConditions(filters, put);
  if (!buyer && figures.length === 0) return [];
  const rows = `SELECT r.id, r.buyer_name FROM reference_projects r WHERE ${['true', ...figures].join(' AND ')}`;
  // The wall comes before LIKE whatever the statement says: the fence lets the planner know over how many rows it goes.
  return [`(SELECT r.id FROM (${rows}${isAlone && buyer ? ' OFFSET 0' : ''}) r${buyer ? ` WHERE lower(r.buyer_name) LIKE ${put(likeText(buyer))}` : ''})`];
};

const figureConditions = ({ amountFrom, amountTo, yearFrom, yearTo }: SearchFilters, put: Put): readonly string[] => [
  ...(amountFrom != null ? [`r.amount >= ${put(amountFrom.toString())}::bigint`] : []),
  ...(amountTo != null ? [`r.amount <= ${put(amountTo.toString())}::bigint`] : []),
  ...(yearFrom != null ? [`r.ends_on >= ${put(`${yearFrom}-01-01`)}::date`] : []),
  ...(yearTo != null ? [`r.ends_on <= ${put(`${yearTo}-12-31`)}::date`] : []),
];
