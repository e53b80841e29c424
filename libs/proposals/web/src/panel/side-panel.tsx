import { Tabs } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { RequirementsPane } from '../requirements/requirements-pane';
import { requirementsMessages } from '../requirements/requirements.messages';
import { useCoverage } from '../requirements/use-coverage';
import { useWorkspaceState } from '../workspace/use-workspace';
import { SectionPanel } from './section-panel';
import classes from './side-panel.module.css';
import { PANELS, usePanelAddress } from './use-panel-address';

/** What stands beside the text for the section in focus. */
export const SidePanel = () => {
  const t = useMessages(requirementsMessages);
  const { panel, show } = usePanelAddress();
  const sectionId = useWorkspaceState((state) => state.sectionId);
  const { of } = useCoverage();
  const count = sectionId === null ? 0 : (of.get(sectionId)?.assigned ?? 0);
  return (
    <Tabs className={classes.tabs} value={panel} onChange={(value) => show(PANELS.find((one) => one === value) ?? 'properties')} keepMounted={false}>
      <Tabs.List aria-label={t('tabs.label')} className={classes.list}>
        <Tabs.Tab value="properties">{t('tabs.properties')}</Tabs.Tab>
        <Tabs.Tab value="requirements" rightSection={count > 0 ? <span className={classes.count}>{count}</span> : undefined}>
          {t('tabs.requirements')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="properties" className={classes.body}>
        <SectionPanel />
      </Tabs.Panel>
      <Tabs.Panel value="requirements" className={classes.body}>
        <RequirementsPane />
      </Tabs.Panel>
    </Tabs>
  );
};
