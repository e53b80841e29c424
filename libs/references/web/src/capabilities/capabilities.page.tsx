import { Page, QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { RegistryTabs } from '../registry-tabs';
import { registryMessages } from '../registry.messages';
import { type Tree, useCapabilityTree } from './capability-tree';
import { GapsPage } from './heat/gaps-page';
import { HeatPage } from './heat/heat-page';
import { MinePage } from './mine/mine-page';
import { TreePage } from './tree/tree-page';
import { useCapabilityAddress } from './use-capability-address';

/** 역량: the map and its table, one's own capabilities, the office's tree and gaps; which of them stands in the address. */
export const CapabilitiesPage = () => {
  const registry = useMessages(registryMessages);
  const query = useCapabilityTree();
  if (query.data) return <View tree={query.data} />;
  return (
    <Page title={registry('title')} layout="wide" tabs={<RegistryTabs reviews={false} />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} height={36} />}>
        {(tree: Tree) => <View tree={tree} />}
      </QueryView>
    </Page>
  );
};

const View = ({ tree }: { readonly tree: Tree }) => {
  const [{ view }] = useCapabilityAddress();
  if (view === 'mine') return <MinePage tree={tree} />;
  if (view === 'tree') return <TreePage tree={tree} />;
  if (view === 'gaps') return <GapsPage tree={tree} />;
  return <HeatPage tree={tree} />;
};
