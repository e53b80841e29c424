import type { Editing } from '../matrix-hand';

/** Where rows, their cells and the fields of the side pane are found in the document. */
export const rowElementId = (id: string): string => `row-${id}`;
export const cellElementId = (id: string, editing: Editing): string => `cell-${id}-${editing}`;
export const paneElementId = (editing: Editing): string => `pane-${editing}`;
