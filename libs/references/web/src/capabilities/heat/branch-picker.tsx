import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { pathTo } from '@shoal/references-domain';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { liveChildren, matching, type Tree } from '../capability-tree';
import classes from './heat.module.css';
import { useHeatWords } from './heat-words';

interface BranchPickerProps {
  readonly tree: Tree;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which branches the map shows side by side; none means the top level. */
export const BranchPicker = ({ tree, chosen, onChange }: BranchPickerProps) => {
  const { t, format } = useHeatWords();
  const [search, setSearch] = useState('');
  const branches = tree.live.filter((node) => node.parentId === null || liveChildren(tree, node.id).length > 0);
  const shown = matching(branches, search);
  const names = chosen.flatMap((id) => tree.byId.get(id) ?? []).map(format.name);
  return (
    <Popover position="bottom-start" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
          {names.length === 0 ? t('tools.branches') : names.length < 3 ? names.join(' · ') : t('tools.chosen', { count: names.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.branchMenu} aria-label={t('tools.branches')}>
        <TextInput type="search" aria-label={t('tools.find')} placeholder={t('tools.find')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />} />
        <div className={classes.branchList} role="group" aria-label={t('tools.branches')}>
          {shown.map((node) => (
            <div key={node.id} className={classes.branchRow} style={{ ['--depth' as string]: pathTo(tree.live, node.id).length - 1 }}>
              <Checkbox label={format.name(node)} checked={chosen.includes(node.id)} onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, node.id] : chosen.filter((id) => id !== node.id))} />
            </div>
          ))}
          {shown.length === 0 && <p className={classes.nothing}>{t('tools.noneFound')}</p>}
        </div>
        {chosen.length > 0 && (
          <Button variant="default" size="xs" mt={8} fullWidth onClick={() => onChange([])}>
            {t('tools.reset')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};
