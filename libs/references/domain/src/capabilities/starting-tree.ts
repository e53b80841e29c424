import { STARTING_TREE, type StartingNode } from './starting-tree.data';

/** A node with a key that stands for its place; parents come before their children. */
export interface FlatStartingNode extends Pick<StartingNode, 'name' | 'nameEn' | 'synonyms'> {
  readonly key: string;
  readonly parentKey: string | null;
  readonly position: number;
}

export const flatStartingTree = (nodes: readonly StartingNode[] = STARTING_TREE, parentKey: string | null = null): FlatStartingNode[] =>
  nodes.flatMap(({ name, nameEn, synonyms, children }, position) => {
    const key = parentKey === null ? String(position) : `${parentKey}.${position}`;
    return [{ key, parentKey, position, name, nameEn, synonyms }, ...flatStartingTree(children, key)];
  });
