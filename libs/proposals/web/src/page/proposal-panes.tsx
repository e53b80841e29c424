import { Drawer } from '@mantine/core';
import { uiMessages, useMessages, useToast } from '@shoal/ui';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Destination, DocumentPane } from '../document/document-pane';
import { Toolbar } from '../editor/toolbar';
import { ToolsContext } from '../editor/tools-context';
import { EvidencePicker } from '../evidence/evidence-picker';
import { ContributionsDialog } from '../contributions/contributions-dialog';
import { HistoryDialog } from '../history/history-dialog';
import { FromRfpDialog } from '../outline/from-rfp/from-rfp-dialog';
import { OutlinePane } from '../outline/outline-pane';
import { StartOutline } from '../outline/start-outline';
import { useOutlineActions } from '../outline/use-outline-actions';
import { SidePanel } from '../panel/side-panel';
import { usePanelAddress } from '../panel/use-panel-address';
import { usePresence } from '../presence/presence-board';
import { useAskedPresence } from '../presence/use-asked-presence';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { useGoToAnswer } from '../requirements/use-go-to-answer';
import { useIndexTable } from '../requirements/use-index-table';
import { useWorkspace, useWorkspaceState } from '../workspace/use-workspace';
import { FocusVisibility } from './focus-visibility';
import classes from './proposal.module.css';
import { TopBar } from './top-bar';
import { useAddressedSection } from './use-addressed-section';
import { useKeyboardInset } from './use-keyboard-inset';
import { useMedium, useNarrow } from './use-media';

/** Outline, page and panel beside each other; on smaller screens outline and panel come when called. */
export const ProposalPanes = () => {
  const room = useProposalRoom();
  const workspace = useWorkspace();
  const t = useMessages(proposalsMessages);
  const common = useMessages(uiMessages);
  const narrow = useNarrow();
  const medium = useMedium();
  const people = usePresence();
  const frame = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState('');
  const [drawer, setDrawer] = useState<'outline' | 'panel' | null>(null);
  const [link, setLink] = useState(false);
  const [citing, setCiting] = useState<Editor | null>(null);
  const [destination, setDestination] = useState<Destination | null>(null);
  const actions = useOutlineActions(setNews);
  const writing = useWorkspaceState((state) => state.writing !== null);
  useKeyboardInset(frame);
  useAskedPresence(room.bidId);

  const visit = useCallback((sectionId: string) => setDestination({ sectionId }), []);
  const toast = useToast();
  const remember = useAddressedSection((sectionId) => (room.byId.has(sectionId) ? visit(sectionId) : toast.note(t('outline.notThere'))));
  const go = useCallback(
    (sectionId: string) => {
      setDrawer(null);
      remember(sectionId);
      visit(sectionId);
    },
    [remember, visit],
  );
  const properties = useCallback(
    (sectionId: string) => {
      workspace.visit(sectionId, 'choice');
      if (medium) setDrawer('panel');
    },
    [workspace, medium],
  );

  const { show } = usePanelAddress();
  const goToAnswer = useGoToAnswer(go);
  const insertIndex = useIndexTable();
  const openRequirements = useCallback(() => {
    show('requirements');
    if (medium) setDrawer('panel');
  }, [show, medium]);
  const tools = useMemo(
    () => ({ openLink: () => setLink(true), openEvidence: setCiting, openRequirements, insertIndex, goToAnswer, openPanel: narrow ? properties : null }),
    [narrow, properties, openRequirements, insertIndex, goToAnswer],
  );

  const outline = <OutlinePane actions={actions} people={people} onGo={go} onProperties={properties} />;
  const close = { onClose: () => setDrawer(null), closeButtonProps: { 'aria-label': common('action.close') } };
  return (
    <ToolsContext value={tools}>
      <TopBar narrow={narrow} onOutline={narrow ? () => setDrawer('outline') : undefined} onPanel={medium && !narrow ? () => setDrawer('panel') : undefined} />
      <div ref={frame} className={classes.panes} data-writing={writing || undefined}>
        {!narrow && <div className={classes.left}>{outline}</div>}
        <div className={classes.middle}>
          {room.sections.length === 0 ? (
            <StartOutline actions={actions} />
          ) : (
            <>
              {(!narrow || writing) && (
                <Toolbar linkOpened={link} onLink={setLink}>
                  <FocusVisibility />
                </Toolbar>
              )}
              <DocumentPane destination={destination} />
            </>
          )}
        </div>
        {!medium && room.sections.length > 0 && (
          <div className={classes.right}>
            <SidePanel />
          </div>
        )}
      </div>
      {narrow && (
        <Drawer opened={drawer === 'outline'} position="right" size="88%" title={t('outline.title')} {...close}>
          {outline}
        </Drawer>
      )}
      {medium && (
        <Drawer opened={drawer === 'panel'} position={narrow ? 'bottom' : 'right'} size={narrow ? '72%' : 360} title={t('panel.title')} {...close}>
          <SidePanel />
        </Drawer>
      )}
      <HistoryDialog />
      <ContributionsDialog />
      <FromRfpDialog />
      {citing && <EvidencePicker editor={citing} onClose={() => setCiting(null)} />}
      <span className={classes.news} role="status" aria-live="polite">
        {news}
      </span>
    </ToolsContext>
  );
};
