import type { OutlineNode } from './outline';
import { OUTLINE_LIMITS, childrenByParent, depthOf, heightOf } from './outline';

/** One step by keyboard or menu: before or after a neighbour, one level deeper or higher. */
export type OutlineStep = 'up' | 'down' | 'in' | 'out';

export interface Target {
  readonly parentId: string | null;
  readonly index: number;
}

/** Where the step leads, or null when there is nowhere to go. At the first or last place `up` and `down` cross to the neighbouring parent. */
export const stepSection = (nodes: readonly OutlineNode[], id: string, step: OutlineStep): Target | null => {
  const moving = nodes.find((node) => node.id === id);
  if (!moving) return null;
  const children = childrenByParent(nodes);
  const siblings = children.get(moving.parentId) ?? [];
  const place = siblings.indexOf(moving);
  const parent = nodes.find((node) => node.id === moving.parentId);
  const count = (of: string): number => children.get(of)?.length ?? 0;
  if (step === 'in') {
    const host = siblings[place - 1];
    const fits = host !== undefined && depthOf(nodes, host.id) + heightOf(nodes, id) <= OUTLINE_LIMITS.depth;
    return fits ? { parentId: host.id, index: count(host.id) } : null;
  }
  const uncles = parent ? (children.get(parent.parentId) ?? []) : [];
  const parentPlace = parent ? uncles.indexOf(parent) : -1;
  if (step === 'out') return parent ? { parentId: parent.parentId, index: parentPlace + 1 } : null;
  const next = step === 'up' ? place - 1 : place + 1;
  if (next >= 0 && next < siblings.length) return { parentId: moving.parentId, index: next };
  const uncle = parent ? uncles[step === 'up' ? parentPlace - 1 : parentPlace + 1] : undefined;
  return uncle ? { parentId: uncle.id, index: step === 'up' ? count(uncle.id) : 0 } : null;
};
