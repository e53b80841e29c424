import type { EditorView } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Map<unknown, unknown> } | null;
}
const bindingOf = (view: EditorView): Binding => ySyncPluginKey.getState(view.state) as Binding;

/** A place in the shared text that stays itself while others write before it; null once what it stood in is gone. */
export const rememberPlace = (view: EditorView, position: number): (() => number | null) => {
  const { type, binding } = bindingOf(view);
  const place = absolutePositionToRelativePosition(position, type, (binding?.mapping ?? new Map()) as never) as Y.RelativePosition;
  return () => {
    if (view.isDestroyed) return null;
    const now = bindingOf(view);
    return relativePositionToAbsolutePosition(now.doc, now.type, place, (now.binding?.mapping ?? new Map()) as never);
  };
};
