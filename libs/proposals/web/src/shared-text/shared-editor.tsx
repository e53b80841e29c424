import { Editor } from '@tiptap/core';
import { useLanguage } from '@shoal/ui';
import { useEffect, useRef, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { announcePresence } from '../editor/announce-presence';
import editorClasses from '../editor/editor.module.css';
import type { HeldProvider } from '../editor/message-hold';
import { useLatest } from '../proposal/use-latest';
import { sharedExtensions } from './shared-extensions';
import { SharedTools } from './shared-tools';

interface SharedEditorProps {
  readonly label: string;
  readonly doc: Y.Doc;
  readonly provider: HeldProvider & { readonly awareness: Awareness };
  readonly writable: boolean;
}

/**
 * The editor is made and fed outside of React: no drawing of ours touches the text while somebody composes a syllable. Give it a new
 * `key` for a new document.
 */
export const SharedEditor = ({ label, doc, provider, writable }: SharedEditorProps) => {
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useLatest({ writable });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = new Editor({
      element,
      editable: latest.current.writable,
      extensions: sharedExtensions({ doc, provider, onLeave: () => { made.commands.blur(); tools.current?.focus(); } }),
    });
    setEditor(made);
    announcePresence(provider.awareness, true);
    return () => {
      announcePresence(provider.awareness, false);
      setEditor(null);
      made.destroy();
    };
  }, [doc, provider, latest]);

  useEffect(() => {
    if (!editor) return;
    if (editor.isEditable !== writable) editor.setEditable(writable, false);
    const { dom } = editor.view;
    for (const [name, value] of Object.entries({ 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': String(!writable), spellcheck: 'false', lang: language, tabindex: '0' })) dom.setAttribute(name, value);
  }, [editor, writable, label, language]);

  return (
    <>
      {writable && <SharedTools ref={tools} editor={editor} />}
      <div ref={place} className={editorClasses.text} data-readonly={writable ? undefined : true} />
    </>
  );
};
