import { Editor } from '@tiptap/core';
import { useLanguage, useMessages } from '@shoal/ui';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { EvidenceBlocks } from '../evidence/evidence-blocks';
import { EvidenceLayer } from '../evidence/evidence-layer';
import { useLatest } from '../proposal/use-latest';
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
  const [empty, setEmpty] = useState(false);
  const [blocks] = useState(() => new EvidenceBlocks());
  const here = useWorkspaceState((state) => state.sectionId === sectionId);
  const choose: SectionEditorOptions['onSlashChoice'] = (at, command, query) =>
    runSlashCommand(at, command, query, { image: (to) => pickImages((files) => void upload(to, sectionId, files, to.state.selection.to)), evidence: tools.openEvidence });
  const latest = useLatest({ writable, onLeave, upload, tools, choose });

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
    return () => {
      workspace.release(made);
      setEditor(null);
      made.destroy();
    };
  }, [doc, provider, sectionId, workspace, latest, blocks]);

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
      <EvidenceLayer blocks={blocks} sectionId={sectionId} writable={writable} />
    </>
  );
};
