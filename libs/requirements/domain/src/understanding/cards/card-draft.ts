import type { SourcePlace } from '../../reading/rfp-reading';
import { numbered, isSentence } from '../text/numbering';
import type { CardField } from './card-labels.data';

export type DraftField = Exclude<CardField, 'group' | 'other'>;
const HEAD: readonly DraftField[] = ['code', 'title', 'category'];
const BODY: readonly DraftField[] = ['definition', 'details', 'deliverables', 'related'];
const TAIL: readonly DraftField[] = ['deliverables', 'related'];

export const isHeadField = (field: CardField): boolean => (HEAD as readonly CardField[]).includes(field);

/** Where text goes that has no label of its own. */
type Last = { readonly field: DraftField } | { readonly other: number } | null;

/** A text that goes on after a page: on the same line unless something new begins. */
export const joinedText = (before: string, after: string): string => {
  if (before === '' || after === '') return before + after;
  const isNewLine = numbered(after).rank !== null || isSentence(before.split('\n').at(-1) ?? '');
  return `${before}${isNewLine ? '\n' : ' '}${after}`;
};

/** A requirement while it is put together from the pieces in which it stands. */
export class CardDraft {
  readonly fields = new Map<DraftField, string>();
  readonly others: { label: string; text: string }[] = [];
  readonly places: SourcePlace[] = [];
  /** The tables and paragraphs of the running text that it is written in. */
  readonly blocks = new Set<number>();
  /** Text before any label: the end of what began on the page before. */
  leading = '';
  isJoined = false;
  /** Fields whose labels only requirement cards have. */
  readonly telling = new Set<CardField>();
  private last: Last = null;

  has(field: CardField): boolean {
    return field !== 'group' && field !== 'other' && this.fields.has(field);
  }

  text(field: DraftField): string {
    return this.fields.get(field) ?? '';
  }

  get hasBody(): boolean {
    return BODY.some((field) => this.fields.has(field)) || this.others.length > 0;
  }

  get hasTail(): boolean {
    return TAIL.some((field) => this.fields.has(field));
  }

  get hasHead(): boolean {
    return HEAD.some((field) => this.fields.has(field));
  }

  get isEmpty(): boolean {
    return !this.hasHead && !this.hasBody && this.leading === '';
  }

  put(field: CardField, label: string, text: string): void {
    if (field === 'group') return this.put('details', label, text);
    if (field === 'other') {
      this.others.push({ label, text });
      this.last = { other: this.others.length - 1 };
      return;
    }
    const before = this.fields.get(field) ?? '';
    this.fields.set(field, before === text || text === '' ? before : before === '' ? text : `${before}\n${text}`);
    this.last = { field };
  }

  /** Text without a label belongs to what was said last. */
  append(text: string, join: (before: string, after: string) => string = joinedText): void {
    if (text === '') return;
    if (this.last === null) this.leading = join(this.leading, text);
    else if ('field' in this.last) this.fields.set(this.last.field, join(this.fields.get(this.last.field) ?? '', text));
    else {
      const other = this.others[this.last.other];
      if (other) other.text = join(other.text, text);
    }
  }

  /** More of a field whose text was cut. */
  goOn(field: DraftField, text: string): void {
    if (text !== '') this.fields.set(field, joinedText(this.fields.get(field) ?? '', text));
    this.last = { field };
  }

  at(places: readonly SourcePlace[]): void {
    const seen = new Set(this.places.map(({ block }) => block));
    for (const place of places) {
      if (!seen.has(place.block)) this.places.push(place);
      seen.add(place.block);
    }
  }

  /** Begins with what a piece says. */
  takeWhole(piece: CardDraft): void {
    this.take(piece);
    this.isJoined = false;
  }

  /** Takes over what another piece of the same requirement says; what a repeated head says again is not said twice. */
  take(piece: CardDraft): void {
    this.append(piece.leading);
    for (const [field, text] of piece.fields) {
      if (!this.fields.has(field)) this.fields.set(field, text);
      else if (!HEAD.includes(field) && this.fields.get(field) !== text) this.fields.set(field, joinedText(this.fields.get(field) ?? '', text));
    }
    for (const other of piece.others) if (!this.others.some(({ label, text }) => label === other.label && text === other.text)) this.others.push(other);
    this.at(piece.places);
    for (const block of piece.blocks) this.blocks.add(block);
    for (const field of piece.telling) this.telling.add(field);
    if (piece.last !== null) this.last = 'field' in piece.last ? piece.last : { other: this.others.length - 1 };
    this.isJoined = true;
  }
}
