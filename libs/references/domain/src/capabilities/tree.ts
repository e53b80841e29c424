import { ShoalError } from '@shoal/contract';

/** One thing that a firm can be able to do, in the taxonomy that the office maintains. */
export interface CapabilityNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly nameEn: string;
  /** Other words by which it is found. */
  readonly synonyms: readonly string[];
  /** Among its siblings. */
  readonly position: number;
  /** The node that answers for it since the two became one. */
  readonly mergedInto: string | null;
  /** No longer offered since then; what was stated before stays. */
  readonly retiredAt: Date | null;
}

export const CAPABILITY_TREE_LIMITS = { nodes: 400, depth: 4, nameMax: 60, synonymsMax: 20 } as const;

export const treeTooLarge = (): ShoalError => new ShoalError('CAPABILITY_TREE_TOO_LARGE', { max: CAPABILITY_TREE_LIMITS.nodes, depth: CAPABILITY_TREE_LIMITS.depth });

type Placed = Pick<CapabilityNode, 'id' | 'parentId' | 'position'>;

/** Errors: NOT_FOUND. */
export const findNode = <T extends { readonly id: string }>(nodes: readonly T[], id: string): T => {
  const node = nodes.find((one) => one.id === id);
  if (!node) throw new ShoalError('NOT_FOUND');
  return node;
};

/** The node that answers for this id today. Errors: NOT_FOUND. */
export const answeringNode = <T extends Pick<CapabilityNode, 'id' | 'mergedInto'>>(nodes: readonly T[], id: string): T => {
  const node = findNode(nodes, id);
  return node.mergedInto === null ? node : answeringNode(nodes, node.mergedInto);
};

/** Also for nodes as they come over the wire. */
export const isLive = (node: { readonly mergedInto: string | null; readonly retiredAt: Date | string | null }): boolean => node.mergedInto === null && node.retiredAt === null;

/** By position, then id. */
export const childrenOf = <T extends Placed>(nodes: readonly T[], parentId: string | null): T[] =>
  nodes.filter((node) => node.parentId === parentId).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** The node and everything below it, depth first. Errors: NOT_FOUND. */
export const subtree = <T extends Placed>(nodes: readonly T[], id: string): T[] => [findNode(nodes, id), ...childrenOf(nodes, id).flatMap((child) => subtree(nodes, child.id))];

/** Depth first, as the tree is read; 1 is the top level. Without what was merged away. */
export const treeOrder = <T extends Placed & Pick<CapabilityNode, 'mergedInto'>>(nodes: readonly T[]): { readonly node: T; readonly depth: number }[] => {
  const visit = (parentId: string | null, depth: number): { readonly node: T; readonly depth: number }[] =>
    childrenOf(standing, parentId).flatMap((node) => [{ node, depth }, ...visit(node.id, depth + 1)]);
  const standing = nodes.filter((node) => node.mergedInto === null);
  return visit(null, 1);
};

/** From the top level down to the node. */
export const pathTo = <T extends Placed>(nodes: readonly T[], id: string): T[] => {
  const node = findNode(nodes, id);
  return node.parentId === null ? [node] : [...pathTo(nodes, node.parentId), node];
};

/** 0 for null, the tree itself. */
export const depthOf = (nodes: readonly Placed[], id: string | null): number => (id === null ? 0 : pathTo(nodes, id).length);

/** Levels that a subtree takes: 1 for a leaf. */
export const heightOf = (nodes: readonly Placed[], id: string): number => 1 + Math.max(0, ...childrenOf(nodes, id).map((child) => heightOf(nodes, child.id)));

/** Ids of the node, of everything below it, and of what was merged into any of these. */
export const coveredBy = (nodes: readonly CapabilityNode[], id: string): ReadonlySet<string> => {
  const below = new Set(subtree(nodes.filter((node) => node.mergedInto === null), id).map((node) => node.id));
  return new Set([...below, ...nodes.filter((node) => node.mergedInto !== null && below.has(node.mergedInto)).map((node) => node.id)]);
};
