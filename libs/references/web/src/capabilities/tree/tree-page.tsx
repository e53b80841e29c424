import { Button, Switch } from '@mantine/core';
import { EmptyState, Page, SearchField, Spacer, useMessages } from '@shoal/ui';
import { IconHistory, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { RegistryTabs } from '../../registry-tabs';
import { registryMessages } from '../../registry.messages';
import { capabilitiesMessages } from '../capabilities.messages';
import type { Tree } from '../capability-tree';
import { type TreeDialog, TreeDialogs } from './tree-dialogs';
import { TreeList } from './tree-list';
import classes from './tree.module.css';
import { useTreeChanges } from './use-tree-changes';

/** 분류 고치기: the office's taxonomy. */
export const TreePage = ({ tree }: { readonly tree: Tree }) => {
  const t = useMessages(capabilitiesMessages);
  const registry = useMessages(registryMessages);
  const changes = useTreeChanges();
  const [search, setSearch] = useState('');
  const [withRetired, setWithRetired] = useState(false);
  const [dialog, setDialog] = useState<TreeDialog | null>(null);
  const tools = (
    <>
      <SearchField label={t('tree.find')} value={search} onChange={setSearch} />
      <Switch label={t('tree.showRetired')} checked={withRetired} onChange={(event) => setWithRetired(event.currentTarget.checked)} />
      <span className={classes.count}>{t('tree.live', { count: tree.live.length })}</span>
      <Spacer />
      <Button variant="default" leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />} onClick={() => setDialog({ kind: 'history' })}>
        {t('tree.history')}
      </Button>
      <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setDialog({ kind: 'add', parent: null })}>
        {t('tree.add')}
      </Button>
    </>
  );
  return (
    <Page title={t('tree.title')} crumbs={[{ label: registry('title'), link: { to: '/registry/capabilities' } }]} layout="wide" tabs={<RegistryTabs reviews={tree.can.oversee} />} toolbar={tree.can.maintain && tools}>
      {tree.can.maintain ? (
        <>
          <p className={classes.intro}>
            {t('tree.intro')} <span className={classes.keys}>{t('tree.keys')}</span>
          </p>
          <TreeList tree={tree} search={search} withRetired={withRetired} changes={changes} onDialog={setDialog} />
          {dialog && <TreeDialogs tree={tree} dialog={dialog} changes={changes} onClose={() => setDialog(null)} />}
        </>
      ) : (
        <EmptyState>{t('tree.office')}</EmptyState>
      )}
    </Page>
  );
};
