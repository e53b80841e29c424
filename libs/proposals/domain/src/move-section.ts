import { ShoalError } from '@shoal/contract';
import type { OutlineNode, Placement } from './outline';
import { OUTLINE_LIMITS, childrenByParent, depthOf, findNode, heightOf, outlineTooLarge, subtree } from './outline';

/**
 * Where everything stands after the section has moved below `parentId` (null = top level) at `index`
 * among its new siblings (beyond either end counts as that end). Only changed placements are returned.
 * Throws NOT_FOUND, MOVE_INTO_ITSELF, OUTLINE_TOO_LARGE.
 */
export const moveSection = (nodes: readonly OutlineNode[], id: string, parentId: string | null, index: number): Placement[] => {
  const moving = findNode(nodes, id);
  if (parentId !== null) {
    findNode(nodes, parentId);
    if (subtree(nodes, id).some((node) => node.id === parentId)) throw new ShoalError('MOVE_INTO_ITSELF');
  }
  if (depthOf(nodes, parentId) + heightOf(nodes, id) > OUTLINE_LIMITS.depth) throw outlineTooLarge();
  const children = childrenByParent(nodes);
  const left = (children.get(moving.parentId) ?? []).filter((node) => node.id !== id);
  const entered = moving.parentId === parentId ? [...left] : [...(children.get(parentId) ?? [])];
  entered.splice(clampIndex(index, entered.length), 0, moving);
  const leaving = moving.parentId === parentId ? [] : placeInOrder(left, moving.parentId);
  return [...leaving, ...placeInOrder(entered, parentId)];
};

/** Placements of siblings in this order, without those that stay where they are. */
export const placeInOrder = (siblings: readonly OutlineNode[], parentId: string | null): Placement[] =>
  siblings.flatMap((node, position) => (node.position === position && node.parentId === parentId ? [] : [{ id: node.id, parentId, position }]));

export const clampIndex = (index: number, length: number): number => Math.min(Math.max(Math.trunc(index), 0), length);
