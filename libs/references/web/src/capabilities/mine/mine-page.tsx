import { useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { EmptyState, Page, QueryView, SearchField, SkeletonRows, Spacer, useConfirm, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { type CapabilityFieldsFragment, CapabilityViewerDocument } from '../../generated/graphql';
import { RegistryTabs } from '../../registry-tabs';
import { registryMessages } from '../../registry.messages';
import { capabilitiesMessages } from '../capabilities.messages';
import type { Tree } from '../capability-tree';
import { CapabilityDrawer } from '../detail/capability-drawer';
import { useCapabilityAddress } from '../use-capability-address';
import { MineList } from './mine-list';
import classes from './mine.module.css';
import { type CapabilityChanges, useCapabilityChanges, useOwnCapabilities } from './use-own-capabilities';

/** 우리 역량 고치기: a level for each capability, what backs it, and who sees it. */
export const MinePage = ({ tree }: { readonly tree: Tree }) => {
  const t = useMessages(capabilitiesMessages);
  const registry = useMessages(registryMessages);
  const viewer = useQuery(CapabilityViewerDocument);
  const crumbs = [{ label: registry('title'), link: { to: '/registry/capabilities' as const } }];
  return (
    <Page title={t('mine.title')} crumbs={crumbs} layout="none" tabs={<RegistryTabs reviews={tree.can.oversee} />}>
      <QueryView query={viewer} skeleton={<SkeletonRows rows={10} height={40} />}>
        {({ me }) => (me?.firm ? <Own tree={tree} firmId={me.firm.id} /> : <EmptyState>{t('mine.noFirm')}</EmptyState>)}
      </QueryView>
    </Page>
  );
};

const Own = ({ tree, firmId }: { readonly tree: Tree; readonly firmId: string }) => {
  const t = useMessages(capabilitiesMessages);
  const [address, change] = useCapabilityAddress();
  const query = useOwnCapabilities(firmId);
  const changes = useCapabilityChanges(query.refetch);
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState(false);
  // It may have been thrown away meanwhile.
  const close = () => {
    void change({ open: undefined });
    void query.refetch();
  };
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t('mine.find')} value={search} onChange={setSearch} />
        <Switch label={t('mine.only')} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
        {query.data && <span className={classes.count}>{t('mine.stated', { count: query.data.size })}</span>}
        <Spacer />
        {query.data && <OpenAll stated={[...query.data.values()]} changes={changes} />}
      </div>
      <div className={classes.body}>
        <p className={classes.intro}>{t('mine.intro')}</p>
        <QueryView query={query} skeleton={<SkeletonRows rows={12} height={40} />}>
          {(stated) => <MineList tree={tree} stated={stated} search={search} only={only} changes={changes} onOpen={(open) => void change({ open }, { push: true })} />}
        </QueryView>
      </div>
      {address.open && <CapabilityDrawer id={address.open} onClose={close} />}
    </>
  );
};

interface OpenAllProps {
  readonly stated: readonly CapabilityFieldsFragment[];
  readonly changes: CapabilityChanges;
}

/** For administrators: everything that only the firm sees, at once, after a question. */
const OpenAll = ({ stated, changes }: OpenAllProps) => {
  const t = useMessages(capabilitiesMessages);
  const confirm = useConfirm();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const closed = stated.filter(({ evidence }) => evidence.visibility === 'PRIVATE' && evidence.viewerCan.share);
  if (closed.length === 0) return null;
  const open = async () => {
    if (!(await confirm({ title: t('mine.openAll'), body: t('mine.openAllBody', { count: closed.length }), action: t('mine.open') }))) return;
    setPending(true);
    try {
      for (const { id } of closed) await changes.show(id, 'COOPERATIVE');
      toast.done(t('mine.opened', { count: closed.length }));
    } catch (failure) {
      toast.failed(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <Button loading={pending} onClick={() => void open()}>
      {t('mine.openAll')}
    </Button>
  );
};
