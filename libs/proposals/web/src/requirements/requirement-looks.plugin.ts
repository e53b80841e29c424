import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { VagueWording } from '@shoal/proposals-domain';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { answeringBlocks } from './block-findings';
import type { RequirementStore } from './requirement-store';

export interface RequirementLooksOptions {
  readonly store: RequirementStore;
  /** Why a wording counts against the answer, in the language of the page. */
  readonly reasonOf: (wording: VagueWording) => string;
}

const KEY = new PluginKey<DecorationSet>('requirementLooks');
/** So long after a syllable the paragraph is left alone: the next one is often begun already. */
const SETTLE_MS = 400;

/**
 * Shows what paragraphs answer, as a number behind them, and underlines wording that counts against the answer. Only attributes are put
 * on paragraphs; what surrounds words waits until no syllable is being composed.
 */
export const RequirementLooks = Extension.create<RequirementLooksOptions>({
  name: 'requirementLooks',
  addProseMirrorPlugins() {
    const { store, reasonOf } = this.options;
    let isComposing = false;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const draw = (doc: Node): DecorationSet => DecorationSet.create(doc, decorations(doc, store, reasonOf));
    const redraw = (view: EditorView): void => {
      if (!view.isDestroyed && !isComposing) view.dispatch(view.state.tr.setMeta(KEY, true));
    };
    return [
      new Plugin({
        key: KEY,
        state: {
          init: (_, { doc }) => draw(doc),
          apply: (tr, shown, before) => {
            if (tr.getMeta(KEY) === true) return draw(tr.doc);
            if (!tr.docChanged) return shown;
            if (!isComposing) return draw(tr.doc);
            return isChangeOrigin(tr) ? besides(draw(tr.doc), shown, before, tr) : shown.map(tr.mapping, tr.doc);
          },
        },
        props: {
          decorations: (state) => KEY.getState(state),
          handleDOMEvents: {
            compositionstart: () => {
              isComposing = true;
              clearTimeout(settling);
              return false;
            },
            compositionend: (view) => {
              settling = setTimeout(() => {
                isComposing = false;
                redraw(view);
              }, SETTLE_MS);
              return false;
            },
            mouseover: (view, event) => {
              sayOnHover(view, event.target, store);
              return false;
            },
          },
        },
        view: (view) => {
          const forget = store.subscribe(() => redraw(view));
          return {
            destroy: () => {
              clearTimeout(settling);
              forget();
            },
          };
        },
      }),
    ];
  },
});

const decorations = (doc: Node, store: RequirementStore, reasonOf: RequirementLooksOptions['reasonOf']): Decoration[] => {
  const { byRequirement } = store.read();
  return answeringBlocks(doc).flatMap(({ at, node, findings }) => {
    const names = findings.requirementIds.flatMap((id) => byRequirement.get(id) ?? []).map(({ code, title }) => code || title);
    const block = names.length > 0 ? [look({ from: at, to: at + node.nodeSize, isNode: true, attrs: { 'data-requirements': names.join(' ') } })] : [];
    return [...block, ...findings.vague.map(({ from, to, wording }) => look({ from: at + 1 + from, to: at + 1 + to, isNode: false, attrs: { class: 'vague', title: reasonOf(wording) } }))];
  });
};

interface Look {
  readonly from: number;
  readonly to: number;
  readonly isNode: boolean;
  readonly attrs: Readonly<Record<string, string>>;
}
/** Says of itself how it can be made again elsewhere. */
const look = ({ from, to, isNode, attrs }: Look): Decoration => (isNode ? Decoration.node(from, to, attrs, { isNode, attrs }) : Decoration.inline(from, to, attrs, { isNode, attrs }));

/** What others write replaces the whole text: the paragraph in which a syllable is being composed keeps exactly what it shows. */
const besides = (drawn: DecorationSet, shown: DecorationSet, before: EditorState, { selection, doc }: Transaction): DecorationSet => {
  const [was, is] = [before.selection.$head, selection.$head];
  if (was.depth === 0 || is.depth === 0 || was.parent !== is.parent) return drawn;
  const kept = shown.find(was.start(), was.end()).map(({ from, to, spec }) => look({ ...(spec as Pick<Look, 'isNode' | 'attrs'>), from: from - was.before() + is.before(), to: to - was.before() + is.before() }));
  return drawn.remove(drawn.find(is.start(), is.end())).add(doc, kept);
};

/** The titles of what is under the mouse, on the frame around the text: inside of it nothing may be written. */
const sayOnHover = (view: EditorView, target: EventTarget | null, store: RequirementStore): void => {
  const frame = view.dom.parentElement;
  if (!frame || !(target instanceof Element)) return;
  const ids: string[] = [];
  for (let at: Element | null = target; at && at !== view.dom; at = at.parentElement) {
    const id = at instanceof HTMLElement ? at.dataset['requirement'] : undefined;
    if (id) ids.push(id);
  }
  const rows = ids.flatMap((id) => store.read().byRequirement.get(id) ?? []);
  if (rows.length === 0) frame.removeAttribute('title');
  else frame.title = rows.map(({ code, title }) => `${code} ${title}`.trim()).join('\n');
};
