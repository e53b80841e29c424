import { childrenByParent, depthOf, heightOf, OUTLINE_LIMITS, type OutlineNode, subtree, type Target } from '@shoal/proposals-domain';

/** Where a dragged section would land relative to the row under the pointer. */
export type DropOperation = 'reorder-before' | 'reorder-after' | 'combine';

/**
 * Parent and index for `moveSection`, the index counted without the moving section; null when the drop changes
 * nothing or is not allowed. `combine` makes it the last child of the row.
 */
export const dropTarget = (nodes: readonly OutlineNode[], movingId: string, overId: string, operation: DropOperation): Target | null => {
  const over = nodes.find((node) => node.id === overId);
  const moving = nodes.find((node) => node.id === movingId);
  if (!over || !moving || subtree(nodes, movingId).some((node) => node.id === overId)) return null;
  const parentId = operation === 'combine' ? over.id : over.parentId;
  if (depthOf(nodes, parentId) + heightOf(nodes, movingId) > OUTLINE_LIMITS.depth) return null;
  const siblings = (childrenByParent(nodes).get(parentId) ?? []).filter((node) => node.id !== movingId);
  const place = siblings.findIndex((node) => node.id === overId);
  const index = operation === 'combine' ? siblings.length : operation === 'reorder-before' ? place : place + 1;
  return parentId === moving.parentId && index === moving.position ? null : { parentId, index };
};
