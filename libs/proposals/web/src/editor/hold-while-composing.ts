import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type HeldProvider, MessageHold } from './message-hold';

/** While a syllable stays open, what others write elsewhere is let in this often. */
const LOOK_MS = 1_000;
/** After this long an open syllable is committed as it stands, so that the text around it can go on. */
const LIMIT_MS = 10_000;

/**
 * Others' edits and carets wait while a syllable is being composed, and come in between two syllables: an input
 * method loses its place when the text that it composes in is split under it. A syllable that is left open holds
 * back only what would change its own paragraph.
 */
export const HoldWhileComposing = Extension.create<{ readonly provider: HeldProvider }>({
  name: 'holdWhileComposing',
  addProseMirrorPlugins() {
    const { provider } = this.options;
    return [new Plugin({ key: new PluginKey('holdWhileComposing'), view: (view) => watch(view, provider) })];
  },
});

const watch = (view: EditorView, provider: HeldProvider): { destroy: () => void } => {
  const hold = new MessageHold(provider);
  let startedAt = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    if (hold.held === 0) return;
    if (!touchesCaretBlock(view, hold)) hold.deliver();
    else if (performance.now() - startedAt > LIMIT_MS) {
      view.dom.blur();
      view.focus();
    }
  };
  const onStart = (): void => {
    startedAt = performance.now();
    hold.hold();
    clearInterval(timer);
    timer = setInterval(look, LOOK_MS);
  };
  const onEnd = (): void => {
    clearInterval(timer);
    // Behind ProseMirror's own microtask, which reads the finished syllable from the page.
    queueMicrotask(() => queueMicrotask(() => !view.isDestroyed && hold.release()));
  };
  view.dom.addEventListener('compositionstart', onStart);
  view.dom.addEventListener('compositionend', onEnd);
  return {
    destroy: () => {
      clearInterval(timer);
      view.dom.removeEventListener('compositionstart', onStart);
      view.dom.removeEventListener('compositionend', onEnd);
      hold.end();
    },
  };
};

interface Binding {
  readonly doc: Y.Doc;
  readonly binding: { readonly mapping: Map<Y.AbstractType<unknown>, unknown> } | null;
}

/** Whether what waits would change the paragraph in which the caret stands. Unknown counts as yes. */
const touchesCaretBlock = (view: EditorView, hold: MessageHold): boolean => {
  const { doc, binding } = ySyncPluginKey.getState(view.state) as Binding;
  const block = view.state.selection.$head.parent;
  const type = [...(binding?.mapping ?? [])].find(([, node]) => node === block)?.[0];
  if (!(type instanceof Y.XmlElement) || !type._item) return true;
  const ahead = hold.preview(doc);
  const there = Y.getItem(ahead.store, type._item.id);
  const after = there instanceof Y.Item && !there.deleted && there.content instanceof Y.ContentType ? there.content.type : null;
  const touched = after === null || String(after) !== String(type);
  ahead.destroy();
  return touched;
};
