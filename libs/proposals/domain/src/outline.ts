import { ShoalError } from '@shoal/contract';
import { sectionNumber } from './numbering';

/** What the tree needs to know of a section. */
export interface OutlineNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

export interface Placement {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** A node in document order; `depth` 1 is the top level, `path` holds 1-based places from the top. */
export interface OutlineEntry<T extends OutlineNode> {
  readonly node: T;
  readonly depth: number;
  readonly path: readonly number[];
  /** `IV` at the top level, `4.2.1` below. */
  readonly number: string;
}

export const OUTLINE_LIMITS = { sections: 300, depth: 4 } as const;

export const outlineTooLarge = (): ShoalError => new ShoalError('OUTLINE_TOO_LARGE', { max: OUTLINE_LIMITS.sections, depth: OUTLINE_LIMITS.depth });

/** Children by parent, each list by position; a parent outside the list counts as the top level. */
export const childrenByParent = <T extends OutlineNode>(nodes: readonly T[]): Map<string | null, T[]> => {
  const known = new Set(nodes.map((node) => node.id));
  const children = new Map<string | null, T[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const list = children.get(parent);
    if (list) list.push(node);
    else children.set(parent, [node]);
  }
  for (const list of children.values()) list.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return children;
};

/** Depth first, as the document is read. */
export const documentOrder = <T extends OutlineNode>(nodes: readonly T[]): OutlineEntry<T>[] => {
  const children = childrenByParent(nodes);
  const entries: OutlineEntry<T>[] = [];
  const visit = (parent: string | null, path: readonly number[]): void => {
    (children.get(parent) ?? []).forEach((node, index) => {
      const here = [...path, index + 1];
      entries.push({ node, depth: here.length, path: here, number: sectionNumber(here) });
      visit(node.id, here);
    });
  };
  visit(null, []);
  return entries;
};

/** The node and everything below it, in document order. Throws NOT_FOUND for an unknown id. */
export const subtree = <T extends OutlineNode>(nodes: readonly T[], id: string): T[] => {
  const root = findNode(nodes, id);
  const children = childrenByParent(nodes);
  const found: T[] = [];
  const visit = (node: T): void => {
    found.push(node);
    (children.get(node.id) ?? []).forEach(visit);
  };
  visit(root);
  return found;
};

export const findNode = <T extends OutlineNode>(nodes: readonly T[], id: string): T => {
  const node = nodes.find((candidate) => candidate.id === id);
  if (!node) throw new ShoalError('NOT_FOUND');
  return node;
};

/** 1 for a node at the top level; 0 for null (the document itself). */
export const depthOf = (nodes: readonly OutlineNode[], id: string | null): number => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  let depth = 0;
  for (let at = id === null ? undefined : byId.get(id); at && depth <= nodes.length; at = at.parentId === null ? undefined : byId.get(at.parentId)) depth += 1;
  return depth;
};

/** Levels that a subtree takes: 1 for a leaf. */
export const heightOf = (nodes: readonly OutlineNode[], id: string): number => {
  const children = childrenByParent(nodes);
  const height = (at: string): number => 1 + Math.max(0, ...(children.get(at) ?? []).map((child) => height(child.id)));
  return height(id);
};
