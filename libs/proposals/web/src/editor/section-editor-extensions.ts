import type { Editor, Extensions, NodeViewRenderer } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { EvidenceNode } from '../evidence/evidence-node';
import { MentionMenu, type MentionMenuOptions } from '../requirements/mention-menu.plugin';
import { RequirementLooks, type RequirementLooksOptions } from '../requirements/requirement-looks.plugin';
import { drawCaret, markLineEnds, selectionLook } from './carets';
import { clickFocus } from './click-focus';
import { HoldWhileComposing } from './hold-while-composing';
import { ImageDrop } from './image-drop';
import type { HeldProvider } from './message-hold';
import { ReadOnlyGuard } from './read-only-guard';
import { sectionSchema } from './section-schema';
import type { SlashCommand } from './slash-items';
import { SlashMenu, type SlashMenuState } from './slash-menu.plugin';
import type { SlashQuery } from './slash-query';

export interface SectionEditorOptions {
  readonly doc: Y.Doc;
  /** The y-websocket provider: its awareness, and its messages while a syllable is being composed. */
  readonly provider: HeldProvider & { readonly awareness: Awareness };
  readonly onSlash: (state: SlashMenuState | null) => void;
  readonly onSlashChoice: (editor: Editor, command: SlashCommand, query: SlashQuery) => void;
  readonly onImages: (editor: Editor, files: readonly File[], position: number) => void;
  readonly onLink: (editor: Editor) => void;
  readonly mention: MentionMenuOptions;
  readonly requirements: RequirementLooksOptions & { readonly proposalId: string };
  /** Where the card of a cited thing is drawn. */
  readonly evidenceView: NodeViewRenderer;
  readonly onLeave: () => void;
}

/** Everything that a section's editor is made of. */
export const sectionEditorExtensions = (options: SectionEditorOptions): Extensions => [
  ...sectionSchema(EvidenceNode.extend({ addNodeView: () => options.evidenceView }), options.requirements.proposalId),
  Collaboration.configure({ document: options.doc }),
  // The server stamps person and firm over whatever is said here.
  CollaborationCaret.configure({ provider: options.provider, user: {}, render: drawCaret, selectionRender: selectionLook }),
  HoldWhileComposing.configure({ provider: options.provider }),
  ReadOnlyGuard,
  ImageDrop.configure({ onImages: options.onImages }),
  SlashMenu.configure({ onChange: options.onSlash, onChoose: options.onSlashChoice }),
  MentionMenu.configure(options.mention),
  RequirementLooks.configure(options.requirements),
  Extension.create({
    name: 'sectionKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-Shift-k': () => {
          options.onLink(this.editor);
          return true;
        },
        Escape: () => {
          options.onLeave();
          return true;
        },
      };
    },
    addProseMirrorPlugins: () => [clickFocus(), new Plugin({ key: new PluginKey('lineEnds'), view: (view) => ({ update: () => markLineEnds(view.dom) }) })],
  }),
];
