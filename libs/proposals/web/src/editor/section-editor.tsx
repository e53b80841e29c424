import { Editor } from '@tiptap/core';
import { useLanguage, useMessages } from '@shoal/ui';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { EvidenceBlocks } from '../evidence/evidence-blocks';
import { EvidenceLayer } from '../evidence/evidence-layer';
import { useProposalRoom } from '../proposal/proposal-room';
import { useLatest } from '../proposal/use-latest';
import { MentionList } from '../requirements/mention-list';
import type { MentionMenuState } from '../requirements/mention-menu.plugin';
import { useMentions } from '../requirements/use-mentions';
import { useWorkspace, useWorkspaceState } from '../workspace/use-workspace';
import { announcePresence } from './announce-presence';
import { editorMessages } from './editor.messages';
import classes from './editor.module.css';
import { runSlashCommand } from './run-slash-command';
import { type SectionEditorOptions, sectionEditorExtensions } from './section-editor-extensions';
import { SlashList } from './slash-list';
import type { SlashMenuState } from './slash-menu.plugin';
import { pickImages } from './pick-images';
import { useImageUpload } from './use-image-upload';
import { useTools } from './tools-context';

interface SectionEditorProps {
  readonly sectionId: string;
  /** For screen readers: which text this is. */
  readonly label: string;
  readonly doc: Y.Doc;
  readonly provider: SectionEditorOptions['provider'];
  readonly writable: boolean;
  /** Where the focus goes on Escape. */
  readonly onLeave: () => void;
}

/**
 * One section's text. The editor is made and fed outside of React: no drawing of ours touches the text while
 * somebody composes a syllable. Give it a new `key` for a new document.
 */
export const SectionEditor = ({ sectionId, label, doc, provider, writable, onLeave }: SectionEditorProps) => {
  const t = useMessages(editorMessages);
  const language = useLanguage();
  const workspace = useWorkspace();
  const tools = useTools();
  const upload = useImageUpload();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [slash, setSlash] = useState<SlashMenuState | null>(null);
  const [mention, setMention] = useState<MentionMenuState | null>(null);
  const [empty, setEmpty] = useState(false);
  const [blocks] = useState(() => new EvidenceBlocks());
  const { proposalId } = useProposalRoom();
  const mentions = useMentions(sectionId);
  const here = useWorkspaceState((state) => state.sectionId === sectionId);
  const choose: SectionEditorOptions['onSlashChoice'] = (at, command, query) =>
    runSlashCommand(at, command, query, { image: (to) => pickImages((files) => void upload(to, sectionId, files, to.state.selection.to)), evidence: tools.openEvidence, complianceTable: tools.insertIndex });
  const latest = useLatest({ writable, onLeave, upload, tools, choose, mentions });
  const { store } = mentions;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const addImages = (at: Editor, files: readonly File[], position: number): void => void latest.current.upload(at, sectionId, files, position);
    const made = new Editor({
      element,
      editable: latest.current.writable,
      extensions: sectionEditorExtensions({
        doc,
        provider,
        onSlash: setSlash,
        onSlashChoice: (at, command, query) => latest.current.choose(at, command, query),
        mention: { find: (query) => latest.current.mentions.find(query), onChange: setMention, onChoose: (at, row, query) => latest.current.mentions.choose(at, row, query) },
        requirements: { store, proposalId, reasonOf: (wording) => latest.current.mentions.reasonOf(wording) },
        evidenceView: blocks.view,
        onImages: addImages,
        onLink: () => latest.current.tools.openLink(),
        onLeave: () => {
          made.commands.blur();
          latest.current.onLeave();
        },
      }),
      onFocus: ({ editor: at }) => {
        // Before the caret is published, which happens right after.
        announcePresence(provider.awareness, true);
        workspace.focus(sectionId, at);
      },
      onBlur: ({ editor: at }) => workspace.blur(at),
      // The first transaction comes while the editor is still being made.
      onTransaction: ({ editor: at, transaction }) => transaction.docChanged && setEmpty(at.isEmpty),
    });
    setEmpty(made.isEmpty);
    setEditor(made);
    workspace.opened(sectionId, made);
    return () => {
      workspace.closed(sectionId, made);
      setEditor(null);
      made.destroy();
    };
  }, [doc, provider, sectionId, proposalId, workspace, latest, blocks, store]);

  useEffect(() => announcePresence(provider.awareness, here), [provider, here]);

  useEffect(() => {
    if (!editor) return;
    if (editor.isEditable !== writable) editor.setEditable(writable, false);
    if (!writable) workspace.release(editor);
    const { dom } = editor.view;
    dom.setAttribute('aria-label', label);
    dom.setAttribute('role', 'textbox');
    dom.setAttribute('aria-multiline', 'true');
    dom.setAttribute('aria-readonly', String(!writable));
    dom.setAttribute('spellcheck', 'false');
    dom.setAttribute('lang', language);
  }, [editor, writable, label, language, workspace]);

  return (
    <>
      <div ref={place} className={classes.text} data-readonly={writable ? undefined : true} data-empty={(empty && writable) || undefined} data-placeholder={t('placeholder')} />
      {slash && editor && <SlashList state={slash} onChoose={(command) => choose(slash.editor, command, slash.query)} />}
      {mention && editor && <MentionList state={mention} onChoose={(row) => mentions.choose(mention.editor, row, mention.query)} />}
      <EvidenceLayer blocks={blocks} sectionId={sectionId} writable={writable} />
    </>
  );
};
