import { Extension, type Extensions, getSchema, Mark, mergeAttributes } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { SectionImage } from '../editor/section-image';
import { sectionSchema } from '../editor/section-schema';

/** As the server's comparison says it of a node. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'formatted';
  readonly by: string | null;
}

const BLOCKS = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'codeBlock', 'horizontalRule', 'table', 'tableRow', 'tableHeader', 'tableCell', 'image', 'evidence'];
const said = (change: unknown): Record<string, string> => {
  const { kind, by } = (change ?? {}) as Partial<Change>;
  return kind ? { 'data-change': kind, 'data-by': by ?? '' } : {};
};

/** Words that are new, gone or look different. */
const ChangedWords = Mark.create({
  name: 'changedWords',
  addAttributes: () => ({ change: { default: null, renderHTML: ({ change }) => said(change) } }),
  renderHTML: ({ mark, HTMLAttributes }) => [{ inserted: 'ins', deleted: 'del', formatted: 'span' }[(mark.attrs['change'] as Change).kind], HTMLAttributes, 0],
});

const ChangedBlocks = Extension.create({
  name: 'changedBlocks',
  addGlobalAttributes: () => [{ types: BLOCKS, attributes: { change: { default: null, renderHTML: ({ change }) => said(change) } } }],
});

/** A picture shows only what its own rendering lets through: what became of it stands around it. */
const ChangedImage = SectionImage.extend({
  renderHTML(props) {
    const { 'data-change': kind, 'data-by': by, ...HTMLAttributes } = props.HTMLAttributes as Record<string, unknown>;
    const shown = this.parent?.({ ...props, HTMLAttributes }) ?? ['span'];
    return kind ? ['div', mergeAttributes({ 'data-change': kind, 'data-by': by }), shown] : shown;
  },
});

const extensions = (): Extensions => [...sectionSchema().filter(({ name }) => name !== 'image'), ChangedImage, ChangedWords, ChangedBlocks];

let schema: Schema | null = null;
/** What a section's text may hold, with what has changed in it; the same nodes and checks as in the editor. */
export const historySchema = (): Schema => (schema ??= getSchema(extensions()));
