import { Node } from '@tiptap/core';
import { readCitation } from '@shoal/references-domain';

/** Stands in copies, printed text and old versions for what the block shows: nothing of that is in the text itself. */
export const EVIDENCE_LABEL = '[근거]';

/**
 * A reference, certificate or expert, by its id and the version that was cited. Its content comes from the server, for whoever may see
 * it, and never stands in the shared text. Attributes that name nothing are a quiet empty frame.
 */
export const EvidenceNode = Node.create({
  name: 'evidence',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ evidenceId: { default: null, rendered: false }, version: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'div[data-evidence]', getAttrs: ({ dataset }) => readCitation({ evidenceId: dataset['evidence'], version: Number(dataset['version']) }) ?? false }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const citation = readCitation(node.attrs);
    if (!citation) return ['div', { ...HTMLAttributes, class: 'refused-image' }];
    return ['div', { ...HTMLAttributes, 'data-evidence': citation.evidenceId, 'data-version': String(citation.version), class: 'evidence-label' }, EVIDENCE_LABEL];
  },
  renderText: () => EVIDENCE_LABEL,
});
