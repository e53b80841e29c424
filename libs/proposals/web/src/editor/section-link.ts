import { Link } from '@tiptap/extension-link';
import { safeHref } from './link-policy';

/**
 * Text comes over Yjs past every paste filter, so the address is judged again whenever it is shown; what is
 * stored stays as it is. Links open beside the page, never by a plain click while writing.
 */
export const SectionLink = Link.extend({
  renderHTML: ({ HTMLAttributes }) => {
    const href = safeHref(HTMLAttributes['href']);
    if (href === null) return ['span', { class: 'refused-link' }, 0];
    return ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', ...(typeof HTMLAttributes['title'] === 'string' ? { title: HTMLAttributes['title'] } : {}) }, 0];
  },
}).configure({
  // Linking while others type would have every open page write the same mark.
  autolink: false,
  openOnClick: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (url) => safeHref(url) !== null,
});
