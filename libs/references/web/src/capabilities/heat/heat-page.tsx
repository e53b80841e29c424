import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SegmentedFilter, SkeletonRows, Spacer, useMessages, Visibility } from '@shoal/ui';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { CapabilityMapDocument, type CapabilityLevel } from '../../generated/graphql';
import { CertificateExpiryList } from '../../certificates/certificate-expiry-list';
import { RegistryTabs } from '../../registry-tabs';
import { registryMessages } from '../../registry.messages';
import type { Tree } from '../capability-tree';
import { CapabilityDrawer } from '../detail/capability-drawer';
import { LEVELS, useCapabilityAddress } from '../use-capability-address';
import { BranchPicker } from './branch-picker';
import { DownloadMap } from './download-map';
import { heatGroups } from './heat-columns';
import { HeatGrid, type HeatMap } from './heat-grid';
import { HeatLegend } from './heat-legend';
import { HeatList } from './heat-list';
import { HeatTable } from './heat-table';
import classes from './heat.module.css';
import { useHeatWords } from './heat-words';

const PAGE_FIRMS = 30;
const NARROW = '(max-width: 48em)';

/** Which firm can do what: the map, the same as a table or a file. */
export const HeatPage = ({ tree }: { readonly tree: Tree }) => {
  const registry = useMessages(registryMessages);
  const { t } = useHeatWords();
  const [address, change] = useCapabilityAddress();
  const branchIds = useMemo(() => address.branch?.split(',').filter(Boolean) ?? [], [address.branch]);
  const groups = useMemo(() => heatGroups(tree, branchIds), [tree, branchIds]);
  const query = useQuery(CapabilityMapDocument, { variables: { first: PAGE_FIRMS, nodeIds: groups.flatMap(({ columns }) => columns.map(({ node }) => node.id)) }, fetchPolicy: 'cache-and-network' });
  const setBranches = (ids: readonly string[]) => void change({ branch: ids.join(',') || undefined }, { push: true });
  const more = (after: string) =>
    query.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { capabilityMap } }) => ({ capabilityMap: { ...capabilityMap, rows: [...before.capabilityMap.rows, ...capabilityMap.rows] } }),
    });
  // Who sees it, or whether it is there at all, may have changed meanwhile.
  const close = () => {
    void change({ open: undefined });
    void query.refetch();
  };
  const total = query.data?.capabilityMap.totalCount;
  return (
    <Page title={registry('title')} meta={total === undefined ? undefined : t('firms', { count: total })} layout="fill" tabs={<RegistryTabs reviews={tree.can.oversee} />} toolbar={<HeatTools tree={tree} branchIds={branchIds} groups={groups} onBranches={setBranches} />}>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={36} />}>
        {({ capabilityMap }) => (
          <div className={classes.pane} data-aside>
            <div className={classes.main}>
              <HeatBody tree={tree} groups={groups} map={capabilityMap} level={address.level ?? 'DELIVERY'} asTable={address.view === 'table'} onBranch={(id) => setBranches([id])} onOpen={(open) => void change({ open }, { push: true })} />
              <LoadMore connection={{ nodes: capabilityMap.rows, pageInfo: capabilityMap.pageInfo, totalCount: capabilityMap.totalCount }} onMore={more} />
            </div>
            <div className={classes.aside}>
              <CertificateExpiryList />
            </div>
          </div>
        )}
      </QueryView>
      {address.open && <CapabilityDrawer id={address.open} onClose={close} />}
    </Page>
  );
};

interface HeatBodyProps {
  readonly tree: Tree;
  readonly groups: ReturnType<typeof heatGroups>;
  readonly map: HeatMap;
  readonly level: CapabilityLevel;
  readonly asTable: boolean;
  readonly onBranch: (nodeId: string) => void;
  readonly onOpen: (capabilityId: string) => void;
}

const HeatBody = ({ asTable, ...props }: HeatBodyProps) => {
  const { t } = useHeatWords();
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  if (props.map.totalCount === 0) return <EmptyState>{t('map.empty')}</EmptyState>;
  if (asTable) return <HeatTable groups={props.groups} map={props.map} />;
  return (
    <>
      {isNarrow ? <HeatList {...props} /> : <HeatGrid {...props} />}
      <HeatLegend />
    </>
  );
};

interface HeatToolsProps {
  readonly tree: Tree;
  readonly branchIds: readonly string[];
  readonly groups: ReturnType<typeof heatGroups>;
  readonly onBranches: (ids: readonly string[]) => void;
}

const HeatTools = ({ tree, branchIds, groups, onBranches }: HeatToolsProps) => {
  const { t, from } = useHeatWords();
  const [address, change] = useCapabilityAddress();
  const views = [
    { value: 'map' as const, label: t('tools.map') },
    { value: 'table' as const, label: t('tools.table') },
  ];
  return (
    <>
      <BranchPicker tree={tree} chosen={branchIds} onChange={onBranches} />
      {branchIds.length > 0 && (
        <Button variant="subtle" color="gray" leftSection={<IconX size={14} stroke={1.6} aria-hidden />} onClick={() => onBranches([])}>
          {t('tools.allBranches')}
        </Button>
      )}
      <Select
        aria-label={t('tools.threshold')}
        w={184}
        allowDeselect={false}
        value={address.level ?? 'DELIVERY'}
        data={LEVELS.map((level) => ({ value: level, label: from(level) }))}
        onChange={(level) => void change({ level: LEVELS.find((one) => one === level) })}
      />
      <SegmentedFilter label={t('tools.view')} value={address.view === 'table' ? 'table' : 'map'} options={views} onChange={(view) => void change({ view: view === 'table' ? 'table' : undefined })} />
      <Spacer />
      <Visibility to="cooperative" />
      <DownloadMap groups={groups} />
      {tree.can.oversee && (
        <ButtonLink to="/registry/capabilities" search={{ view: 'gaps' }} variant="default">
          {t('tools.gaps')}
        </ButtonLink>
      )}
      {tree.can.maintain && (
        <ButtonLink to="/registry/capabilities" search={{ view: 'tree' }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('tools.tree')}
        </ButtonLink>
      )}
      {tree.can.state && (
        <ButtonLink to="/registry/capabilities" search={{ view: 'mine' }} leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('tools.mine')}
        </ButtonLink>
      )}
    </>
  );
};
