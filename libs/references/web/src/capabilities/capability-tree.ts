import { useQuery } from '@apollo/client/react';
import { childrenOf, isLive } from '@shoal/references-domain';
import { useMemo } from 'react';
import { CapabilityTreeDocument, type CapabilityNodeFieldsFragment, type CapabilityTreeFieldsFragment } from '../generated/graphql';

export type TreeNode = CapabilityNodeFieldsFragment;

export interface Tree {
  /** What is offered today, in reading order. */
  readonly live: readonly TreeNode[];
  readonly all: readonly TreeNode[];
  readonly byId: ReadonlyMap<string, TreeNode>;
  readonly can: CapabilityTreeFieldsFragment['viewerCan'];
}

export const treeOf = ({ nodes, viewerCan }: CapabilityTreeFieldsFragment): Tree => ({ live: nodes.filter(isLive), all: nodes, byId: new Map(nodes.map((node) => [node.id, node])), can: viewerCan });

export const useCapabilityTree = () => {
  const query = useQuery(CapabilityTreeDocument);
  const tree = useMemo(() => query.data && treeOf(query.data.capabilityTree), [query.data]);
  return { ...query, data: tree };
};

export const liveChildren = (tree: Tree, parentId: string | null): TreeNode[] => childrenOf(tree.live, parentId);

/** Nodes that hold all the words in a name, English name or synonym, with what is above them. */
export const matching = (nodes: readonly TreeNode[], search: string): readonly TreeNode[] => {
  const words = search.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return nodes;
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const shown = new Set<string>();
  for (const node of nodes) {
    const text = [node.name, node.nameEn, ...node.synonyms].join('\n').toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    for (let id: string | null | undefined = node.id; id && !shown.has(id); id = parents.get(id)) shown.add(id);
  }
  return nodes.filter((node) => shown.has(node.id));
};
