import { mergeAttributes } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';

/** The section's own title is the page's `h2`, so the text's headings start below it: level 2 is an `h3`. */
const tagOf = (level: unknown): string => `h${Math.min(Math.max(Number(level) || 2, 2), 4) + 1}`;

/** Headings of pasted pages keep their order; what was copied here keeps its level. */
export const SectionHeading = Heading.extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((tag) => ({
      tag: `h${tag}`,
      getAttrs: (element: HTMLElement) => {
        const own = Number(element.dataset['level']);
        return { level: own >= 1 && own <= 4 ? own : Math.min(tag + 1, 4) };
      },
    })),
  renderHTML: ({ node, HTMLAttributes }) => [tagOf(node.attrs['level']), mergeAttributes(HTMLAttributes, { 'data-level': String(node.attrs['level']) }), 0],
}).configure({ levels: [1, 2, 3, 4] });

