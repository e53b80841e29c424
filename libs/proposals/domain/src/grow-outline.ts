import { ShoalError } from '@shoal/contract';
import { placeInOrder, clampIndex } from './move-section';
import type { OutlineNode, Placement } from './outline';
import { OUTLINE_LIMITS, childrenByParent, depthOf, findNode, outlineTooLarge } from './outline';

/**
 * Placements that bring a new section in: after `afterId`, or last below `parentId` (null = top level).
 * Includes the new section itself. Throws NOT_FOUND, INVALID_INPUT when the two contradict, OUTLINE_TOO_LARGE.
 */
export const placeNewSection = (nodes: readonly OutlineNode[], id: string, parentId: string | null | undefined, afterId: string | null | undefined): Placement[] => {
  const after = afterId ? findNode(nodes, afterId) : null;
  if (after && parentId !== undefined && parentId !== null && after.parentId !== parentId) throw new ShoalError('INVALID_INPUT', { detail: 'parentId ≠ parent of afterId' });
  const parent = after ? after.parentId : (parentId ?? null);
  if (parent !== null) findNode(nodes, parent);
  if (nodes.length + 1 > OUTLINE_LIMITS.sections || depthOf(nodes, parent) + 1 > OUTLINE_LIMITS.depth) throw outlineTooLarge();
  const siblings: OutlineNode[] = [...(childrenByParent(nodes).get(parent) ?? [])];
  siblings.splice(after ? siblings.indexOf(after) + 1 : siblings.length, 0, { id, parentId: parent, position: -1 });
  return placeInOrder(siblings, parent);
};

/** Placements of the siblings that close the gap after the subtree at `id` has gone. Throws NOT_FOUND. */
export const closeGap = (nodes: readonly OutlineNode[], id: string): Placement[] => {
  const leaving = findNode(nodes, id);
  const staying = (childrenByParent(nodes).get(leaving.parentId) ?? []).filter((node) => node.id !== id);
  return placeInOrder(staying, leaving.parentId);
};

/**
 * Placements that bring a removed subtree back where it was, or, when its parent is gone, last on the top level.
 * `returning` is the subtree in any order, its root being `id`. Throws NOT_FOUND, OUTLINE_TOO_LARGE.
 */
export const placeRestored = (living: readonly OutlineNode[], returning: readonly OutlineNode[], id: string): Placement[] => {
  const root = findNode(returning, id);
  const parent = root.parentId !== null && living.some((node) => node.id === root.parentId) ? root.parentId : null;
  const siblings: OutlineNode[] = [...(childrenByParent(living).get(parent) ?? [])];
  const index = parent === root.parentId ? clampIndex(root.position, siblings.length) : siblings.length;
  const levels = depthOf(living, parent) + Math.max(...returning.map((node) => depthBelow(returning, root.id, node)));
  if (living.length + returning.length > OUTLINE_LIMITS.sections || levels > OUTLINE_LIMITS.depth) throw outlineTooLarge();
  siblings.splice(index, 0, root);
  return placeInOrder(siblings, parent);
};

const depthBelow = (nodes: readonly OutlineNode[], rootId: string, node: OutlineNode): number => depthOf(nodes, node.id) - depthOf(nodes, rootId) + 1;
