import { encodeKnowledge, plainText } from '@shoal/collab-engine';
import { type CompactedRoom, compactRoom, type RoomTail } from '../history/compact-room';
import { type ComparedNode, compareDocuments } from '../history/compare-documents';
import { elementsNamed } from '../history/elements-named';
import { charactersByClient, compareStates, type PersonChange, writtenAt } from '../history/history-states';
import type { HistoryPart } from '../history/history.repository';
import { marksNamed } from '../history/marks-named';
import { restoreEdit } from '../history/restore-edit';

/** What builds a whole document; arguments and answers are plain data, so that it may be done in another thread. */
export const DOCUMENT_TASKS = {
  async compact(tail: RoomTail, before: Date): Promise<{ readonly compacted: CompactedRoom; readonly knowledge: Uint8Array | null } | null> {
    const compacted = await compactRoom(tail, before);
    return compacted && { compacted, knowledge: encodeKnowledge([compacted.state]) };
  },
  compare(parts: readonly HistoryPart[], fromSeq: number): { readonly document: ComparedNode; readonly changes: readonly PersonChange[] } {
    const { from, to, changes } = compareStates(parts, fromSeq);
    return { document: compareDocuments(from, to), changes };
  },
  plainText,
  charactersByClient,
  elementsNamed,
  marksNamed,
  writtenAt,
  restoreEdit,
};

export type DocumentTasks = typeof DOCUMENT_TASKS;
export type DocumentTask = keyof DocumentTasks;

export interface TaskRequest {
  readonly id: number;
  readonly task: DocumentTask;
  readonly args: readonly unknown[];
}

export type TaskAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly failure: string });
