import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { EmptyState, ErrorNotice, SkeletonRows, uiMessages, useMessages, useSearchState } from '@shoal/ui';
import { useMemo, useRef } from 'react';
import { BulkBar } from './bulk-bar';
import { CoverageView } from './coverage/coverage-view';
import { DuePlanDialog } from './due-plan/due-plan-dialog';
import { CellEditor } from './editors/cell-editor';
import { KeyLegend } from './grid/key-legend';
import { MatrixGrid } from './grid/matrix-grid';
import { filterOf, isNarrowed, NO_CONDITIONS, readMatrixAddress } from './matrix-filters';
import { matrixMessages } from './matrix.messages';
import classes from './matrix.module.css';
import { type Bid, type MatrixRoom, MatrixRoomProvider } from './matrix-room';
import type { Row } from './matrix-store';
import { MatrixTools } from './matrix-tools';
import { NoRequirements } from './no-requirements';
import { RequirementPane } from './pane/requirement-pane';
import { useHand } from './use-hand';
import { useMatrixKeys } from './use-matrix-keys';
import { useMatrixActs } from './use-matrix-acts';
import { useMatrixRows } from './use-matrix-rows';

interface MatrixProps {
  readonly bid: Bid;
  readonly viewer: MatrixRoom['viewer'];
}

/** The matrix of one bid: its rows under the filters of the address, kept up to date. */
export const Matrix = ({ bid, viewer }: MatrixProps) => {
  const [address, change] = useSearchState(readMatrixAddress);
  const { store, loader, error, retry, rows, facts, isWhole } = useMatrixRows({ bidId: bid.id, tenderId: bid.tender.id, filter: filterOf(address) });
  const acts = useMatrixActs(bid.id, store, loader);
  const firms = useMemo(() => bid.consortium.participations.filter(({ state }) => state === 'ACCEPTED').map(({ firm }) => firm), [bid]);
  if (!facts) return error ? <ErrorNotice error={error} onRetry={retry} /> : <SkeletonRows rows={16} height={28} />;
  const room: MatrixRoom = { bid, viewer, firms, sections: bid.proposal?.sections ?? [], address, change, store, loader, facts, acts };
  return (
    <MatrixRoomProvider value={room}>
      <ErrorNotice error={error} onRetry={retry} />
      {facts.totalCount === 0 && !isNarrowed(address) ? <NoRequirements /> : <Workplace room={room} rows={rows} isWhole={isWhole} />}
    </MatrixRoomProvider>
  );
};

interface WorkplaceProps {
  readonly room: MatrixRoom;
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
}

/** A sheet below the list on a phone, a drawer on a tablet, beside the grid where there is room. */
const usePlaces = () => ({
  narrow: useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }),
  medium: useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false }),
});

const Workplace = ({ room, rows, isWhole }: WorkplaceProps) => {
  const t = useMessages(matrixMessages);
  const ui = useMessages(uiMessages);
  const { address, change, facts } = room;
  const { narrow, medium } = usePlaces();
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLDivElement>(null);
  const focusGrid = (): void => grid.current?.focus();
  const { hand, lines, grouping, act, toggle, targets, known, isAll, chooseAll, open, close, shown } = useHand({ room, rows, isWhole });
  const leave = (): void => {
    if (hand.chosen.size > 0) act({ do: 'forget' });
    else close();
  };
  const keys = useMatrixKeys({ hand, act, open, leave, search: () => search.current?.querySelector('input')?.focus() });
  const endEditing = (): void => {
    act({ do: 'close' });
    if (!hand.inPane) requestAnimationFrame(focusGrid);
  };
  const pane = shown && <RequirementPane row={shown} act={act} onClose={medium ? undefined : () => (close(), focusGrid())} />;
  const isBeside = address.view === undefined && !medium && Boolean(pane);
  return (
    <>
      <div className={classes.split} data-pane={isBeside || undefined}>
        <div className={classes.main}>
          <MatrixTools search={search} onLeave={focusGrid} />
          {address.view === 'coverage' ? (
            <CoverageView />
          ) : (
            <>
              {!isWhole && (
                <p className={classes.loading} role="status">
                  {t('tools.loading', { total: facts.totalCount, shown: rows.length })}
                </p>
              )}
              {rows.length === 0 ? (
                <EmptyState action={<Button variant="default" onClick={() => change(NO_CONDITIONS)}>{t('tools.clear')}</Button>}>{t('empty.narrowed')}</EmptyState>
              ) : (
                <MatrixGrid bidId={room.bid.id} lines={lines} grouping={grouping} hand={hand} narrow={narrow} grid={grid} act={act} open={open} onKeyDown={keys.inGrid} toggle={toggle} />
              )}
              {hand.chosen.size > 0 && <BulkBar chosen={hand.chosen.size} isAll={isAll} onAll={chooseAll} act={act} />}
              {!narrow && <KeyLegend />}
            </>
          )}
        </div>
        {isBeside && (
          <aside className={classes.side} onKeyDown={keys.inPane}>
            {pane}
          </aside>
        )}
      </div>
      {medium && address.view === undefined && (
        <Drawer opened={Boolean(pane)} onClose={close} position={narrow ? 'bottom' : 'right'} size={narrow ? '88%' : 400} title={t('title')} closeButtonProps={{ 'aria-label': ui('action.close') }} padding={0} classNames={{ header: classes.sheetHead }}>
          <div className={classes.sheet}>{pane}</div>
        </Drawer>
      )}
      {hand.editing && <CellEditor key={`${hand.editing} ${hand.cursor}`} hand={{ ...hand, editing: hand.editing }} targets={targets} rows={known} narrow={narrow} onClose={endEditing} />}
      <DuePlanDialog narrow={narrow} />
    </>
  );
};
