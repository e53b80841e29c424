import { closeGap, documentOrder, moveSection, type OutlineNode, type Placement, subtree, type Target } from '@shoal/proposals-domain';

type Numbered = OutlineNode & { readonly number: string; readonly depth: number };

/** The outline as it will be after the move: in order, numbered anew. Throws what the rule refuses. */
export const afterMove = <T extends Numbered>(sections: readonly T[], id: string, target: Target): T[] => renumber(place(sections, moveSection(sections, id, target.parentId, target.index)));

/** The outline without the section and what hangs below it. */
export const afterRemoval = <T extends Numbered>(sections: readonly T[], id: string): T[] => {
  const gone = new Set(subtree(sections, id).map((node) => node.id));
  return renumber(place(sections, closeGap(sections, id)).filter((section) => !gone.has(section.id)));
};

const place = <T extends Numbered>(sections: readonly T[], placements: readonly Placement[]): T[] => {
  const byId = new Map(placements.map((placement) => [placement.id, placement]));
  return sections.map((section) => {
    const placed = byId.get(section.id);
    return placed ? { ...section, parentId: placed.parentId, position: placed.position } : section;
  });
};

const renumber = <T extends Numbered>(sections: readonly T[]): T[] => documentOrder(sections).map(({ node, number, depth }) => ({ ...node, number, depth }));
