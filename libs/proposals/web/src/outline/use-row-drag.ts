import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import type { OutlineNode, Target } from '@shoal/proposals-domain';
import { type RefObject, useEffect, useState } from 'react';
import { type DropOperation, dropTarget } from './drop-target';

const KEY = 'outlineSection';
const OPERATIONS: readonly DropOperation[] = ['reorder-before', 'reorder-after', 'combine'];

interface RowDrag {
  /** This row is being carried. */
  readonly dragging: boolean;
  /** Where what is carried would land relative to this row. */
  readonly hint: DropOperation | null;
}

/** Makes a row something to drag and something to drop on. `nodes` is read at the moment of the drop. */
export const useRowDrag = (row: RefObject<HTMLElement | null>, id: string, enabled: boolean, nodes: () => readonly OutlineNode[], onDrop: (movingId: string, target: Target) => void): RowDrag => {
  const [dragging, setDragging] = useState(false);
  const [hint, setHint] = useState<DropOperation | null>(null);
  useEffect(() => {
    const element = row.current;
    if (!element || !enabled) return;
    const allowed = (movingId: string, operation: DropOperation): boolean => dropTarget(nodes(), movingId, id, operation) !== null;
    return combine(
      draggable({ element, getInitialData: () => ({ [KEY]: id }), onDragStart: () => setDragging(true), onDrop: () => setDragging(false) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data[KEY] === 'string' && source.data[KEY] !== id,
        getData: ({ input, source }) => {
          const movingId = String(source.data[KEY]);
          const operations = Object.fromEntries(OPERATIONS.map((operation) => [operation, allowed(movingId, operation) ? 'available' : 'not-available'])) as Record<DropOperation, 'available' | 'not-available'>;
          return attachInstruction({}, { input, element, operations });
        },
        onDrag: ({ self }) => setHint(extractInstruction(self.data)?.operation ?? null),
        onDragLeave: () => setHint(null),
        onDrop: ({ self, source }) => {
          setHint(null);
          const operation = extractInstruction(self.data)?.operation;
          const movingId = String(source.data[KEY]);
          const target = operation ? dropTarget(nodes(), movingId, id, operation) : null;
          if (target) onDrop(movingId, target);
        },
      }),
    );
  }, [row, id, enabled, nodes, onDrop]);
  return { dragging, hint };
};
