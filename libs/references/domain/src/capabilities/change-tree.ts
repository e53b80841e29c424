import { ShoalError } from '@shoal/contract';
import { CAPABILITY_TREE_LIMITS, type CapabilityNode, childrenOf, depthOf, findNode, heightOf, isLive, subtree, treeTooLarge } from './tree';

/** A node whose place has changed. */
export interface NodePlacement {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

export interface NodeWords {
  readonly name: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
}

const gone = (): ShoalError => new ShoalError('CAPABILITY_NODE_GONE');

/** What may be changed and stated: neither merged nor retired. Errors: NOT_FOUND, CAPABILITY_NODE_GONE. */
export const requireLive = <T extends CapabilityNode>(nodes: readonly T[], id: string): T => {
  const node = findNode(nodes, id);
  if (!isLive(node)) throw gone();
  return node;
};

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Trimmed words without repetitions. Errors: INVALID_INPUT. */
export const readWords = ({ name, nameEn, synonyms }: NodeWords): NodeWords => {
  const words: NodeWords = { name: tidy(name), nameEn: tidy(nameEn), synonyms: [...new Set(synonyms.map(tidy))].filter(Boolean) };
  const { nameMax, synonymsMax } = CAPABILITY_TREE_LIMITS;
  if (words.name === '' || words.name.length > nameMax) throw new ShoalError('INVALID_INPUT', { detail: 'name' });
  if (words.nameEn.length > nameMax) throw new ShoalError('INVALID_INPUT', { detail: 'nameEn' });
  if (words.synonyms.length > synonymsMax || words.synonyms.some((word) => word.length > nameMax)) throw new ShoalError('INVALID_INPUT', { detail: 'synonyms' });
  return words;
};

/** Siblings are told apart by their name. Errors: CAPABILITY_NAME_TAKEN. */
export const requireFreeName = (nodes: readonly CapabilityNode[], parentId: string | null, name: string, but?: string): void => {
  const key = name.toLowerCase();
  if (childrenOf(nodes, parentId).some((node) => isLive(node) && node.id !== but && node.name.toLowerCase() === key)) throw new ShoalError('CAPABILITY_NAME_TAKEN', { name });
};

/** Where a new node stands: last below its parent. Errors: NOT_FOUND, CAPABILITY_NODE_GONE, CAPABILITY_NAME_TAKEN, CAPABILITY_TREE_TOO_LARGE. */
export const placeNewNode = (nodes: readonly CapabilityNode[], parentId: string | null, name: string): Omit<NodePlacement, 'id'> => {
  if (parentId !== null) requireLive(nodes, parentId);
  if (nodes.filter(isLive).length >= CAPABILITY_TREE_LIMITS.nodes || depthOf(nodes, parentId) >= CAPABILITY_TREE_LIMITS.depth) throw treeTooLarge();
  requireFreeName(nodes, parentId, name);
  return { parentId, position: nextPosition(nodes, parentId) };
};

/** Where everything stands after the move, as far as it changes. Errors: as `placeNewNode`, and CAPABILITY_BELOW_ITSELF. */
export const moveNode = (nodes: readonly CapabilityNode[], id: string, parentId: string | null, index: number): NodePlacement[] => {
  const moving = requireLive(nodes, id);
  requireRoomBelow(nodes, id, parentId);
  if (depthOf(nodes, parentId) + heightOf(nodes, id) > CAPABILITY_TREE_LIMITS.depth) throw treeTooLarge();
  requireFreeName(nodes, parentId, moving.name, id);
  // Places are counted among what is shown; what was merged away keeps its old place behind.
  const siblings = childrenOf(nodes, parentId).filter((node) => node.id !== id && node.mergedInto === null);
  siblings.splice(Math.min(Math.max(Math.trunc(index), 0), siblings.length), 0, moving);
  return siblings.flatMap((node, position) => (node.position === position && node.parentId === parentId ? [] : [{ id: node.id, parentId, position }]));
};

/** Where the children of a node stand after it was merged into another: last below that one. Errors: as `moveNode`. */
export const mergeNodes = (nodes: readonly CapabilityNode[], id: string, intoId: string): NodePlacement[] => {
  requireLive(nodes, id);
  requireRoomBelow(nodes, id, intoId);
  const children = childrenOf(nodes, id).filter((node) => node.mergedInto === null);
  if (children.length > 0 && depthOf(nodes, intoId) + heightOf(nodes, id) - 1 > CAPABILITY_TREE_LIMITS.depth) throw treeTooLarge();
  for (const child of children) if (isLive(child)) requireFreeName(nodes, intoId, child.name, id);
  return children.map((child, i) => ({ id: child.id, parentId: intoId, position: nextPosition(nodes, intoId) + i }));
};

/** The node with all below it that is still offered. Errors: NOT_FOUND, CAPABILITY_NODE_GONE. */
export const retiredWith = (nodes: readonly CapabilityNode[], id: string): CapabilityNode[] => {
  requireLive(nodes, id);
  return subtree(nodes, id).filter(isLive);
};

/** Comes back by itself, below a parent that is there. Errors: NOT_FOUND, CAPABILITY_NODE_GONE, CAPABILITY_NAME_TAKEN. */
export const broughtBack = (nodes: readonly CapabilityNode[], id: string): CapabilityNode => {
  const node = findNode(nodes, id);
  if (node.mergedInto !== null) throw gone();
  if (node.parentId !== null) requireLive(nodes, node.parentId);
  requireFreeName(nodes, node.parentId, node.name, id);
  return node;
};

const requireRoomBelow = (nodes: readonly CapabilityNode[], id: string, parentId: string | null): void => {
  if (parentId === null) return;
  requireLive(nodes, parentId);
  if (subtree(nodes, id).some((node) => node.id === parentId)) throw new ShoalError('CAPABILITY_BELOW_ITSELF');
};

const nextPosition = (nodes: readonly CapabilityNode[], parentId: string | null): number => Math.max(-1, ...childrenOf(nodes, parentId).map((node) => node.position)) + 1;
