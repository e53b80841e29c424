import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { HeatColumn, HeatGroup } from './heat-columns';
import classes from './heat.module.css';
import { useHeatWords } from './heat-words';

interface HeatHeadProps {
  readonly groups: readonly HeatGroup[];
  readonly onBranch: (nodeId: string) => void;
}

/** Branches above their capabilities; one that has more below leads there. */
export const HeatHead = ({ groups, onBranch }: HeatHeadProps) => {
  const { t, format } = useHeatWords();
  return (
    <thead>
      {groups.some((group) => group.branch) && (
        <tr className={classes.groups}>
          <td className={classes.firm} />
          {groups.map(({ branch, columns }) => (
            <th key={branch?.id ?? 'top'} scope="colgroup" colSpan={columns.length}>
              {branch && format.name(branch)}
            </th>
          ))}
        </tr>
      )}
      <tr className={classes.names}>
        <th scope="col" className={classes.firm}>
          {t('map.firm')}
        </th>
        {groups.flatMap(({ columns }) =>
          columns.map((column, i) => (
            <th key={column.node.id} scope="col" data-first={i === 0 || undefined} data-whole={column.isWhole || undefined}>
              <Name column={column} onBranch={onBranch} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
};

const Name = ({ column: { node, isWhole, hasMore }, onBranch }: { readonly column: HeatColumn; readonly onBranch: (nodeId: string) => void }) => {
  const { t, format } = useHeatWords();
  if (isWhole) return <>{t('tools.whole')}</>;
  if (!hasMore) return <>{format.name(node)}</>;
  return (
    <UnstyledButton className={classes.drill} aria-label={t('map.column', { node: format.name(node) })} onClick={() => onBranch(node.id)}>
      {format.name(node)}
      <IconChevronDown size={12} stroke={1.8} aria-hidden />
    </UnstyledButton>
  );
};
