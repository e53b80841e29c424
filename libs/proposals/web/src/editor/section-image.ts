import { mergeAttributes } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { safeImageSource } from './image-policy';

const pixels = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 10_000 ? value : null);
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');

/** Pictures of this server only; anything else, however it got into the text, is a quiet empty frame that loads nothing. */
export const SectionImage = Image.extend({
  addInputRules: () => [],
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (element: HTMLElement) => (safeImageSource(element.getAttribute('src')) === null ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => {
    const src = safeImageSource(HTMLAttributes['src']);
    if (src === null) return ['span', { class: 'refused-image' }];
    return [
      'img',
      mergeAttributes({
        src,
        alt: words(HTMLAttributes['alt']),
        loading: 'lazy',
        decoding: 'async',
        ...(pixels(HTMLAttributes['width']) && pixels(HTMLAttributes['height']) ? { width: HTMLAttributes['width'], height: HTMLAttributes['height'] } : {}),
      }),
    ];
  },
});
