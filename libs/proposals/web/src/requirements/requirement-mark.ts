import { Mark } from '@tiptap/core';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The mark's name in every text; the matrix reads it there. */
export const REQUIREMENT_MARK = 'requirement';

/** Text comes over Yjs past every check: what names no requirement is shown as nothing. */
export const readRequirementId = (attrs: Readonly<Record<string, unknown>>): string | null => {
  const id = attrs['requirementId'];
  return typeof id === 'string' && ID.test(id) ? id : null;
};

/**
 * Ties the words that it stands on, and with them their paragraph, to a requirement; several may stand on the same words. Splitting
 * a paragraph leaves both parts tied, a new line behind it is not. `proposalId`: pasted elsewhere the words are tied to nothing.
 */
export const RequirementMark = Mark.create<{ readonly proposalId: string | null }>({
  name: REQUIREMENT_MARK,
  excludes: '',
  inclusive: true,
  keepOnSplit: false,
  addOptions: () => ({ proposalId: null }),
  addAttributes: () => ({ requirementId: { default: null, rendered: false } }),
  parseHTML() {
    return [
      {
        tag: 'span[data-requirement]',
        getAttrs: ({ dataset }) => {
          const requirementId = readRequirementId({ requirementId: dataset['requirement'] });
          return requirementId !== null && this.options.proposalId !== null && dataset['proposal'] === this.options.proposalId ? { requirementId } : false;
        },
      },
    ];
  },
  renderHTML({ mark }) {
    const requirementId = readRequirementId(mark.attrs);
    if (requirementId === null) return ['span', 0];
    return ['span', { class: 'requirement', 'data-requirement': requirementId, ...(this.options.proposalId !== null && { 'data-proposal': this.options.proposalId }) }, 0];
  },
});
