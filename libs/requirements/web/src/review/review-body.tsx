import { useApolloClient, useFragment } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMessages, useToast } from '@shoal/ui';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type ReviewHeadQuery, ReviewRowFragmentDoc, ReviewRowOfBlockDocument } from '../generated/graphql';
import { ChangesTab } from './changes/changes-tab';
import { shownFile } from './files/rfp-files';
import { InfoTab } from './info/info-tab';
import { useRows } from './list/use-rows';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';
import { type ChangeView, filtersOf, type ReviewView } from './review-view';
import { sourceMessages } from './source/source.messages';
import { SourcePane } from './source/source-pane';
import { targetOf } from './target-of';
import { useSelection } from './use-selection';
import { WorkPanes } from './work-panes';

interface ReviewBodyProps {
  readonly head: ReviewHeadQuery;
  readonly view: ReviewView;
  readonly change: ChangeView;
  /** Rises when the list may be another. */
  readonly pulse: number;
  readonly refetch: () => Promise<unknown>;
}

/** The original at the left; beside it the requirements, the project or what changed. On a narrow screen one of them. */
export const ReviewBody = ({ head, view, change, pulse, refetch }: ReviewBodyProps) => {
  const words = useMessages(reviewMessages);
  const { tender, requirementCounts: counts } = head;
  const rfps = head.rfps.nodes;
  const list = useRows({ tenderId: tender.id, ...filtersOf(view) });
  const { reload } = list;
  useEffect(() => {
    if (pulse > 0) void reload();
  }, [pulse, reload]);
  const selection = useSelection(list, view, change);
  const id = useDeferredValue(selection.id);
  const row = useFragment({ fragment: ReviewRowFragmentDoc, fragmentName: 'ReviewRow', from: id === undefined ? null : { __typename: 'Requirement', id } });
  const selected = row.complete ? row.data : null;
  const [turn, setTurn] = useState(0);
  const show = useCallback((rfp: string | undefined, at: number | undefined) => (setTurn((times) => times + 1), change({ rfp, at, source: true })), [change]);
  const inWork = view.tab === undefined;
  const found = targetOf(view, rfps, inWork || view.at !== undefined ? selected : null);
  const isNowhere = inWork && view.at === undefined && selected !== null && selected.places.length === 0;
  const read = useMemo(() => rfps.filter(({ state }) => state === 'READY'), [rfps]);
  const file = read.find(({ id }) => id === view.rfp) ?? shownFile(rfps);
  const pick = usePick(tender.id, shownFile(rfps)?.id, found?.rfpId, change);
  return (
    <div className={classes.panes} data-tab={view.tab ?? 'list'} data-picked={view.r !== undefined || undefined} data-source={view.source}>
      <SourcePane rfps={read} target={found && { ...found, turn }} isNowhere={isNowhere} onShow={show} onPick={pick}>
        <Button className={classes.close} size="xs" variant="subtle" leftSection={<IconArrowLeft size={14} stroke={1.6} aria-hidden />} onClick={() => change({ source: undefined })}>
          {words('hideSource')}
        </Button>
      </SourcePane>
      {view.tab === 'info' && <InfoTab rfp={file} onShow={show} />}
      {view.tab === 'changes' && <ChangesTab tenderId={tender.id} rfps={rfps} counts={counts} view={view} change={change} onShow={show} />}
      {inWork && <WorkPanes head={head} view={view} change={change} list={list} selection={selection} onPlace={() => show(undefined, undefined)} refetch={refetch} />}
    </div>
  );
};

/** Selects the requirement whose card a block belongs to, in the file whose requirements these are. */
const usePick = (tenderId: string, current: string | undefined, shown: string | undefined, change: ChangeView) => {
  const t = useMessages(sourceMessages);
  const toast = useToast();
  const client = useApolloClient();
  return useCallback(
    async (blocks: readonly number[]): Promise<void> => {
      if (shown !== current) return toast.note(t('older'));
      try {
        for (const block of blocks) {
          const { data } = await client.query({ query: ReviewRowOfBlockDocument, variables: { tenderId, block }, fetchPolicy: 'network-only' });
          const id = data?.requirements.nodes[0]?.id;
          if (id !== undefined) return void (await change({ r: id, at: undefined, tab: undefined, source: undefined }));
        }
        toast.note(t('noCard'));
      } catch (error) {
        toast.failed(error);
      }
    },
    [tenderId, current, shown, change, client, toast, t],
  );
};
