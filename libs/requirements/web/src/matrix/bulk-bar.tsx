import { Button } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { Editing, HandAct } from './matrix-hand';
import { matrixMessages } from './matrix.messages';
import classes from './matrix.module.css';
import { useMatrixRoom } from './matrix-room';

const ACTS = [
  ['firm', 'O'],
  ['person', 'P'],
  ['due', 'D'],
  ['evaluation', 'T'],
] as const satisfies readonly (readonly [Editing, string])[];

interface BulkBarProps {
  readonly chosen: number;
  /** Everything under the filter, whether it is loaded or not. */
  readonly isAll: boolean;
  readonly onAll: () => void;
  readonly act: (act: HandAct) => void;
}

/** While rows are chosen: how many, and what can be done with all of them. */
export const BulkBar = ({ chosen, isAll, onAll, act }: BulkBarProps) => {
  const t = useMessages(matrixMessages);
  const { facts } = useMatrixRoom();
  const all = facts.totalCount;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('chosen', { count: isAll ? all : chosen })}>
      <b role="status">{isAll ? t('allChosen', { count: all }) : t('chosen', { count: chosen })}</b>
      {!isAll && all > chosen && (
        <Button size="xs" variant="subtle" onClick={onAll}>
          {t('allOfFilter', { count: all })}
        </Button>
      )}
      {ACTS.filter(([editing]) => facts.viewerCan.distribute || (editing !== 'firm' && editing !== 'evaluation')).map(([editing, key]) => (
        <Button key={editing} size="xs" variant="default" rightSection={<kbd className={classes.kbd}>{key}</kbd>} onClick={() => act({ do: 'edit', editing })}>
          {t(`edit.${editing}`)}
        </Button>
      ))}
      <span className={classes.push} />
      <Button size="xs" variant="subtle" color="gray" onClick={() => act({ do: 'forget' })}>
        {t('forget')}
      </Button>
    </div>
  );
};
