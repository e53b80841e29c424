import { type Citation, readCitation } from '@shoal/references-domain';
import type { NodeViewRenderer } from '@tiptap/core';

/** A block of an editor: where its card is to be drawn, and what it cites. */
export interface MountedBlock {
  readonly key: string;
  readonly place: HTMLElement;
  /** null: attributes that name nothing. */
  readonly citation: Citation | null;
  /** Makes this version the cited one. */
  readonly setVersion: (version: number) => void;
}

let serial = 0;

/** The blocks of one editor, which stands outside of React: their cards are drawn into them from the page. */
export class EvidenceBlocks {
  private blocks: readonly MountedBlock[] = [];
  private readonly listeners = new Set<() => void>();

  readonly read = (): readonly MountedBlock[] => this.blocks;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Made and thrown away by the editor; what happens inside of it is none of the editor's business. */
  readonly view: NodeViewRenderer = ({ node, editor, getPos }) => {
    const place = document.createElement('div');
    place.className = 'evidence-block';
    place.contentEditable = 'false';
    const key = `evidence-${(serial += 1)}`;
    const setVersion = (version: number): void => {
      const at = getPos();
      if (at !== undefined && editor.isEditable) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'version', version));
    };
    const show = (attrs: Readonly<Record<string, unknown>>): void => this.put({ key, place, citation: readCitation(attrs), setVersion });
    show(node.attrs);
    return {
      dom: place,
      update: (next) => {
        if (next.type !== node.type) return false;
        show(next.attrs);
        return true;
      },
      stopEvent: (event) => event.target instanceof Element && event.target.closest('button, a') !== null,
      ignoreMutation: () => true,
      destroy: () => this.change(this.blocks.filter((block) => block.key !== key)),
    };
  };

  private put(block: MountedBlock): void {
    const known = this.blocks.some(({ key }) => key === block.key);
    this.change(known ? this.blocks.map((one) => (one.key === block.key ? block : one)) : [...this.blocks, block]);
  }

  private change(blocks: readonly MountedBlock[]): void {
    this.blocks = blocks;
    this.listeners.forEach((listener) => listener());
  }
}
