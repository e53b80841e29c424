import { childrenByParent, type OutlineNode } from '@shoal/proposals-domain';

interface Row {
  readonly id: string;
  readonly answerCount: number;
  readonly answers: readonly { readonly section?: { readonly id: string } | null }[];
}
interface Planned extends OutlineNode {
  readonly plan?: { readonly itemIds: readonly string[] } | null;
}

/** Requirements that belong to a section, by plan or because it answers them; of those, how many are answered anywhere. */
export interface Coverage {
  readonly assigned: number;
  readonly answered: number;
}

/** Sections in which the row is answered, as far as the viewer reads them. */
export const answeringSections = ({ answers }: Row): Set<string> => new Set(answers.flatMap(({ section }) => section?.id ?? []));

/** By section; a section with others below it covers what they do. Sections without requirements are missing. */
export const sectionCoverage = (sections: readonly Planned[], rows: readonly Row[]): ReadonlyMap<string, Coverage> => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = new Map<string, Set<Row>>(sections.map(({ id, plan }) => [id, new Set((plan?.itemIds ?? []).flatMap((itemId) => byId.get(itemId) ?? []))]));
  for (const row of rows) for (const id of answeringSections(row)) own.get(id)?.add(row);
  const children = childrenByParent(sections);
  const covered = new Map<string, Coverage>();
  const visit = ({ id }: Planned): Set<Row> => {
    const all = new Set(own.get(id));
    for (const child of children.get(id) ?? []) for (const row of visit(child)) all.add(row);
    if (all.size > 0) covered.set(id, { assigned: all.size, answered: [...all].filter(({ answerCount }) => answerCount > 0).length });
    return all;
  };
  (children.get(null) ?? []).forEach(visit);
  return covered;
};

/** The rows of a section's own: planned for it or answered in it, in the order of the RFP. */
export const rowsOfSection = <T extends Row>({ id, plan }: Planned, rows: readonly T[]): T[] => {
  const planned = new Set(plan?.itemIds ?? []);
  return rows.filter((row) => planned.has(row.id) || answeringSections(row).has(id));
};
