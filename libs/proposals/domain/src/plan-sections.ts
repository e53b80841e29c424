import { ShoalError } from '@shoal/contract';
import type { OutlineNode, Placement } from './outline';
import { OUTLINE_LIMITS, childrenByParent, depthOf, outlineTooLarge } from './outline';

/** A section that is to be there; `parent` is the index of an earlier one in the list, null on the top level. */
export interface WantedSection {
  readonly parent: number | null;
  readonly title: string;
}

export interface PlannedSections {
  /** Of each wanted section, in their order: the one that has its title already, or the new one. */
  readonly ids: readonly string[];
  readonly added: readonly (Placement & { readonly title: string })[];
}

const plain = (title: string): string => title.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/**
 * Brings wanted sections into an outline: one that has the title is used, below the same parent rather than elsewhere; what is missing
 * comes behind what is there. Nothing that is there moves. Throws INVALID_INPUT, OUTLINE_TOO_LARGE.
 */
export const planSections = (nodes: readonly (OutlineNode & { readonly title: string })[], wanted: readonly WantedSection[], newId: () => string): PlannedSections => {
  const children = childrenByParent(nodes);
  const counts = new Map([...children].map(([parent, list]) => [parent, list.length]));
  const used = new Set<string>();
  const all: OutlineNode[] = [...nodes];
  const ids: string[] = [];
  const added: (Placement & { readonly title: string })[] = [];
  const take = (parentId: string | null, title: string): string | null => {
    const free = (list: readonly { readonly id: string; readonly title: string }[]): string | undefined => list.find((node) => !used.has(node.id) && plain(node.title) === plain(title))?.id;
    return free(children.get(parentId) ?? []) ?? free(nodes) ?? null;
  };
  for (const { parent, title } of wanted) {
    const parentId = parent === null ? null : ids[parent];
    if (parentId === undefined) throw new ShoalError('INVALID_INPUT', { detail: 'parent' });
    const known = take(parentId, title);
    const id = known ?? newId();
    used.add(id);
    ids.push(id);
    if (known !== null) continue;
    const position = counts.get(parentId) ?? 0;
    counts.set(parentId, position + 1);
    const placed = { id, parentId, position };
    all.push(placed);
    added.push({ ...placed, title });
    if (all.length > OUTLINE_LIMITS.sections || depthOf(all, id) > OUTLINE_LIMITS.depth) throw outlineTooLarge();
  }
  return { ids, added };
};
