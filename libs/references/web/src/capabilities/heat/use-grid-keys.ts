import { useCallback, useState, type KeyboardEvent } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-8, 0], PageDown: [8, 0] };
const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads in a grid of this size, or null. */
export const placeAfter = (at: Place, { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, rows: number, columns: number): Place | null => {
  const step = STEPS[key];
  if (step) return { row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) };
  if (key === 'Home') return { row: ctrlKey ? 0 : at.row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? rows - 1 : at.row, column: columns - 1 };
  return null;
};

/** One cell of a grid takes the focus; arrows, Home, End and the page keys move it. Cells carry `data-cell="row:column"`. */
export const useGridKeys = (rows: number, columns: number) => {
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 });
  const at: Place = { row: within(chosen.row, Math.max(rows, 1)), column: within(chosen.column, Math.max(columns, 1)) };
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
      if (!cell || event.altKey || event.metaKey) return;
      const [row = 0, column = 0] = (cell.dataset['cell'] ?? '').split(':').map(Number);
      const next = placeAfter({ row, column }, event, rows, columns);
      if (!next) return;
      event.preventDefault();
      setChosen(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
    },
    [rows, columns],
  );
  const cellProps = (row: number, column: number) => ({ 'data-cell': `${row}:${column}`, tabIndex: row === at.row && column === at.column ? 0 : -1, onFocus: () => setChosen({ row, column }) });
  return { onKeyDown, cellProps };
};
