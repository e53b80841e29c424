import { liveChildren, type Tree, type TreeNode } from '../capability-tree';

/** What one request for the map may name. */
const COLUMNS_MAX = 60;

export interface HeatColumn {
  readonly node: TreeNode;
  /** The branch as a whole, before what is below it. */
  readonly isWhole: boolean;
  /** Leads to what is below. */
  readonly hasMore: boolean;
}

export interface HeatGroup {
  /** Null: the top level. */
  readonly branch: TreeNode | null;
  readonly columns: readonly HeatColumn[];
}

/** The top level, or for each chosen branch itself and what is directly below it. */
export const heatGroups = (tree: Tree, branchIds: readonly string[]): HeatGroup[] => {
  const branches = branchIds.flatMap((id) => branchOf(tree, id) ?? []);
  if (branches.length === 0) return [{ branch: null, columns: liveChildren(tree, null).map((node) => column(tree, node)) }];
  const groups = branches.map((branch) => ({ branch, columns: [{ node: branch, isWhole: true, hasMore: false }, ...liveChildren(tree, branch.id).map((node) => column(tree, node))] }));
  let room = COLUMNS_MAX;
  return groups.flatMap((group) => {
    const columns = group.columns.slice(0, room);
    room -= columns.length;
    return columns.length > 0 ? [{ ...group, columns }] : [];
  });
};

const column = (tree: Tree, node: TreeNode): HeatColumn => ({ node, isWhole: false, hasMore: liveChildren(tree, node.id).length > 0 });

/** An old address may name what was merged away. */
const branchOf = (tree: Tree, id: string): TreeNode | undefined => {
  const node = tree.byId.get(id);
  const answering = node?.mergedInto ? tree.byId.get(node.mergedInto) : node;
  return answering && answering.retiredAt === null ? answering : undefined;
};
