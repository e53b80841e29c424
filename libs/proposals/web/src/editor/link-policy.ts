const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link that may be shown, or null. Only http, https and mailto; no control characters, no relative addresses. */
export const safeHref = (href: unknown): string | null => {
  if (typeof href !== 'string' || href.length > 2000 || /[\p{Cc}\s]/u.test(href.trim())) return null;
  try {
    const url = new URL(href.trim());
    return ALLOWED.has(url.protocol) && (url.protocol === 'mailto:' || url.hostname !== '') ? href.trim() : null;
  } catch {
    return null;
  }
};

/** What a person types as a link: a full address, a bare domain or an e-mail. null when it is none of them. */
export const hrefFromInput = (text: string): string | null => {
  const typed = text.trim();
  if (typed === '') return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/@]+:\d+(\/|$)/.test(typed)) return safeHref(typed);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return safeHref(`mailto:${typed}`);
  return /^[^\s/]+\.[^\s/.]{2,}(:\d+)?([/?#].*)?$/.test(typed) ? safeHref(`https://${typed}`) : null;
};
