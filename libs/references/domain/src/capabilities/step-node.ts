import { CAPABILITY_TREE_LIMITS, type CapabilityNode, childrenOf, depthOf, heightOf } from './tree';

/** One step by keyboard or menu: before or after a neighbour, one level deeper or higher. */
export const NODE_STEPS = ['up', 'down', 'in', 'out'] as const;
export type NodeStep = (typeof NODE_STEPS)[number];

export interface NodeTarget {
  readonly parentId: string | null;
  readonly index: number;
}

type Placed = Pick<CapabilityNode, 'id' | 'parentId' | 'position'>;

/** Where the step leads among the nodes that are shown, or null when there is nowhere to go. */
export const stepNode = (nodes: readonly Placed[], id: string, step: NodeStep): NodeTarget | null => {
  const moving = nodes.find((node) => node.id === id);
  if (!moving) return null;
  const siblings = childrenOf(nodes, moving.parentId);
  const place = siblings.findIndex((node) => node.id === id);
  if (step === 'out') {
    const parent = nodes.find((node) => node.id === moving.parentId);
    return parent ? { parentId: parent.parentId, index: childrenOf(nodes, parent.parentId).findIndex((node) => node.id === parent.id) + 1 } : null;
  }
  if (step === 'in') {
    const host = siblings[place - 1];
    const fits = host !== undefined && depthOf(nodes, host.id) + heightOf(nodes, id) <= CAPABILITY_TREE_LIMITS.depth;
    return fits ? { parentId: host.id, index: childrenOf(nodes, host.id).length } : null;
  }
  const index = step === 'up' ? place - 1 : place + 1;
  return index >= 0 && index < siblings.length ? { parentId: moving.parentId, index } : null;
};
