import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { EmptyState, QueryView, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import { SectionConfirmationsDocument, type SectionNodeFragment, SectionVersionsDocument } from '../generated/graphql';
import { useNarrow } from '../page/use-media';
import { useProposalRoom } from '../proposal/proposal-room';
import { historyMessages } from './history.messages';
import classes from './history.module.css';
import { NameVersion } from './name-version';
import { useHistoryAddress } from './use-history-address';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

const PAGE = 50;

/** The past of one section: versions at the left, one of them or a comparison at the right; one after the other on a phone. */
export const HistoryDialog = () => {
  const address = useHistoryAddress();
  const { byId } = useProposalRoom();
  const t = useMessages(historyMessages);
  const ui = useMessages(uiMessages);
  const narrow = useNarrow();
  const section = address.history === undefined ? undefined : byId.get(address.history);
  const readable = section?.viewerCan.read ? section : undefined;
  return (
    <Modal
      opened={readable !== undefined}
      onClose={address.close}
      title={readable && t('of', { number: readable.number, title: readable.title })}
      size={1120}
      fullScreen={narrow}
      classNames={{ body: classes['body'] ?? '' }}
      closeButtonProps={{ 'aria-label': ui('action.close') }}
    >
      {readable && <History key={readable.id} section={readable} narrow={narrow} />}
    </Modal>
  );
};

const History = ({ section, narrow }: { readonly section: SectionNodeFragment; readonly narrow: boolean }) => {
  const t = useMessages(historyMessages);
  const address = useHistoryAddress();
  const query = useQuery(SectionVersionsDocument, { variables: { sectionId: section.id, first: PAGE }, fetchPolicy: 'cache-and-network' });
  const confirmations = useQuery(SectionConfirmationsDocument, { variables: { sectionId: section.id } }).data?.section.confirmations ?? [];
  const changed = (): void => {
    address.show(undefined);
    void query.refetch();
  };
  return (
    <QueryView
      query={query}
      skeleton={
        <div className={classes.waiting}>
          <SkeletonRows rows={10} />
        </div>
      }
    >
      {({ sectionVersions }) => {
        const { nodes } = sectionVersions;
        if (nodes.length === 0) return <EmptyState>{t('empty')}</EmptyState>;
        // An address may name a moment inside of a stretch: the version that holds it is the next one.
        const asked = address.version === undefined ? undefined : [...nodes].reverse().find(({ seq }) => seq >= (address.version ?? 0));
        const shown = asked ?? (narrow ? undefined : nodes[0]);
        return (
          <div className={classes.panes}>
            {(!narrow || !shown) && (
              <div className={classes.list}>
                <div className={classes.listHead}>
                  {section.viewerCan.write && <NameVersion sectionId={section.id} onDone={changed} />}
                  <p className={classes.quiet}>{t('auto')}</p>
                </div>
                <VersionList connection={sectionVersions} confirmations={confirmations} current={shown?.seq} onShow={address.show} onMore={(after) => query.fetchMore({ variables: { after } })} />
              </div>
            )}
            {shown && <VersionView section={section} versions={nodes} version={shown} against={address.against} onCompare={(against) => address.compare(shown.seq, against)} onBack={narrow ? () => address.show(undefined) : null} onChanged={changed} />}
          </div>
        );
      }}
    </QueryView>
  );
};
