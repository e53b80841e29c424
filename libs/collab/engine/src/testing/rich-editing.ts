import * as Y from 'yjs';
import type { Random } from './random';

const FRAGMENT = 'default';

export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(FRAGMENT);

/** One document of a person, edited as an editor would. */
export class RichEditor {
  doc: Y.Doc;
  private undo: Y.UndoManager;

  constructor(
    private readonly random: Random,
    gc = true,
  ) {
    this.doc = new Y.Doc({ gc });
    this.doc.clientID = random(2 ** 31);
    this.undo = new Y.UndoManager(fragmentOf(this.doc), { captureTimeout: 0 });
  }

  /** The page is loaded again: the same text under a new client id. */
  reopen(): void {
    const state = Y.encodeStateAsUpdate(this.doc);
    this.undo.destroy();
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.doc.clientID = this.random(2 ** 31);
    Y.applyUpdate(this.doc, state);
    this.undo = new Y.UndoManager(fragmentOf(this.doc), { captureTimeout: 0 });
  }

  edit(): void {
    const dice = this.random(100);
    const text = this.anyText();
    if (dice < 12 || !text) this.addBlock();
    else if (dice < 55) text.insert(this.position(text), this.word());
    else if (dice < 68) this.cut(text);
    else if (dice < 76) this.format(text);
    else if (dice < 79) text.insertEmbed(this.position(text), { image: this.random(9) });
    else if (dice < 83) this.setAttribute();
    else if (dice < 88) this.removeBlock();
    else if (dice < 91) this.split(text);
    else if (dice < 97) this.undo.undo();
    else this.undo.redo();
  }

  /** Places where a caret may stand: never inside a surrogate pair, whose halves Yjs does not keep alike everywhere. */
  private positions(text: Y.XmlText): number[] {
    const positions = [0];
    for (const { insert } of text.toDelta() as { insert: unknown }[]) {
      const parts = typeof insert === 'string' ? [...insert] : ['.'];
      for (const { length } of parts) positions.push((positions.at(-1) ?? 0) + length);
    }
    return positions;
  }

  private position(text: Y.XmlText): number {
    const positions = this.positions(text);
    return positions[this.random(positions.length)] ?? 0;
  }

  private range(text: Y.XmlText): { at: number; length: number } {
    const positions = this.positions(text);
    const first = this.random(positions.length);
    const at = positions[first] ?? 0;
    return { at, length: (positions[Math.min(positions.length - 1, first + 1 + this.random(4))] ?? at) - at };
  }

  private word(): string {
    const length = 1 + this.random(4);
    return Array.from({ length }, () => (this.random(30) === 0 ? '😀' : String.fromCodePoint(0xac00 + this.random(11_172)))).join('');
  }

  private elements(): Y.XmlElement[] {
    return [...fragmentOf(this.doc).createTreeWalker((node) => node instanceof Y.XmlElement)] as Y.XmlElement[];
  }

  private anyText(): Y.XmlText | null {
    const texts = [...fragmentOf(this.doc).createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
    return texts[this.random(texts.length)] ?? null;
  }

  private addBlock(): void {
    const fragment = fragmentOf(this.doc);
    const parents = this.elements().filter(({ nodeName }) => nodeName === 'listItem' || nodeName === 'tableCell');
    const parent = this.random(3) === 0 ? (parents[this.random(parents.length)] ?? fragment) : fragment;
    const block = this.random(6) === 0 ? this.table() : this.random(4) === 0 ? this.list() : this.paragraph();
    parent.insert(this.random(parent.length + 1), [block]);
  }

  private paragraph(): Y.XmlElement {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(this.word())]);
    return paragraph;
  }

  private list(): Y.XmlElement {
    const list = new Y.XmlElement('bulletList');
    const item = new Y.XmlElement('listItem');
    item.insert(0, [this.paragraph()]);
    list.insert(0, [item]);
    return list;
  }

  private table(): Y.XmlElement {
    const table = new Y.XmlElement('table');
    const row = new Y.XmlElement('tableRow');
    row.insert(0, [0, 1].map(() => {
      const cell = new Y.XmlElement('tableCell');
      cell.setAttribute('colspan', '1');
      cell.insert(0, [this.paragraph()]);
      return cell;
    }));
    table.insert(0, [row]);
    return table;
  }

  private cut(text: Y.XmlText): void {
    const { at, length } = this.range(text);
    if (length > 0) text.delete(at, length);
  }

  private format(text: Y.XmlText): void {
    const { at, length } = this.range(text);
    if (length > 0) text.format(at, length, this.random(2) ? { bold: {} } : { bold: null, link: { href: 'https://shoal.example' } });
  }

  private setAttribute(): void {
    const elements = this.elements();
    elements[this.random(elements.length)]?.setAttribute('level', String(this.random(3)));
  }

  private removeBlock(): void {
    const fragment = fragmentOf(this.doc);
    if (fragment.length > 2) fragment.delete(this.random(fragment.length), 1);
  }

  /** Return in the middle of a paragraph: its end moves to a new one. */
  private split(text: Y.XmlText): void {
    this.doc.transact(() => {
      const at = this.position(text);
      const rest = text.toDelta().length > 0 ? [...text.toJSON().replace(/<[^>]*>/g, '')].slice(0, 3).join('') : '';
      if (text.length > at) text.delete(at, text.length - at);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(rest)]);
      fragmentOf(this.doc).insert(this.random(fragmentOf(this.doc).length + 1), [paragraph]);
    });
  }
}
