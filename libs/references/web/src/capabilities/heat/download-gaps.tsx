import { useApolloClient } from '@apollo/client/react';
import { pathTo } from '@shoal/references-domain';
import { CapabilityGapsDocument, type CapabilityLevel } from '../../generated/graphql';
import { DownloadSheets } from '../../registry/download-sheets';
import { everyPage } from '../../registry/every-page';
import type { Sheet } from '../../registry/save-sheets';
import type { Tree } from '../capability-tree';
import { useHeatWords } from './heat-words';

const PAGE = 100;

interface DownloadGapsProps {
  readonly tree: Tree;
  readonly level: CapabilityLevel;
  readonly minFirms: number;
}

/** The gaps as a file: capabilities that too few firms have, and firms that show nothing. */
export const DownloadGaps = ({ tree, level, minFirms }: DownloadGapsProps) => {
  const { t, format } = useHeatWords();
  const client = useApolloClient();
  const ask = async (cursors: { readonly afterNode?: string | null; readonly afterFirm?: string | null }) => {
    const { data } = await client.query({ query: CapabilityGapsDocument, variables: { level, minFirms, first: PAGE, ...cursors }, fetchPolicy: 'network-only' });
    if (!data) throw new Error('no answer');
    return data.capabilityGaps;
  };
  const load = async (): Promise<readonly Sheet[]> => {
    const nodes = await everyPage(async (afterNode) => (await ask({ afterNode })).nodes);
    const firms = await everyPage(async (afterFirm) => (await ask({ afterFirm })).firms);
    return [
      { name: t('table.gaps'), head: [t('table.node'), t('table.gapFirms')], rows: nodes.map(({ node, firms: count }) => [tree.byId.has(node.id) ? pathTo(tree.all, node.id).map(format.name).join(' › ') : format.name(node), count]) },
      { name: t('gaps.firms'), head: [t('table.firm')], rows: firms.map((firm) => [format.name(firm)]) },
    ];
  };
  return <DownloadSheets name={t('table.gaps')} load={load} />;
};
