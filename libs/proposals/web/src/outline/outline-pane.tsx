import { ActionIcon, Menu } from '@mantine/core';
import { SECTION_STATES } from '@shoal/proposals-domain';
import { SegmentedFilter, StateMark, useListKeys, useMessages } from '@shoal/ui';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PresentPerson } from '../presence/present-people';
import { useProposalRoom } from '../proposal/proposal-room';
import { useLatest } from '../proposal/use-latest';
import { proposalsMessages } from '../proposals.messages';
import { CoverageMark } from '../requirements/coverage-mark';
import { useCoverage } from '../requirements/use-coverage';
import { useWorkspaceState } from '../workspace/use-workspace';
import { OutlineDialogs, type OutlineDialog } from './outline-dialogs';
import type { OutlineMenuAction } from './outline-menu';
import { OutlineRow, type RowHandlers } from './outline-row';
import classes from './outline.module.css';
import { useFromRfpAddress } from './from-rfp/use-from-rfp-address';
import type { OutlineActions } from './use-outline-actions';
import { ourSections, visibleRows } from './visible-rows';

interface OutlinePaneProps {
  readonly actions: OutlineActions;
  readonly people: ReadonlyMap<string, readonly PresentPerson[]>;
  readonly onGo: (sectionId: string) => void;
  readonly onProperties: (sectionId: string) => void;
}

const STEPS = { moveUp: 'up', moveDown: 'down', nest: 'in', unnest: 'out' } as const;
/** Pixels between the current row and the edge of the list. */
const EDGE = 28;
const NOBODY: readonly PresentPerson[] = [];

/** The numbered tree at the left: where one is, who is where, what is due, whose it is. */
export const OutlinePane = ({ actions, people, onGo, onProperties }: OutlinePaneProps) => {
  const room = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const current = useWorkspaceState((state) => state.sectionId);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<'all' | 'ours'>('all');
  const [dialog, setDialog] = useState<OutlineDialog | null>(null);
  const coverage = useCoverage();
  const fromRfp = useFromRfpAddress();
  const listKeys = useListKeys();
  const list = useRef<HTMLOListElement>(null);
  const ours = useMemo(() => new Set(ourSections(room.sections, room.me).map((section) => section.id)), [room]);
  const rows = useMemo(() => visibleRows(room.sections, collapsed, filter === 'ours' ? ours : null), [room.sections, collapsed, filter, ours]);
  const latest = useLatest({ sections: room.sections, onGo, onProperties, actions });

  useEffect(() => keepInSight(list.current), [current]);

  const act = useCallback(
    (id: string, action: OutlineMenuAction): void => {
      if (action in STEPS) void latest.current.actions.step(id, STEPS[action as keyof typeof STEPS]);
      else if (action === 'remove') void latest.current.actions.remove(id);
      else if (action === 'properties') latest.current.onProperties(id);
      else setDialog({ kind: action as OutlineDialog['kind'], sectionId: id });
    },
    [latest],
  );
  const handlers = useMemo<RowHandlers>(
    () => ({
      nodes: () => latest.current.sections,
      go: (id) => latest.current.onGo(id),
      toggle: (id) => setCollapsed((before) => toggled(before, id)),
      step: (id, step) => void latest.current.actions.step(id, step),
      drop: (id, target) => void latest.current.actions.moveTo(id, target),
      act,
    }),
    [act, latest],
  );

  return (
    <nav className={classes.pane} aria-label={t('outline.title')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>
          {t('outline.title')} <CoverageMark {...coverage.all} figures />
        </h2>
        <SegmentedFilter
          label={t('outline.show')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t('outline.all') },
            { value: 'ours', label: t('outline.ours'), count: ours.size },
          ]}
        />
        {room.canChangeOutline && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={t('outline.add')}>
                <IconPlus size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setDialog({ kind: 'add', sectionId: null })}>
                {t('outline.addOne')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />} onClick={fromRfp.open}>
                {t('outline.fromRfp')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ol ref={list} className={classes.list} onKeyDown={listKeys}>
        {rows.map((row) => (
          <OutlineRow
            key={row.section.id}
            {...row}
            current={row.section.id === current}
            lead={row.section.ownerFirm.id === room.leadFirmId}
            people={people.get(row.section.id) ?? NOBODY}
            assigned={coverage.of.get(row.section.id)?.assigned ?? 0}
            answered={coverage.of.get(row.section.id)?.answered ?? 0}
            editable={room.canChangeOutline}
            handlers={handlers}
          />
        ))}
        {rows.length === 0 && filter === 'ours' && <li className={classes.note}>{t('outline.noOurs')}</li>}
      </ol>
      <ul className={classes.legend} aria-label={t('outline.legend')}>
        {SECTION_STATES.map((state) => (
          <li key={state}>
            <StateMark of="section" state={state} />
          </li>
        ))}
      </ul>
      {dialog && <OutlineDialogs dialog={dialog} actions={actions} onClose={() => setDialog(null)} onAdded={onGo} />}
    </nav>
  );
};

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Scrolls the list, and only the list, so far that the current row is in it. */
const keepInSight = (list: HTMLElement | null): void => {
  const row = list?.querySelector('[data-current]');
  if (!list || !row) return;
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top + EDGE;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom + EDGE;
};
