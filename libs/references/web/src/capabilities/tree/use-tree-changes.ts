import { useMutation } from '@apollo/client/react';
import type { ApolloCache } from '@apollo/client';
import {
  AddCapabilityNodeDocument,
  type AddCapabilityNodeInput,
  CapabilityHistoryDocument,
  CapabilityTreeDocument,
  type CapabilityTreeFieldsFragment,
  MergeCapabilityNodesDocument,
  type MergeCapabilityNodesInput,
  MoveCapabilityNodeDocument,
  type MoveCapabilityNodeInput,
  RenameCapabilityNodeDocument,
  type RenameCapabilityNodeInput,
  RetireCapabilityNodeDocument,
  type RetireCapabilityNodeInput,
} from '../../generated/graphql';

const keep = (cache: ApolloCache, capabilityTree: CapabilityTreeFieldsFragment | undefined): void => {
  if (capabilityTree) cache.writeQuery({ query: CapabilityTreeDocument, data: { capabilityTree } });
};

/** What the office does to the tree; every answer is the whole tree as it is then. Each rejects with what was refused. */
export const useTreeChanges = () => {
  const told = { refetchQueries: [CapabilityHistoryDocument] };
  const [add] = useMutation(AddCapabilityNodeDocument, { ...told, update: (cache, { data }) => keep(cache, data?.addCapabilityNode) });
  const [rename] = useMutation(RenameCapabilityNodeDocument, { ...told, update: (cache, { data }) => keep(cache, data?.renameCapabilityNode) });
  const [move] = useMutation(MoveCapabilityNodeDocument, { ...told, update: (cache, { data }) => keep(cache, data?.moveCapabilityNode) });
  const [merge] = useMutation(MergeCapabilityNodesDocument, { ...told, update: (cache, { data }) => keep(cache, data?.mergeCapabilityNodes) });
  const [retire] = useMutation(RetireCapabilityNodeDocument, { ...told, update: (cache, { data }) => keep(cache, data?.retireCapabilityNode) });
  return {
    add: (input: AddCapabilityNodeInput) => add({ variables: { input } }),
    rename: (input: RenameCapabilityNodeInput) => rename({ variables: { input } }),
    move: (input: MoveCapabilityNodeInput) => move({ variables: { input } }),
    merge: (input: MergeCapabilityNodesInput) => merge({ variables: { input } }),
    retire: (input: RetireCapabilityNodeInput) => retire({ variables: { input } }),
  };
};

export type TreeChanges = ReturnType<typeof useTreeChanges>;
