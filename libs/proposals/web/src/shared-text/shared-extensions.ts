import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { TableKit } from '@tiptap/extension-table';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { drawCaret, markLineEnds, selectionLook } from '../editor/carets';
import { clickFocus } from '../editor/click-focus';
import { HoldWhileComposing } from '../editor/hold-while-composing';
import type { HeldProvider } from '../editor/message-hold';
import { ReadOnlyGuard } from '../editor/read-only-guard';
import { SectionHeading } from '../editor/section-heading';
import { SectionLink } from '../editor/section-link';
import { SectionTableView } from '../editor/section-table';

interface SharedTextOptions {
  readonly doc: Y.Doc;
  /** The y-websocket provider: its awareness, and its messages while a syllable is being composed. */
  readonly provider: HeldProvider & { readonly awareness: Awareness };
  readonly onLeave: () => void;
}

/** As a section's text, without what only a proposal has: no evidence, no requirements, no pictures. */
export const sharedExtensions = ({ doc, provider, onLeave }: SharedTextOptions): Extensions => [
  StarterKit.configure({ heading: false, link: false, undoRedo: false, trailingNode: false, dropcursor: { color: false, class: 'drop-cursor' } }),
  SectionHeading,
  SectionLink,
  TableKit.configure({ table: { resizable: false, cellMinWidth: 48, View: SectionTableView } }),
  Collaboration.configure({ document: doc }),
  // The server stamps person and firm over whatever is said here.
  CollaborationCaret.configure({ provider, user: {}, render: drawCaret, selectionRender: selectionLook }),
  HoldWhileComposing.configure({ provider }),
  ReadOnlyGuard,
  Extension.create({
    name: 'sharedTextKeys',
    addKeyboardShortcuts: () => ({
      Escape: () => {
        onLeave();
        return true;
      },
    }),
    addProseMirrorPlugins: () => [clickFocus(), new Plugin({ key: new PluginKey('lineEnds'), view: (view) => ({ update: () => markLineEnds(view.dom) }) })],
  }),
];
