import { VisuallyHidden } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import type { Hand, HandAct } from '../matrix-hand';
import type { Grouping, Line } from '../matrix-lines';
import { matrixMessages } from '../matrix.messages';
import classes from '../matrix.module.css';
import { STATES } from '../matrix-filters';
import { pointsText } from '../state-words';
import { rowElementId } from './element-ids';
import { MatrixRow } from './matrix-row';
import { NarrowRow } from './narrow-row';
import { useWindow } from './use-window';

const HEIGHTS = { wide: { head: 28, group: 28, row: 28 }, narrow: { head: 0, group: 32, row: 64 } } as const;
const COLUMNS = ['choose', 'code', 'title', 'category', 'owner', 'sections', 'state', 'compliance', 'points', 'evidence', 'due'] as const;

interface MatrixGridProps {
  readonly bidId: string;
  readonly lines: readonly Line[];
  readonly grouping: Grouping;
  readonly hand: Hand;
  readonly narrow: boolean;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly act: (act: HandAct) => void;
  readonly open: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly toggle: (group: string) => void;
}

/** The grid: it holds the focus, its letters act on the row under the cursor, and only the lines in sight are drawn. */
export const MatrixGrid = ({ bidId, lines, grouping, hand, narrow, grid, act, open, onKeyDown, toggle }: MatrixGridProps) => {
  const t = useMessages(matrixMessages);
  const sizes = HEIGHTS[narrow ? 'narrow' : 'wide'];
  const heights = useMemo(() => lines.map((line) => sizes[line.kind]), [lines, sizes]);
  const { from, to, above, below, reveal } = useWindow({ scroller: grid, heights });
  const show = useEffectEvent((id: string) => reveal(lines.findIndex((line) => line.kind === 'row' && line.row.id === id), sizes.head));
  useEffect(() => {
    if (hand.cursor) show(hand.cursor);
  }, [hand.cursor]);
  useEffect(() => {
    if (!narrow && document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, [grid, narrow]);
  return (
    <div
      ref={grid}
      role={narrow ? 'list' : 'grid'}
      aria-label={t('grid')}
      aria-rowcount={narrow ? undefined : lines.length + 1}
      aria-multiselectable={narrow ? undefined : true}
      aria-activedescendant={hand.cursor && !narrow ? rowElementId(hand.cursor) : undefined}
      tabIndex={0}
      className={classes.grid}
      data-narrow={narrow || undefined}
      data-held={(hand.cursor !== null && !narrow) || undefined}
      onKeyDown={onKeyDown}
    >
      {!narrow && <Heads />}
      <div role={narrow ? undefined : 'rowgroup'}>
        <div style={{ height: above }} aria-hidden />
        {lines.slice(from, to).map((line, at) => {
          if (line.kind === 'group') return <GroupLine key={`group-${line.key}`} line={line} grouping={grouping} narrow={narrow} index={from + at + 2} toggle={toggle} />;
          const { row } = line;
          const isCursor = hand.cursor === row.id;
          if (!narrow) return <MatrixRow key={row.id} bidId={bidId} row={row} index={from + at + 2} isCursor={isCursor} isChosen={hand.chosen.has(row.id)} act={act} open={open} />;
          return (
            <div key={row.id} role="listitem">
              <NarrowRow row={row} open={open} />
            </div>
          );
        })}
        <div style={{ height: below }} aria-hidden />
      </div>
    </div>
  );
};

const Heads = () => {
  const t = useMessages(matrixMessages);
  return (
    <div role="rowgroup" className={classes.heads}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" data-column={column}>
            {column === 'choose' ? <VisuallyHidden>{t('column.choose')}</VisuallyHidden> : t(`column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
};

interface GroupLineProps {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly grouping: Grouping;
  readonly narrow: boolean;
  readonly index: number;
  readonly toggle: (group: string) => void;
}

const GroupLine = ({ line: { key, count, points, isOpen }, grouping, narrow, index, toggle }: GroupLineProps) => {
  const t = useMessages(matrixMessages);
  const state = STATES.find((one) => one === key);
  const isUnanswered = grouping === 'state' && (state === 'UNDECIDED' || state === 'ASSIGNED');
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div role={narrow ? 'listitem' : 'row'} aria-rowindex={narrow ? undefined : index} className={classes.group}>
      <span role={narrow ? undefined : 'rowheader'} aria-colspan={narrow ? undefined : COLUMNS.length}>
        <button type="button" tabIndex={-1} className={classes.groupButton} aria-expanded={isOpen} onClick={() => toggle(key)}>
          <Chevron size={14} stroke={1.8} aria-hidden />
          {grouping === 'state' && state ? t(`state.${state}`) : key || t('noCategory')}
          <span className={classes.groupCount} data-open={isUnanswered || undefined}>
            {count}
          </span>
          {points > 0 && <span className={classes.groupPoints}>{t(isUnanswered ? 'open' : 'points', { points: pointsText(points) })}</span>}
        </button>
      </span>
    </div>
  );
};
