import { useQuery } from '@apollo/client/react';
import { NumberInput, Select } from '@mantine/core';
import { pathTo } from '@shoal/references-domain';
import { EmptyState, FirmChip, LoadMore, Page, QueryView, SkeletonRows, Spacer, TextLink, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { CapabilityGapsDocument, type CapabilityGapsQuery } from '../../generated/graphql';
import { RegistryTabs } from '../../registry-tabs';
import { registryMessages } from '../../registry.messages';
import type { Tree } from '../capability-tree';
import { LEVELS, useCapabilityAddress } from '../use-capability-address';
import { DownloadGaps } from './download-gaps';
import classes from './gaps.module.css';
import { ENOUGH_FIRMS, useHeatWords } from './heat-words';

const PAGE = 50;
const FIRMS_MAX = 100;

/** 빈 곳: what the cooperative could not bid with today, and firms that show nothing. For the office. */
export const GapsPage = ({ tree }: { readonly tree: Tree }) => {
  const registry = useMessages(registryMessages);
  const { t, from } = useHeatWords();
  const [address, change] = useCapabilityAddress();
  const level = address.level ?? 'DELIVERY';
  const [minFirms, setMinFirms] = useState(ENOUGH_FIRMS);
  const query = useQuery(CapabilityGapsDocument, { variables: { level, minFirms, first: PAGE }, skip: !tree.can.oversee, fetchPolicy: 'cache-and-network' });
  const tools = (
    <>
      <Select aria-label={t('gaps.level')} w={184} allowDeselect={false} value={level} data={LEVELS.map((one) => ({ value: one, label: from(one) }))} onChange={(next) => void change({ level: LEVELS.find((one) => one === next) })} />
      <NumberInput aria-label={t('gaps.min')} prefix={`${t('gaps.min')} `} w={160} min={1} max={FIRMS_MAX} allowDecimal={false} clampBehavior="strict" value={minFirms} onChange={(value) => typeof value === 'number' && value >= 1 && setMinFirms(value)} />
      <Spacer />
      <DownloadGaps tree={tree} level={level} minFirms={minFirms} />
    </>
  );
  const moreNodes = (afterNode: string) =>
    query.fetchMore({ variables: { afterNode }, updateQuery: (before, { fetchMoreResult: { capabilityGaps: more } }) => ({ capabilityGaps: { ...before.capabilityGaps, nodes: { ...more.nodes, nodes: [...before.capabilityGaps.nodes.nodes, ...more.nodes.nodes] } } }) });
  const moreFirms = (afterFirm: string) =>
    query.fetchMore({ variables: { afterFirm }, updateQuery: (before, { fetchMoreResult: { capabilityGaps: more } }) => ({ capabilityGaps: { ...before.capabilityGaps, firms: { ...more.firms, nodes: [...before.capabilityGaps.firms.nodes, ...more.firms.nodes] } } }) });
  return (
    <Page title={t('gaps.title')} crumbs={[{ label: registry('title'), link: { to: '/registry/capabilities' } }]} layout="wide" tabs={<RegistryTabs reviews={tree.can.oversee} />} toolbar={tree.can.oversee && tools}>
      {tree.can.oversee ? (
        <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={36} />}>
          {({ capabilityGaps }) => <Gaps tree={tree} gaps={capabilityGaps} minFirms={minFirms} onMoreNodes={moreNodes} onMoreFirms={moreFirms} />}
        </QueryView>
      ) : (
        <EmptyState>{t('tree.office')}</EmptyState>
      )}
    </Page>
  );
};

interface GapsProps {
  readonly tree: Tree;
  readonly gaps: CapabilityGapsQuery['capabilityGaps'];
  readonly minFirms: number;
  readonly onMoreNodes: (after: string) => Promise<unknown>;
  readonly onMoreFirms: (after: string) => Promise<unknown>;
}

const Gaps = ({ tree, gaps: { nodes, firms }, minFirms, onMoreNodes, onMoreFirms }: GapsProps) => {
  const { t, format } = useHeatWords();
  return (
    <div className={classes.gaps}>
      <p className={classes.intro}>{t('gaps.intro')}</p>
      <section aria-labelledby="gaps-nodes">
        <h2 id="gaps-nodes">
          {t('gaps.nodes', { count: minFirms })} <span className={classes.count}>{nodes.totalCount}</span>
        </h2>
        {nodes.totalCount === 0 && <p className={classes.none}>{t('gaps.noNodes')}</p>}
        <ul className={classes.list}>
          {nodes.nodes.map(({ node, firms: count }) => (
            <li key={node.id} className={classes.row}>
              <span>{tree.byId.has(node.id) ? pathTo(tree.all, node.id).map(format.name).join(' › ') : format.name(node)}</span>
              <span className={classes.few}>{t('gaps.count', { count })}</span>
            </li>
          ))}
        </ul>
        <LoadMore connection={nodes} onMore={onMoreNodes} />
      </section>
      <section aria-labelledby="gaps-firms">
        <h2 id="gaps-firms">
          {t('gaps.firms')} <span className={classes.count}>{firms.totalCount}</span>
        </h2>
        {firms.totalCount === 0 && <p className={classes.none}>{t('gaps.noFirms')}</p>}
        <ul className={classes.list}>
          {firms.nodes.map((firm) => (
            <li key={firm.id} className={classes.row}>
              <span className={classes.firm}>
                <FirmChip firm={firm} />
                <TextLink to="/cooperative/firms/$firmId" params={{ firmId: firm.id }}>
                  {format.name(firm)}
                </TextLink>
              </span>
            </li>
          ))}
        </ul>
        <LoadMore connection={firms} onMore={onMoreFirms} />
      </section>
    </div>
  );
};
